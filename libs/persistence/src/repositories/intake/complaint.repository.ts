import type { DataSource, EntityManager } from 'typeorm';
import {
  addCalendarDays,
  type CaseFileId,
  type ComplaintDraft,
  type Outcome,
  type PlainDate,
  type ViolationCode,
} from '@app/domain';
import { forPurpose } from '../../wall/viewing.js';
import {
  lockIntake,
  takeInComplaints,
  type NewComplaintRecord,
  type Opening,
  type TakingIn,
} from './take-in-complaints.js';

/** An earlier complaint that looks like the same matter. */
export interface SimilarComplaint {
  readonly complaintId: string;
  readonly receiptNumber: string;
  readonly caseFileId: CaseFileId | null;
}

/** A complaint as taken in by form. */
export interface SubmittedComplaint {
  readonly complaintId: string;
  readonly receiptNumber: string;
  readonly caseFileId: CaseFileId;
  /** Same enterprise, a common violation code, received close in time. */
  readonly similar: readonly SimilarComplaint[];
}

/** A complaint by form with the opening of its case. */
export interface SubmittedRequest {
  readonly draft: ComplaintDraft;
  readonly opening: Opening;
  /** SHA-256 of the request, so that one key cannot stand for two different complaints. */
  readonly requestHash: string;
  /** Days before and after within which complaints count as similar. */
  readonly similarWithinDays: number;
  readonly isDemo: boolean;
}

/** The key of the request has been used for another one. */
export interface ReusedKeyRefusal {
  readonly code: 'request.key-reused';
}

/** Complaints by form. */
export class ComplaintRepository {
  constructor(private readonly database: DataSource) {}

  /** Records a complaint once: the same command id gives the same receipt again. */
  async submit(request: SubmittedRequest, taking: TakingIn): Promise<Outcome<SubmittedComplaint, ReusedKeyRefusal>> {
    return this.database.transaction(async (manager) => {
      await lockIntake(manager);
      const known = await knownRequest(manager, request.opening.commandId);
      if (known !== undefined && known.requestHash !== request.requestHash)
        return { ok: false, refusal: { code: 'request.key-reused' } };
      if (known === undefined) await takeInComplaints(manager, [recordOf(request)], taking);
      return { ok: true, value: await submitted(manager, request) };
    });
  }

  /** Receipt numbers of the complaints that bear these duplicate keys; withdrawn ones do not count. */
  async receiptsByKey(keys: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return receiptsByKey(this.database.manager, keys);
  }
}

/** Receipt numbers of the complaints that bear these duplicate keys, read inside a transaction. */
export async function receiptsByKey(
  manager: EntityManager,
  keys: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows: { duplicate_key: string; receipt_number: string }[] = await forPurpose('find-duplicates', async () =>
    manager.query(
      `SELECT duplicate_key, receipt_number FROM complaint
       WHERE duplicate_key = ANY($1::text[]) AND status <> 'withdrawn' ORDER BY received_at DESC, id DESC`,
      [keys],
    ),
  );
  return new Map(rows.map((row) => [row.duplicate_key, row.receipt_number]));
}

function recordOf({ draft, opening, isDemo }: SubmittedRequest): NewComplaintRecord {
  return { draft, opening, batchId: null, batchLine: null, isDemo };
}

async function knownRequest(
  manager: EntityManager,
  commandId: string,
): Promise<{ readonly requestHash: string } | undefined> {
  const rows: { requestHash: string }[] = await forPurpose('carry-commands', async () =>
    manager.query(`SELECT body->>'requestHash' AS "requestHash" FROM inbound_command WHERE id = $1`, [commandId]),
  );
  return rows[0];
}

const STORED = `SELECT c.id AS "complaintId", c.receipt_number AS "receiptNumber", c.case_file_id AS "caseFileId",
    c.enterprise_id AS "enterpriseId", c.violation_codes AS "violationCodes", c.received_on::text AS "receivedOn"
  FROM inbound_command i JOIN complaint c ON c.case_file_id = i.case_file_id WHERE i.id = $1`;

interface StoredComplaint {
  readonly complaintId: string;
  readonly receiptNumber: string;
  readonly caseFileId: CaseFileId;
  readonly enterpriseId: string;
  readonly violationCodes: readonly ViolationCode[];
  readonly receivedOn: PlainDate;
}

async function submitted(manager: EntityManager, request: SubmittedRequest): Promise<SubmittedComplaint> {
  const [stored]: [StoredComplaint] = await forPurpose('carry-commands', async () =>
    manager.query(STORED, [request.opening.commandId]),
  );
  const { complaintId, receiptNumber, caseFileId } = stored;
  return {
    complaintId,
    receiptNumber,
    caseFileId,
    similar: await similarTo(manager, stored, request.similarWithinDays),
  };
}

async function similarTo(
  manager: EntityManager,
  { complaintId, enterpriseId, violationCodes, receivedOn }: StoredComplaint,
  withinDays: number,
): Promise<readonly SimilarComplaint[]> {
  return manager.query(
    `SELECT id AS "complaintId", receipt_number AS "receiptNumber", case_file_id AS "caseFileId" FROM complaint
     WHERE enterprise_id = $1 AND id <> $2 AND status <> 'withdrawn' AND violation_codes && $3::text[]
       AND received_on BETWEEN $4 AND $5 ORDER BY received_on DESC, id LIMIT 20`,
    [
      enterpriseId,
      complaintId,
      violationCodes,
      addCalendarDays(receivedOn, -withinDays),
      addCalendarDays(receivedOn, withinDays),
    ],
  );
}
