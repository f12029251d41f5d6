import type { DataSource, EntityManager } from 'typeorm';
import type { ErasureView } from '@app/contracts';
import {
  agreeToErasure,
  decideErasure,
  erasureStatus,
  refused,
  type Erasure,
  type ErasureGround,
  type ErasureRefusal,
  type Instant,
  type Outcome,
} from '@app/domain';
import { appendAudit } from '../../audit/trail/append-audit.js';
import type { NewAuditEntry } from '../../audit/trail/audit-entry.js';
import { askIn } from '../../statement/prepared-statement.js';
import { seenFor, type MachineDatabase } from '../../wall/machine-database.js';
import { instantOf, instantOrNull, personSql } from '../shared/values.js';
import { erasePerson } from './erase-person.js';
import { erasureGroundOf, lockStanding } from './person-standing.js';

/** What somebody does with a proposed erasure. */
export interface ErasureAct {
  readonly erasureId: string;
  readonly by: string;
  readonly at: Instant;
  readonly audit: NewAuditEntry;
}

/** The last word on an erasure. */
export interface ErasureVerdict extends ErasureAct {
  readonly approved: boolean;
  readonly reason: string;
}

/** Why an erasure is not agreed to or decided. */
export type ErasureNo = ErasureRefusal | { readonly code: 'erasure.unknown' };

/** As many as a page of people can look through. */
const LATEST = 200;

/** Proposed erasures: the department agrees, the security administrator decides and sees nothing of the matter. */
export class ErasureRepository {
  private readonly kept: MachineDatabase;

  constructor(private readonly database: DataSource) {
    this.kept = seenFor(database, 'keep-privacy');
  }

  /** Erasures of the department of whoever looks. */
  async ofDepartment(): Promise<readonly ErasureView[]> {
    return listed(await this.database.query(LIST_SQL));
  }

  /** Erasures of every department. */
  async all(): Promise<readonly ErasureView[]> {
    return listed(await this.kept.query(LIST_SQL));
  }

  /** Agrees for a department. */
  async agree(act: ErasureAct & { readonly department: string }): Promise<Outcome<ErasureView, ErasureNo>> {
    return this.kept.transaction(async (manager) => {
      const found = await lockErasure(manager, act.erasureId, act.department);
      if (found === null) return refused({ code: 'erasure.unknown' });
      const allowed = agreeToErasure(found.erasure, found.ground);
      if (!allowed.ok) return allowed;
      await manager.query('UPDATE erasure SET agreed_by = $2, agreed_at = $3 WHERE id = $1', [
        act.erasureId,
        act.by,
        act.at,
      ]);
      return viewAfter(manager, act);
    });
  }

  /** Erases the person for good, or sends the proposal back; it comes again with the next run unless it is held. */
  async decide(verdict: ErasureVerdict): Promise<Outcome<ErasureView, ErasureNo>> {
    const { erasureId, by, at, approved, reason } = verdict;
    return this.kept.transaction(async (manager) => {
      const found = await lockErasure(manager, erasureId, null);
      if (found === null) return refused({ code: 'erasure.unknown' });
      const allowed = decideErasure(found.erasure, verdict, found.ground);
      if (!allowed.ok) return allowed;
      await manager.query(
        'UPDATE erasure SET decision = $2, decided_by = $3, decided_at = $4, reason = $5 WHERE id = $1',
        [erasureId, approved ? 'erased' : 'returned', by, at, reason],
      );
      if (approved) await erasePerson(manager, { complaintId: found.complaintId, by, at, because: 'retention' });
      return viewAfter(manager, verdict);
    });
  }
}

interface LockedErasure {
  readonly complaintId: string;
  readonly erasure: Erasure;
  readonly ground: ErasureGround;
}

async function lockErasure(
  manager: EntityManager,
  erasureId: string,
  department: string | null,
): Promise<LockedErasure | null> {
  const rows: (Erasure & { readonly complaintId: string })[] = await manager.query(
    `SELECT complaint_id AS "complaintId", agreed_by AS "agreedBy", decision FROM erasure
     WHERE id = $1 AND ($2::text IS NULL OR department_code = $2) FOR UPDATE`,
    [erasureId, department],
  );
  const [erasure] = rows;
  if (erasure === undefined) return null;
  const person = await lockStanding(manager, erasure.complaintId, null);
  if (person === null) return null;
  return { complaintId: erasure.complaintId, erasure, ground: erasureGroundOf(person) };
}

type ErasureColumns = Omit<ErasureView, 'status' | 'proposedAt' | 'agreedAt' | 'decidedAt'> &
  Pick<Erasure, 'decision'> & {
    readonly proposedAt: Date;
    readonly agreedAt: Date | null;
    readonly decidedAt: Date | null;
  };

const ERASURE_SQL = `SELECT e.id AS "erasureId", k.receipt_number AS "receiptNumber",
    e.department_code AS "departmentCode", e.kind, e.closed_on::text AS "closedOn", e.ended_on::text AS "endedOn",
    e.proposed_at AS "proposedAt", ${personSql('g')} AS "agreedBy", e.agreed_at AS "agreedAt",
    ${personSql('d')} AS "decidedBy", e.decided_at AS "decidedAt", e.decision, e.reason
  FROM erasure e JOIN complaint k ON k.id = e.complaint_id
  LEFT JOIN account g ON g.id = e.agreed_by LEFT JOIN account d ON d.id = e.decided_by`;

const LIST_SQL = `${ERASURE_SQL} ORDER BY e.decision IS NOT NULL, e.proposed_at DESC, e.id DESC LIMIT ${LATEST}`;

function listed(rows: readonly ErasureColumns[]): readonly ErasureView[] {
  return rows.map(viewOf);
}

function viewOf({ decision, ...row }: ErasureColumns): ErasureView {
  return {
    ...row,
    status: erasureStatus({ decision, agreedBy: row.agreedBy?.accountId ?? null }),
    proposedAt: instantOf(row.proposedAt),
    agreedAt: instantOrNull(row.agreedAt),
    decidedAt: instantOrNull(row.decidedAt),
  };
}

async function viewAfter(
  manager: EntityManager,
  { erasureId, audit }: ErasureAct,
): Promise<Outcome<ErasureView, ErasureNo>> {
  await appendAudit(askIn(manager), [audit]);
  const rows: ErasureColumns[] = await manager.query(`${ERASURE_SQL} WHERE e.id = $1`, [erasureId]);
  const [view] = listed(rows);
  return view === undefined ? refused({ code: 'erasure.unknown' }) : { ok: true, value: view };
}
