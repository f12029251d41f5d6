import type { DataSource, EntityManager } from 'typeorm';
import type { PersonRequestView, RecordRequest } from '@app/contracts';
import {
  decidePersonRequest,
  personRequestStatus,
  privacyPeriodEnd,
  refused,
  reporterKindOf,
  type ComplaintKind,
  type Instant,
  type Outcome,
  type PersonRequest,
  type RequestDecision,
  type RequestDecisionRefusal,
} from '@app/domain';
import { appendAudit } from '../../audit/trail/append-audit.js';
import type { NewAuditEntry } from '../../audit/trail/audit-entry.js';
import { askIn } from '../../statement/prepared-statement.js';
import { seenFor, type MachineDatabase } from '../../wall/machine-database.js';
import { newId } from '../intake/new-id.js';
import { instantOf, instantOrNull, personSql } from '../shared/values.js';
import { erasePerson } from './erase-person.js';
import { erasureGroundOf, lockStanding, periodsInForce } from './person-standing.js';

/** A request that an officer records. */
export interface NewPersonRequest extends RecordRequest {
  readonly complaintId: string;
  readonly department: string;
  readonly by: string;
  readonly at: Instant;
  readonly auditOf: (requestId: string) => NewAuditEntry;
}

/** What is decided about a request. */
export interface NewRequestDecision extends RequestDecision {
  readonly requestId: string;
  readonly department: string;
  readonly note: string;
  readonly at: Instant;
  readonly audit: NewAuditEntry;
}

/** Why a request is not decided. */
export type RequestNo = RequestDecisionRefusal | { readonly code: 'person-request.unknown' };

const LATEST = 200;

/** What persons ask about the own data, and what became of it. */
export class PersonRequestRepository {
  private readonly kept: MachineDatabase;

  constructor(private readonly database: DataSource) {
    this.kept = seenFor(database, 'keep-privacy');
  }

  /** Requests of the department of whoever looks, those that wait for somebody first. */
  async list(): Promise<readonly PersonRequestView[]> {
    const rows: RequestColumns[] = await this.database.query(
      `${REQUEST_SQL} ORDER BY r.granted IS NOT NULL AND (NOT r.granted OR r.fulfilled_at IS NOT NULL),
         r.recorded_at DESC, r.id DESC LIMIT ${LATEST}`,
    );
    return rows.map(viewOf);
  }

  /** One request of the department of whoever looks; `null` when there is none. */
  async find(requestId: string): Promise<PersonRequestView | null> {
    const rows: RequestColumns[] = await this.database.query(`${REQUEST_SQL} WHERE r.id = $1`, [requestId]);
    return rows.map(viewOf)[0] ?? null;
  }

