import type { DataSource, EntityManager } from 'typeorm';
import type { RetentionView } from '@app/contracts';
import {
  actOnHold,
  refused,
  type HoldAct,
  type HoldRefusal,
  type Instant,
  type Outcome,
  type PlainDate,
} from '@app/domain';
import { appendAudit } from '../../audit/trail/append-audit.js';
import type { NewAuditEntry } from '../../audit/trail/audit-entry.js';
import { askIn } from '../../statement/prepared-statement.js';
import { seenFor, type MachineDatabase } from '../../wall/machine-database.js';
import { newId } from '../intake/new-id.js';
import { instantOf, personSql } from '../shared/values.js';
import { keptUntil, lockStanding, periodsInForce, type PersonStanding } from './person-standing.js';

/** Whose complaint is meant, and which department asks. */
export interface RetentionQuestion {
  readonly complaintId: string;
  readonly department: string;
  readonly today: PlainDate;
}

/** A hold that somebody sets or releases. */
export interface NewHold extends RetentionQuestion {
  readonly act: HoldAct;
  readonly reason: string;
  readonly by: string;
  readonly at: Instant;
  readonly audit: NewAuditEntry;
}

/** Why a hold is not set or released. */
export type HoldNo = HoldRefusal | { readonly code: 'retention.unknown' };

/** How long persons are kept, and what keeps them longer. */
export class RetentionRepository {
  /** Every case about the matter counts, those of other departments too. */
  private readonly kept: MachineDatabase;

  constructor(database: DataSource) {
    this.kept = seenFor(database, 'keep-privacy');
  }

  /** How the person behind a complaint of the department is kept; `null` when there is none. */
  async read({ complaintId, department, today }: RetentionQuestion): Promise<RetentionView | null> {
    return this.kept.transaction(async (manager) => {
      const person = await lockStanding(manager, complaintId, department);
      return person === null ? null : viewIn(manager, person, today);
    });
  }

  /** Sets or releases a hold; an erasure that waits is ended by it. */
  async hold(hold: NewHold): Promise<Outcome<RetentionView, HoldNo>> {
    return this.kept.transaction(async (manager) => {
      const person = await lockStanding(manager, hold.complaintId, hold.department);
      if (person === null) return refused({ code: 'retention.unknown' });
      const allowed = actOnHold(person, hold.act);
      if (!allowed.ok) return allowed;
      await recordHold(manager, hold);
      await appendAudit(askIn(manager), [hold.audit]);
      const isHeld = hold.act === 'set';
      return { ok: true, value: await viewIn(manager, { ...person, isHeld, isProposed: false }, hold.today) };
    });
  }
}

async function recordHold(manager: EntityManager, { complaintId, ...hold }: NewHold): Promise<void> {
  await manager.query(
    `INSERT INTO retention_hold (id, complaint_id, department_code, act, reason, done_by, at)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [newId(hold.at), complaintId, hold.department, hold.act, hold.reason, hold.by, hold.at],
  );
  await manager.query(
    `UPDATE erasure SET decision = 'held', decided_by = $2, decided_at = $3, reason = $4
     WHERE complaint_id = $1 AND decision IS NULL AND $5 = 'set'`,
    [complaintId, hold.by, hold.at, hold.reason, hold.act],
  );
}

async function viewIn(manager: EntityManager, person: PersonStanding, today: PlainDate): Promise<RetentionView> {
  const { kind, closedOn, isHeld } = person;
  return {
    kind,
    closedOn,
    isHeld,
    ...keptUntil(person, await periodsInForce(manager), today),
    holds: await holdsOf(manager, person),
  };
}

type HoldColumns = Omit<RetentionView['holds'][number], 'at'> & { readonly at: Date };

async function holdsOf(manager: EntityManager, { complaintId }: PersonStanding): Promise<RetentionView['holds']> {
  const rows: HoldColumns[] = await manager.query(
    `SELECT h.act, h.reason, ${personSql('a')} AS "doneBy", h.at FROM retention_hold h JOIN account a ON a.id = h.done_by
     WHERE h.complaint_id = $1 ORDER BY h.at DESC, h.id DESC`,
    [complaintId],
  );
  return rows.map((row) => ({ ...row, at: instantOf(row.at) }));
}
