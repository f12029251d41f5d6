import type { DataSource } from 'typeorm';
import type { CalendarFeed, FeedLanguage, NewCalendarFeed } from '@app/contracts';
import type { Instant } from '@app/domain';
import { seenFor } from '../../wall/machine-database.js';
import { newId } from '../intake/new-id.js';
import { instantOf, instantOrNull } from '../shared/values.js';
import { bearsDuty, type Viewer } from '../shared/viewer.js';

/** How many feeds of one person may be in use. */
const FEEDS_AT_MOST = 10;

/** A feed as its address opens it: whose due days, and for whom to name them. */
export interface OpenedFeed {
  readonly scope: CalendarFeed['scope'];
  readonly accountId: string;
  readonly departmentCode: string;
  readonly language: FeedLanguage;
  readonly departmentName: { readonly zh: string; readonly en: string };
}

interface FeedColumns {
  readonly id: string;
  readonly scope: CalendarFeed['scope'];
  readonly department_code: string;
  readonly language: FeedLanguage;
  readonly created_at: Date;
  readonly fetched_at: Date | null;
}

const COLUMNS = 'id, scope, department_code, language, created_at, fetched_at';

/** The feed of a token as long as its person is in the department, not disabled, and still in a role that may have it. */
const LIVE_SQL = `SELECT f.id, f.scope, f.account_id AS "accountId", f.department_code AS "departmentCode", f.language,
    jsonb_build_object('zh', d.name_zh, 'en', d.name_en) AS "departmentName"
  FROM calendar_feed f
  JOIN account a ON a.id = f.account_id AND a.disabled_at IS NULL AND a.department_code = f.department_code
    AND CASE f.scope WHEN 'department' THEN ${bearsDuty('answer-for-department', 'a')}
      ELSE ${bearsDuty('work-on-cases', 'a')} END
  JOIN department d ON d.code = f.department_code
  WHERE f.token_hash = $1 AND f.revoked_at IS NULL`;

/** Calendar feeds of people; only hashes of their tokens are known here. */
export class CalendarFeedRepository {
  constructor(private readonly database: DataSource) {}

  /** The feeds of a person that were not revoked, newest first. */
  async list({ accountId }: Pick<Viewer, 'accountId'>): Promise<CalendarFeed[]> {
    const rows: FeedColumns[] = await this.database.query(
      `SELECT ${COLUMNS} FROM calendar_feed WHERE account_id = $1 AND revoked_at IS NULL ORDER BY created_at DESC, id`,
      [accountId],
    );
    return rows.map(feedOf);
  }

  /** Creates a feed of the viewer's; `null` when the viewer has too many. */
  async create(
    { accountId, departmentCode }: Pick<Viewer, 'accountId' | 'departmentCode'>,
    { scope, language }: NewCalendarFeed,
    { tokenHash, at }: { readonly tokenHash: string; readonly at: Instant },
  ): Promise<CalendarFeed | null> {
    const rows: FeedColumns[] = await this.database.query(
      `INSERT INTO calendar_feed (id, token_hash, account_id, scope, department_code, language, created_at)
       SELECT $1::uuid, $2, $3::uuid, $4, $5, $6, $7::timestamptz
       WHERE (SELECT count(*) FROM calendar_feed WHERE account_id = $3 AND revoked_at IS NULL) < ${FEEDS_AT_MOST}
       RETURNING ${COLUMNS}`,
      [newId(at), tokenHash, accountId, scope, departmentCode, language, at],
    );
    return rows.map(feedOf)[0] ?? null;
  }

  /** Revokes a feed of the viewer's for good; answers whether there was one. */
  async revoke({ accountId }: Pick<Viewer, 'accountId'>, feedId: string, at: Instant): Promise<boolean> {
    const [rows]: [unknown[]] = await this.database.query(
      'UPDATE calendar_feed SET revoked_at = $3 WHERE id = $1 AND account_id = $2 AND revoked_at IS NULL RETURNING id',
      [feedId, accountId, at],
    );
    return rows.length === 1;
  }

  /** Opens the feed of a token and notes at most once a minute that it was read; `null` when the token opens none. */
  async open(tokenHash: string, at: Instant): Promise<OpenedFeed | null> {
    const rows: OpenedFeed[] = await seenFor(this.database, 'open-a-calendar-feed').query(
      `WITH live AS (${LIVE_SQL}), noted AS (
         UPDATE calendar_feed SET fetched_at = $2
         WHERE id = (SELECT id FROM live)
           AND (fetched_at IS NULL OR fetched_at < $2::timestamptz - interval '1 minute'))
       SELECT * FROM live`,
      [tokenHash, at],
    );
    return rows[0] ?? null;
  }
}

function feedOf(row: FeedColumns): CalendarFeed {
  return {
    feedId: row.id,
    scope: row.scope,
    departmentCode: row.department_code,
    language: row.language,
    createdAt: instantOf(row.created_at),
    fetchedAt: instantOrNull(row.fetched_at),
  };
}