  /** Records a request with the last day for its answer, where a term is confirmed; `null` when nobody is behind it. */
  async record({ auditOf, ...request }: NewPersonRequest): Promise<PersonRequestView | null> {
    const requestId = newId(request.at);
    return this.kept.transaction(async (manager) => {
      const person = await lockStanding(manager, request.complaintId, request.department);
      if (person === null) return null;
      const term = (await periodsInForce(manager))['request-answer'];
      const dueOn = term === undefined ? null : privacyPeriodEnd(request.receivedOn, term);
      await manager.query(
        `INSERT INTO person_request (id, complaint_id, department_code, kind, identity_check, identity_note, wish,
           received_on, due_on, recorded_by, recorded_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
        [
          ...[requestId, request.complaintId, request.department, request.kind, request.identityCheck],
          ...[request.identityNote, request.wish, request.receivedOn, dueOn, request.by, request.at],
        ],
      );
      await appendAudit(askIn(manager), [auditOf(requestId)]);
      return viewIn(manager, requestId);
    });
  }

  /** Grants or refuses a request; a granted erasure is carried out in the same transaction. */
  async decide(decision: NewRequestDecision): Promise<Outcome<PersonRequestView, RequestNo>> {
    return this.kept.transaction(async (manager) => {
      const found = await lockRequest(manager, decision);
      const person = found === null ? null : await lockStanding(manager, found.complaintId, null);
      if (found === null || person === null) return refused({ code: 'person-request.unknown' });
      const allowed = decidePersonRequest(found, decision, erasureGroundOf(person));
      if (!allowed.ok) return allowed;
      await recordDecision(manager, decision, found);
      await appendAudit(askIn(manager), [decision.audit]);
      const view = await viewIn(manager, decision.requestId);
      return view === null ? refused({ code: 'person-request.unknown' }) : { ok: true, value: view };
    });
  }
}

interface LockedRequest extends PersonRequest {
  readonly complaintId: string;
}

async function lockRequest(
  manager: EntityManager,
  { requestId, department }: NewRequestDecision,
): Promise<LockedRequest | null> {
  const rows: LockedRequest[] = await manager.query(
    `SELECT complaint_id AS "complaintId", kind, recorded_by AS "recordedBy", decided_by AS "decidedBy", granted,
       fulfilled_at AS "fulfilledAt" FROM person_request WHERE id = $1 AND department_code = $2 FOR UPDATE`,
    [requestId, department],
  );
  return rows[0] ?? null;
}

async function recordDecision(
  manager: EntityManager,
  decision: NewRequestDecision,
  { kind, complaintId }: LockedRequest,
): Promise<void> {
  const { requestId, by, at, granted } = decision;
  const isErasure = granted && kind === 'erasure';
  await manager.query(
    `UPDATE person_request SET decided_by = $2, decided_at = $3, granted = $4, basis = $5, decision_note = $6,
       fulfilled_by = $7, fulfilled_at = $8 WHERE id = $1`,
    [
      requestId,
      by,
      at,
      granted,
      granted ? null : decision.basis,
      decision.note,
      isErasure ? by : null,
      isErasure ? at : null,
    ],
  );
  if (!isErasure) return;
  await erasePerson(manager, { complaintId, by, at, because: 'request' });
  await manager.query(
    `UPDATE erasure SET decision = 'erased', decided_by = $2, decided_at = $3, reason = $4
     WHERE complaint_id = $1 AND decision IS NULL`,
    [complaintId, by, at, decision.note],
  );
}

type RequestColumns = Omit<PersonRequestView, 'status' | 'personKind' | 'recordedAt' | 'decidedAt' | 'fulfilledAt'> & {
  readonly complaintKind: ComplaintKind;
  readonly confidential: boolean;
  readonly granted: boolean | null;
  readonly recordedAt: Date;
  readonly decidedAt: Date | null;
  readonly fulfilledAt: Date | null;
};

const REQUEST_SQL = `SELECT r.id AS "requestId", r.complaint_id AS "complaintId", k.receipt_number AS "receiptNumber",
    k.kind AS "complaintKind", k.confidential, r.kind, r.identity_check AS "identityCheck",
    r.identity_note AS "identityNote", r.wish, r.received_on::text AS "receivedOn", r.due_on::text AS "dueOn",
    ${personSql('q')} AS "recordedBy", r.recorded_at AS "recordedAt", ${personSql('d')} AS "decidedBy",
    r.decided_at AS "decidedAt", r.granted, r.basis, r.decision_note AS "decisionNote",
    ${personSql('f')} AS "fulfilledBy", r.fulfilled_at AS "fulfilledAt"
  FROM person_request r JOIN complaint k ON k.id = r.complaint_id JOIN account q ON q.id = r.recorded_by
  LEFT JOIN account d ON d.id = r.decided_by LEFT JOIN account f ON f.id = r.fulfilled_by`;

async function viewIn(manager: EntityManager, requestId: string): Promise<PersonRequestView | null> {
  const rows: RequestColumns[] = await manager.query(`${REQUEST_SQL} WHERE r.id = $1`, [requestId]);
  return rows.map(viewOf)[0] ?? null;
}

function viewOf({ complaintKind, confidential, granted, ...row }: RequestColumns): PersonRequestView {
  const fulfilledAt = instantOrNull(row.fulfilledAt);
  const decidedBy = row.decidedBy?.accountId ?? null;
  return {
    ...row,
    personKind: reporterKindOf({ kind: complaintKind, confidential }),
    status: personRequestStatus({ ...row, recordedBy: row.recordedBy.accountId, decidedBy, granted, fulfilledAt }),
    recordedAt: instantOf(row.recordedAt),
    decidedAt: instantOrNull(row.decidedAt),
    fulfilledAt,
  };
}
