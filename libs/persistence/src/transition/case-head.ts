import type { EntityManager } from 'typeorm';
import type { CaseFile, CaseFileId, CaseSubject } from '@app/domain';
import type { CommandResult } from '@app/contracts';
import { inForceHashSql } from '../repositories/rule-pack/live-activations.js';
import type { Ask } from '../statement/prepared-statement.js';
import { firstHash } from './event-hash.js';
import { StaleTransitionError, type TransitionRequest } from './transition-request.js';

/** Where the record of a case stands: what the next transition starts from. */
export interface CaseHead {
  readonly caseFileId: CaseFileId;
  readonly epoch: number;
  readonly seq: number;
  readonly lastHash: string;
  readonly packHash: string;
  readonly caseNumber: string;
  /** `null` when the case is not opened yet. */
  readonly before: CaseFile | null;
}

/** The answer that a command got, as it is kept. */
export interface StoredAnswer extends CommandResult {
  readonly requestHash: string;
  readonly firstSeq: number;
}

/** A recorded case, and the answer that the command of the request got before. */
export interface RecordedHead {
  readonly head: CaseHead;
  readonly answer: StoredAnswer | null;
}

interface HeadRow {
  readonly epoch: number;
  readonly seq: number;
  readonly snapshot: CaseFile;
  readonly last_hash: string;
  readonly pack_hash: string;
  readonly case_number: string;
  readonly result: StoredAnswer | null;
}

const READ_HEAD = {
  name: 'read-case-head',
  text: `SELECT epoch, seq, snapshot, last_hash, pack_hash, case_number,
       (SELECT result FROM case_command k WHERE k.case_file_id = case_file.id AND k.command_id = $2) AS result
     FROM case_file WHERE id = $1`,
} as const;

/** Where a case stands now; `null` when it is not recorded. */
export async function readHead(
  ask: Ask,
  { caseFileId, commandId }: Pick<TransitionRequest, 'caseFileId' | 'commandId'>,
): Promise<RecordedHead | null> {
  const [row] = await ask<HeadRow>(READ_HEAD, [caseFileId, commandId]);
  if (row === undefined) return null;
  const { epoch, seq, snapshot, last_hash: lastHash, pack_hash: packHash, case_number: caseNumber } = row;
  return { head: { caseFileId, epoch, seq, lastHash, packHash, caseNumber, before: snapshot }, answer: row.result };
}

/** A new case takes its number and the rule pack in force at the instant at which it is opened. */
export async function newHead(manager: EntityManager, request: TransitionRequest): Promise<CaseHead> {
  const opening = openingOf(request);
  const year = opening.openedOn.slice(0, 4);
  const scope = `case/${opening.receivedBy}/${year}`;
  const [numbers]: [{ last: number }] = await manager.query(
    `INSERT INTO number_sequence (scope, last) VALUES ($1, 1)
     ON CONFLICT (scope) DO UPDATE SET last = number_sequence.last + 1 RETURNING last`,
    [scope],
  );
  const packs: { hash: string }[] = await manager.query(inForceHashSql('$1'), [request.events[0]?.at]);
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

/** What the case of a head is about; that of a new case stands in the event that opens it. */
export function subjectOf({ before }: CaseHead, request: TransitionRequest): CaseSubject {
  return before === null ? openingOf(request).subject : before.subject;
}

function openingOf({ events, caseFileId }: TransitionRequest): {
  openedOn: string;
  receivedBy: string;
  subject: CaseSubject;
} {
  const opening = events[0]?.effects.find((effect) => effect.kind === 'case-opened');
  if (opening === undefined) throw new StaleTransitionError(`case ${caseFileId} is not recorded`);
  return opening;
}
