import type { DataSource } from 'typeorm';
import type { CaseFileId, DeadlineId, Instant, PeriodUnit, PlainDate } from '@app/domain';
import { seenFor, type MachineDatabase } from '../../wall/machine-database.js';
import { instantOf } from '../shared/values.js';
import type { OpenedFeed } from './calendar-feed.repository.js';

/** A calendar with more entries than this helps nobody; the earliest come first. */
const ENTRIES_AT_MOST = 1000;

/** A due day in a feed: nothing that says whom the case is about. */
export interface FeedEntry {
  readonly caseFileId: CaseFileId;
  readonly deadlineId: DeadlineId;
  readonly caseNumber: string;
  /** Duties of the open tasks that this deadline is for, of a statutory duty with its kind of clock. */
  readonly duties: readonly { readonly duty: string; readonly clock: string | null }[];
  readonly departmentName: { readonly zh: string; readonly en: string };
  readonly dueOn: PlainDate;
  readonly dueAt: Instant;
  readonly unit: PeriodUnit;
  readonly provisional: boolean;
  /** How often the ledger was written since the clock was started: rises whenever the due day moves. */
  readonly revision: number;
  /** The day of the ledger's last entry. */
  readonly changedOn: PlainDate;
}

interface EntryColumns extends Omit<FeedEntry, 'dueAt'> {
  readonly dueAt: Date;
}

const SCOPED = { person: 't.assignee_id = $1', department: 't.department_code = $1' } as const;

/** The due days behind a feed. */
export class FeedEntryRepository {
  private readonly database: MachineDatabase;

  constructor(database: DataSource) {
    this.database = seenFor(database, 'open-a-calendar-feed');
  }

  /** Deadlines of open tasks that are due from an instant on, earliest first; a clock without a due day has none. */
  async list({ scope, accountId, departmentCode }: OpenedFeed, since: Instant): Promise<FeedEntry[]> {
    const rows: EntryColumns[] = await this.database.query(
      `SELECT t.case_file_id AS "caseFileId", t.deadline_id AS "deadlineId", c.case_number AS "caseNumber", t.duties,
         jsonb_build_object('zh', m.name_zh, 'en', m.name_en) AS "departmentName",
         d.due_on::text AS "dueOn", d.due_at AS "dueAt", d.period ->> 'unit' AS unit, d.provisional,
         jsonb_array_length(d.ledger) - 1 AS revision, d.ledger #>> '{-1,on}' AS "changedOn"
       FROM (
         SELECT t.case_file_id, t.deadline_id, t.due_at, jsonb_agg(DISTINCT jsonb_build_object('duty', t.duty,
           'clock', CASE WHEN p.kind = 'statutory-duty' THEN p.facts->>'clock' END)) AS duties
         FROM task t JOIN proceeding p ON p.case_file_id = t.case_file_id AND p.id = t.proceeding_id
         WHERE ${SCOPED[scope]} AND t.status = 'open' AND t.due_at >= $2
         GROUP BY t.case_file_id, t.deadline_id, t.due_at
         ORDER BY t.due_at, t.case_file_id, t.deadline_id LIMIT ${ENTRIES_AT_MOST}) t
       JOIN deadline d ON d.case_file_id = t.case_file_id AND d.id = t.deadline_id
       JOIN department m ON m.code = d.department_code
       JOIN case_file c ON c.id = t.case_file_id
       ORDER BY t.due_at, t.case_file_id, t.deadline_id`,
      [scope === 'person' ? accountId : departmentCode, since],
    );
    return rows.map(({ dueAt, ...row }) => ({ ...row, dueAt: instantOf(dueAt) }));
  }
}
