import type { DataSource, EntityManager } from 'typeorm';
import type { CaseFile, CaseFileId, Power, PowersByDepartment } from '@app/domain';
import type { CommandResult } from '@app/contracts';
import { firstHash } from './event-hash.js';
import { readEvents } from './event-reader.js';
import { runPrepared } from '../statement/prepared-statement.js';
import { enterpriseHistory } from './enterprise-history.js';
import {
  FencedTransitionError,
  StaleTransitionError,
  type RecordedEvents,
  type Settle,
  type TransitionRequest,
} from './transition-request.js';
import { TransitionWriter, type CaseHead } from './transition-writer.js';

interface LockedCase {
  readonly epoch: number;
  readonly seq: number;
  readonly snapshot: CaseFile;
  readonly last_hash: string;
  readonly pack_hash: string;
  readonly case_number: string;
  readonly result: StoredAnswer | null;
}

interface StoredAnswer extends CommandResult {
  readonly requestHash: string;
  readonly firstSeq: number;
}

/** Records transitions: one transaction each, exactly once by command id, in order by sequence number and epoch. */
export class TransitionStore {
  constructor(private readonly database: DataSource) {}

  /**
   * Records the events of a command.
   * @throws StaleTransitionError, FencedTransitionError, RefusedTransitionError
   */
  async record(request: TransitionRequest, settle: Settle): Promise<RecordedEvents> {
    return this.database.transaction(async (manager) => {
      const locked = await lockCase(manager, request);
      if (locked?.result) return stored(manager, request, locked.result);
      refuseOutOfOrder(request, locked);
      const head = locked === null ? await newHead(manager, request) : headOf(request, locked);
      const settled = await settle({
        before: locked?.snapshot ?? null,
        packHash: head.packHash,
        enterpriseHistory: async () =>
          enterpriseHistory(manager, request.caseFileId, locked?.snapshot.subject ?? openedSubject(request)),
        powers: async () => powersByDepartment(manager),
      });
      return new TransitionWriter(manager, head).write(request, settled);
    });
  }

  /** The recorded state of a case. @throws StaleTransitionError when it was never opened */
  async load(caseFileId: CaseFileId): Promise<CaseFile> {
    const rows: { snapshot: CaseFile }[] = await this.database.query('SELECT snapshot FROM case_file WHERE id = $1', [
      caseFileId,
    ]);
    const [row] = rows;
    if (row === undefined) throw new StaleTransitionError(`case ${caseFileId} is not recorded`);
    return row.snapshot;
  }

  /** Gives a recorded case to a new run: its epoch counts up, every earlier run is fenced off. */
  async adopt(caseFileId: CaseFileId): Promise<{ caseFile: CaseFile; epoch: number }> {
    const [rows]: [{ snapshot: CaseFile; epoch: number }[], number] = await this.database.query(
      'UPDATE case_file SET epoch = epoch + 1 WHERE id = $1 RETURNING snapshot, epoch',
      [caseFileId],
    );
    const [row] = rows;
    if (row === undefined) throw new StaleTransitionError(`case ${caseFileId} is not recorded`);
    return { caseFile: row.snapshot, epoch: row.epoch };
  }
}

const LOCK_CASE = {
  name: 'lock-case',
  text: `SELECT epoch, seq, snapshot, last_hash, pack_hash, case_number,
       (SELECT result FROM case_command k WHERE k.case_file_id = case_file.id AND k.command_id = $2) AS result
     FROM case_file WHERE id = $1 FOR UPDATE`,
} as const;

async function lockCase(
  manager: EntityManager,
  { caseFileId, commandId }: TransitionRequest,
): Promise<LockedCase | null> {
  const rows = await runPrepared<LockedCase>(manager, LOCK_CASE, [caseFileId, commandId]);
  return rows[0] ?? null;
}

async function stored(
  manager: EntityManager,
  request: TransitionRequest,
  answer: StoredAnswer,
): Promise<RecordedEvents> {
  const { caseFileId, commandId, seq, events: happened, firstSeq } = answer;
  const events = await readEvents(manager, request.caseFileId, { from: firstSeq, to: seq });
  return { result: { caseFileId, commandId, seq, events: happened }, events: events.map(({ event }) => event) };
}

function refuseOutOfOrder({ caseFileId, epoch, afterSeq }: TransitionRequest, locked: LockedCase | null): void {
  if (locked !== null && locked.epoch !== epoch)
    throw new FencedTransitionError(`case ${caseFileId} is at epoch ${locked.epoch}`);
  const seq = locked?.seq ?? 0;
  if (seq !== afterSeq) throw new StaleTransitionError(`case ${caseFileId} is at ${seq}, not at ${afterSeq}`);
}

function headOf({ caseFileId, epoch }: TransitionRequest, locked: LockedCase): CaseHead {
  return {
    caseFileId,
    epoch,
    seq: locked.seq,
    lastHash: locked.last_hash,
    packHash: locked.pack_hash,
    caseNumber: locked.case_number,
    before: locked.snapshot,
  };
}

/** A new case takes its number and the rule pack in force. */
async function newHead(manager: EntityManager, request: TransitionRequest): Promise<CaseHead> {
  const opening = openingOf(request);
  const year = opening.openedOn.slice(0, 4);
  const scope = `case/${opening.receivedBy}/${year}`;
  const [numbers]: [{ last: number }] = await manager.query(
    `INSERT INTO number_sequence (scope, last) VALUES ($1, 1)
     ON CONFLICT (scope) DO UPDATE SET last = number_sequence.last + 1 RETURNING last`,
    [scope],
  );
  const packs: { hash: string }[] = await manager.query('SELECT hash FROM rule_activation ORDER BY id DESC LIMIT 1');
  return {
    caseFileId: request.caseFileId,
    epoch: request.epoch,
    seq: 0,
    lastHash: firstHash(request.caseFileId),
    packHash: packs[0]?.hash ?? '',
    caseNumber: `${opening.receivedBy}-${year}-${String(numbers.last).padStart(5, '0')}`,
    before: null,
  };
}

function openingOf({ events, caseFileId }: TransitionRequest): {
  openedOn: string;
  receivedBy: string;
  subject: CaseFile['subject'];
} {
  const opening = events[0]?.effects.find((effect) => effect.kind === 'case-opened');
  if (opening === undefined) throw new StaleTransitionError(`case ${caseFileId} is not recorded`);
  return opening;
}

function openedSubject(request: TransitionRequest): CaseFile['subject'] {
  return openingOf(request).subject;
}

async function powersByDepartment(manager: EntityManager): Promise<PowersByDepartment> {
  const rows: { code: string; powers: Power[] }[] = await manager.query('SELECT code, powers FROM department');
  return Object.fromEntries(rows.map(({ code, powers }) => [code, powers]));
}
