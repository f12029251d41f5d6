import type { DataSource, EntityManager } from 'typeorm';
import type { BreakGlassView, Look } from '@app/contracts';
import {
  breakGlassStatus,
  decideBreakGlass,
  reviewBreakGlass,
  type BreakGlass,
  type BreakGlassReason,
  type BreakGlassRefusal,
  type Instant,
  type Outcome,
} from '@app/domain';
import { appendAudit } from '../../audit/trail/append-audit.js';
import type { NewAuditEntry } from '../../audit/trail/audit-entry.js';
import { askIn } from '../../statement/prepared-statement.js';
import { newId } from '../intake/new-id.js';
import { seenFor, type MachineDatabase } from '../../wall/machine-database.js';
import { limitOf, pageFrom, readCursor, type Page, type PageQuestion } from '../shared/cursor.js';
import { instantOf, instantOrNull, personSql } from '../shared/values.js';

/** A request for an exception. */
export interface NewBreakGlass {
  readonly personId: string;
  readonly complaintId: string;
  readonly requestedBy: string;
  readonly reason: BreakGlassReason;
  readonly note: string;
  readonly at: Instant;
  readonly audit: NewAuditEntry;
}

/** What a second person decides about a request. */
export interface BreakGlassDecision {
  readonly breakGlassId: string;
  readonly by: string;
  /** End of the exception; `null` refuses it. */
  readonly expiresAt: Instant | null;
  readonly at: Instant;
  readonly audit: NewAuditEntry;
}

/** What somebody says who looked at an exception afterwards. */
export interface BreakGlassReview {
  readonly breakGlassId: string;
  readonly by: string;
  readonly note: string;
  readonly at: Instant;
  readonly audit: NewAuditEntry;
}

/** Why an exception is not decided or reviewed. */
export type BreakGlassNo = BreakGlassRefusal | { readonly code: 'break-glass.unknown' };

/** Exceptions from the secrecy of informants, and who looked at whom. */
export class BreakGlassRepository {
  /** The second person sees no case: an exception names the receipt and nothing else of the matter. */
  private readonly watched: MachineDatabase;

  constructor(private readonly database: DataSource) {
    this.watched = seenFor(database, 'watch-secrecy');
  }

