import type { EntityManager } from 'typeorm';
import {
  receiptNumber,
  receiptScope,
  splitComplaint,
  type AccountId,
  type CaseFileId,
  type ComplaintDraft,
  type DepartmentCode,
  type Instant,
  type SplitComplaint,
} from '@app/domain';
import { newPersonId, storePersons, type SealPerson } from '../person/sealed-person.js';
import { enterprisesOf } from './enterprise.repository.js';
import { addInboundCommands, type InboundCommand } from './inbound-command.repository.js';
import { insertRows, type RowTarget } from './insert-rows.js';
import { newId } from './new-id.js';

/** How the complaint opens its case: at once, through the relay. */
export interface Opening {
  readonly commandId: string;
  readonly caseFileId: CaseFileId;
  /** Builds the command envelope once the ids are known. */
  readonly envelope: (ids: { readonly complaintId: string; readonly enterpriseId: string }) => unknown;
}

/** A checked complaint on its way into the record. */
export interface NewComplaintRecord {
  readonly draft: ComplaintDraft;
  /** `null`: it waits in the pool. */
  readonly opening: Opening | null;
  readonly batchId: string | null;
  readonly batchLine: number | null;
  readonly isDemo: boolean;
}

/** Who takes complaints in, when, and how receipts are numbered. */
export interface TakingIn {
  readonly at: Instant;
  readonly by: AccountId;
  /** Year of the receipt numbers, four digits, in the deployment's zone. */
  readonly year: string;
  readonly receiptPattern: string;
  /** Seals what is known of the persons. */
  readonly seal: SealPerson;
}

/** A complaint as recorded. */
export interface TakenIn {
  readonly complaintId: string;
  readonly enterpriseId: string;
  readonly receiptNumber: string;
}

/** Serialises intake, so that no enterprise, number or duplicate is missed by two transactions at once. */
export async function lockIntake(manager: EntityManager): Promise<void> {
  await manager.query(`SELECT pg_advisory_xact_lock(hashtext('liandu.intake'))`);
}

/** Records complaints with their enterprises, persons, receipts and opening commands. The caller holds the intake lock. */
export async function takeInComplaints(
  manager: EntityManager,
  records: readonly NewComplaintRecord[],
  taking: TakingIn,
): Promise<readonly TakenIn[]> {
  const enterpriseIds = await enterprisesOf(
    manager,
    records.map(({ draft }) => draft.respondent),
    taking.at,
  );
  const receipts = await drawReceipts(manager, records, taking);
  const taken = records.map((_, index) => ({
    complaintId: newId(taking.at),
    enterpriseId: enterpriseIds[index] ?? '',
    receiptNumber: receipts[index] ?? '',
  }));
  const pairs = records.flatMap((record, index) => {
    const ids = taken[index];
    return ids === undefined ? [] : [{ record, ids, ...personOf(record) }];
  });
  await storePersons(
    manager,
    pairs.flatMap(({ personId, split }) =>
      personId === null ? [] : [{ personId, kind: split.kind, fields: split.sealed }],
    ),
    taking.seal,
  );
  await insertRows(
    manager,
    COMPLAINT,
    pairs.map((pair) => complaintRow(pair, taking)),
  );
  await addInboundCommands(
    manager,
    pairs.flatMap(({ record, ids }) => openingCommand(record, ids)),
    taking.at,
  );
  return taken;
}

/** Draws gap-free numbers for all records of each department in one step. */
async function drawReceipts(
  manager: EntityManager,
  records: readonly NewComplaintRecord[],
  { year, receiptPattern }: TakingIn,
): Promise<readonly string[]> {
  const departments = records.map(({ draft }) => draft.receivedBy);
  const lastByDepartment = new Map<DepartmentCode, number>();
  for (const department of [...new Set(departments)].toSorted()) {
    const needed = departments.filter((other) => other === department).length;
    lastByDepartment.set(department, (await drawSerials(manager, receiptScope(department, year), needed)) - needed);
  }
  return departments.map((department) => {
    const serial = (lastByDepartment.get(department) ?? 0) + 1;
    lastByDepartment.set(department, serial);
    return receiptNumber(receiptPattern, { department, year, serial });
  });
}

async function drawSerials(manager: EntityManager, scope: string, needed: number): Promise<number> {
  const [drawn]: [{ last: number }] = await manager.query(
    `INSERT INTO number_sequence (scope, last) VALUES ($1, $2)
     ON CONFLICT (scope) DO UPDATE SET last = number_sequence.last + $2 RETURNING last`,
    [scope, needed],
  );
  return drawn.last;
}

function openingCommand({ opening }: NewComplaintRecord, ids: TakenIn): InboundCommand[] {
  if (opening === null) return [];
  return [{ id: opening.commandId, caseFileId: opening.caseFileId, body: opening.envelope(ids) }];
}

interface Pair {
  readonly record: NewComplaintRecord;
  readonly ids: TakenIn;
  readonly split: SplitComplaint;
  /** `null` when there is nothing to seal. */
  readonly personId: string | null;
}

/** What of a complaint goes into the compartment, and under which id. */
function personOf({ draft }: NewComplaintRecord): Pick<Pair, 'split' | 'personId'> {
  const split = splitComplaint(draft);
  return { split, personId: Object.keys(split.sealed).length === 0 ? null : newPersonId() };
}

function complaintRow({ record, ids, split, personId }: Pair, taking: TakingIn): object {
  const { draft, opening } = record;
  return {
    id: ids.complaintId,
    receipt_number: ids.receiptNumber,
    kind: draft.kind,
    channel: draft.channel,
    received_on: draft.receivedOn,
    received_at: taking.at,
    received_by: draft.receivedBy,
    created_by: taking.by,
    confidential: draft.confidential,
    urgent: draft.urgent,
    enterprise_id: ids.enterpriseId,
    platform_name: draft.platformName,
    relation_class: draft.relationClass,
    violation_codes: draft.violationCodes,
    violation_on: draft.violationOn,
    ongoing: draft.ongoing,
    workers_affected: draft.workersAffected,
    amount_claimed_fen: draft.amountClaimedFen,
    months_unpaid: draft.monthsUnpaid,
    parallel_procedure: draft.parallelProcedure,
    signals: draft.signals,
    people_gathered: draft.peopleGathered,
    facts: split.travels.facts,
    requests: split.travels.requests,
    marks: split.travels.marks,
    source_note: split.travels.sourceNote,
    duplicate_key: draft.duplicateKey,
    batch_id: record.batchId,
    batch_line: record.batchLine,
    status: opening === null ? 'received' : 'opening',
    case_file_id: opening === null ? null : opening.caseFileId,
    is_demo: record.isDemo,
    person_id: personId,
  };
}

const COMPLAINT: RowTarget = {
  table: 'complaint',
  columns: {
    id: 'uuid',
    receipt_number: 'text',
    kind: 'text',
    channel: 'text',
    received_on: 'date',
    received_at: 'timestamptz',
    received_by: 'text',
    created_by: 'uuid',
    confidential: 'boolean',
    urgent: 'boolean',
    enterprise_id: 'uuid',
    platform_name: 'text',
    relation_class: 'text',
    violation_codes: 'text[]',
    violation_on: 'date',
    ongoing: 'boolean',
    workers_affected: 'int',
    amount_claimed_fen: 'bigint',
    months_unpaid: 'int',
    parallel_procedure: 'text',
    signals: 'text[]',
    people_gathered: 'int',
    facts: 'text',
    requests: 'text',
    marks: 'text[]',
    source_note: 'text',
    duplicate_key: 'text',
    batch_id: 'uuid',
    batch_line: 'int',
    status: 'text',
    case_file_id: 'uuid',
    is_demo: 'boolean',
    person_id: 'uuid',
  },
};