  /** Records a request. */
  async request({ audit, ...one }: NewBreakGlass): Promise<void> {
    await this.database.transaction(async (manager) => {
      await manager.query(
        `INSERT INTO sealed.break_glass (id, person_id, complaint_id, requested_by, requested_at, reason, note)
         VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [newId(one.at), one.personId, one.complaintId, one.requestedBy, one.at, one.reason, one.note],
      );
      await appendAudit(askIn(manager), [audit]);
    });
  }

  /** Lets an exception pass until an instant, or refuses it; once, and not the person who asked. */
  async decide(decision: BreakGlassDecision): Promise<Outcome<BreakGlassView, BreakGlassNo>> {
    const { breakGlassId, by, expiresAt, at } = decision;
    return this.change(decision, (grant) => decideBreakGlass(grant, by), {
      sql: 'UPDATE sealed.break_glass SET decided_by = $2, decided_at = $3, expires_at = $4 WHERE id = $1',
      values: [breakGlassId, by, at, expiresAt],
    });
  }

  /** Closes the review of an exception that has ended. */
  async review(review: BreakGlassReview): Promise<Outcome<BreakGlassView, BreakGlassNo>> {
    const { breakGlassId, by, note, at } = review;
    return this.change(review, (grant) => reviewBreakGlass(grant, by, at), {
      sql: 'UPDATE sealed.break_glass SET reviewed_by = $2, reviewed_at = $3, review_note = $4 WHERE id = $1',
      values: [breakGlassId, by, at, note],
    });
  }

  /** At most 200 exceptions: those that wait for somebody first, then the latest. */
  async list(now: Instant): Promise<readonly BreakGlassView[]> {
    const rows: GrantColumns[] = await this.watched.query(
      `${GRANT_SQL} ORDER BY (g.decided_by IS NULL OR (g.expires_at IS NOT NULL AND g.reviewed_at IS NULL)) DESC,
         g.requested_at DESC, g.id LIMIT 200`,
    );
    return rows.map((row) => viewOf(row, now));
  }

  /** Who looked at which field of whom, the latest first. @throws CursorError */
  async looks(page: PageQuestion): Promise<Page<Look>> {
    const limit = limitOf(page);
    const [lookId] = page.after === undefined ? [null] : readCursor(page.after, 1);
    const rows: (Omit<Look, 'at'> & { readonly at: Date })[] = await this.database.query(LOOK_SQL, [lookId, limit + 1]);
    const looks = rows.map((row) => ({ ...row, at: instantOf(row.at) }));
    return pageFrom(looks, limit, { item: (look) => look, key: (look) => [look.lookId] });
  }

  private async change(
    { breakGlassId, at, audit }: BreakGlassDecision | BreakGlassReview,
    may: (grant: BreakGlass) => Outcome<null, BreakGlassRefusal>,
    { sql, values }: { readonly sql: string; readonly values: readonly unknown[] },
  ): Promise<Outcome<BreakGlassView, BreakGlassNo>> {
    return this.watched.transaction(async (manager) => {
      const grant = await lock(manager, breakGlassId);
      if (grant === null) return { ok: false, refusal: { code: 'break-glass.unknown' } };
      const allowed = may(grant);
      if (!allowed.ok) return allowed;
      await manager.query(sql, [...values]);
      await appendAudit(askIn(manager), [audit]);
      const rows: GrantColumns[] = await manager.query(`${GRANT_SQL} WHERE g.id = $1`, [breakGlassId]);
      const [row] = rows;
      return row === undefined
        ? { ok: false, refusal: { code: 'break-glass.unknown' } }
        : { ok: true, value: viewOf(row, at) };
    });
  }
}

interface GrantColumns extends Omit<BreakGlassView, 'status' | InstantField> {
  readonly requestedAt: Date;
  readonly decidedAt: Date | null;
  readonly expiresAt: Date | null;
  readonly reviewedAt: Date | null;
}
type InstantField = 'requestedAt' | 'decidedAt' | 'expiresAt' | 'reviewedAt';

const GRANT_SQL = `SELECT g.id AS "breakGlassId", k.receipt_number AS "receiptNumber", ${personSql('q')} AS "requestedBy",
    g.requested_at AS "requestedAt", g.reason, g.note, ${personSql('d')} AS "decidedBy", g.decided_at AS "decidedAt",
    g.expires_at AS "expiresAt", ${personSql('v')} AS "reviewedBy", g.reviewed_at AS "reviewedAt",
    g.review_note AS "reviewNote",
    (SELECT count(*)::int FROM sealed.reveal l WHERE l.break_glass_id = g.id) AS looks
  FROM sealed.break_glass g JOIN complaint k ON k.id = g.complaint_id JOIN account q ON q.id = g.requested_by
  LEFT JOIN account d ON d.id = g.decided_by LEFT JOIN account v ON v.id = g.reviewed_by`;

const LOOK_SQL = `SELECT l.id AS "lookId", k.receipt_number AS "receiptNumber", p.kind, l.field, ${personSql('a')} AS by,
    l.at, l.access, l.reason, l.note
  FROM sealed.reveal l JOIN sealed.person p ON p.id = l.person_id JOIN complaint k ON k.id = l.complaint_id
  JOIN account a ON a.id = l.account_id
  WHERE $1::uuid IS NULL OR l.id < $1 ORDER BY l.id DESC LIMIT $2`;

function viewOf(row: GrantColumns, now: Instant): BreakGlassView {
  const view = {
    ...row,
    requestedAt: instantOf(row.requestedAt),
    decidedAt: instantOrNull(row.decidedAt),
    expiresAt: instantOrNull(row.expiresAt),
    reviewedAt: instantOrNull(row.reviewedAt),
  };
  const decidedBy = view.decidedBy?.accountId ?? null;
  return { ...view, status: breakGlassStatus({ ...view, requestedBy: view.requestedBy.accountId, decidedBy }, now) };
}

async function lock(manager: EntityManager, breakGlassId: string): Promise<BreakGlass | null> {
  const rows: { requestedBy: string; decidedBy: string | null; expiresAt: Date | null; reviewedAt: Date | null }[] =
    await manager.query(
      `SELECT requested_by AS "requestedBy", decided_by AS "decidedBy", expires_at AS "expiresAt",
         reviewed_at AS "reviewedAt" FROM sealed.break_glass WHERE id = $1 FOR UPDATE`,
      [breakGlassId],
    );
  const [row] = rows;
  if (row === undefined) return null;
  return { ...row, expiresAt: instantOrNull(row.expiresAt), reviewedAt: instantOrNull(row.reviewedAt) };
}
