import type { DataSource } from 'typeorm';
import type { CaseFile, CaseFileId } from '@app/domain';
import { askIn, askOn, type Ask } from '../statement/prepared-statement.js';
import { packInForce } from '../repositories/rule-pack/pack-in-force.js';
import { newHead, readHead, subjectOf, type CaseHead, type RecordedHead, type StoredAnswer } from './case-head.js';
import { readEvents } from './event-reader.js';
import { KnownHeads } from './known-heads.js';
import { readGround } from './settling-ground.js';
import {
  FencedTransitionError,
  StaleTransitionError,
  type RecordedEvents,
  type Settle,
  type Settling,
  type TransitionRequest,
} from './transition-request.js';
import { TransitionWriter, type Written } from './transition-writer.js';

/** Cases whose heads a worker remembers: as many as it keeps workflows. */
const KNOWN_CASES = 200;

/** Records transitions: one transaction each, exactly once by command id, in order by sequence number and epoch. */
export class TransitionStore {
  private readonly heads = new KnownHeads(KNOWN_CASES);
  private readonly ask: Ask;

  constructor(private readonly database: DataSource) {
    this.ask = askOn(database);
  }

  /**
   * Records the events of a command; a request without events wants the answer of an earlier delivery.
   * @throws StaleTransitionError, FencedTransitionError, RefusedTransitionError
   */
  async record(request: TransitionRequest, settle: Settle): Promise<RecordedEvents> {
    const known = request.events.length === 0 ? null : this.heads.before(request);
    if (known !== null) return this.goOn(known, request, settle);
    const recorded = await readHead(this.ask, request);
    if (recorded?.answer) return this.stored(recorded.answer);
    refuseOutOfOrder(request, recorded);
    if (recorded !== null) return this.goOn(recorded.head, request, settle);
    return this.open(request, settle);
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

  /** A new case takes its number in the transaction that opens it: numbers have no gaps. */
  private async open(request: TransitionRequest, settle: Settle): Promise<RecordedEvents> {
    const written = await this.database.transaction(async (manager) => {
      const ask = askIn(manager);
      const head = await newHead(manager, request);
      const settled = await settle(settlingOf(ask, head, request));
      return new TransitionWriter(ask, head).write(request, settled);
    });
    return this.outcome(written, request);
  }

  /** Every later transition is one statement; the database checks the head when it writes. */
  private async goOn(head: CaseHead, request: TransitionRequest, settle: Settle): Promise<RecordedEvents> {
    const settled = await settle(settlingOf(this.ask, head, request));
    return this.outcome(await new TransitionWriter(this.ask, head).write(request, settled), request);
  }

  /** A transition that found the record elsewhere learns why: another delivery was first, or the run was overtaken. */
  private async outcome(written: Written | null, request: TransitionRequest): Promise<RecordedEvents> {
    if (written !== null) {
      this.heads.keep(written.head);
      return written.recorded;
    }
    this.heads.forget(request.caseFileId);
    const recorded = await readHead(this.ask, request);
    if (recorded?.answer) return this.stored(recorded.answer);
    refuseOutOfOrder(request, recorded);
    throw new Error(`case ${request.caseFileId} did not take a transition at its own head`);
  }

  private async stored({ firstSeq, caseFileId, commandId, seq, events }: StoredAnswer): Promise<RecordedEvents> {
    const read = await readEvents(this.database, caseFileId, { from: firstSeq, to: seq });
    return { result: { caseFileId, commandId, seq, events }, events: read.map(({ event }) => event) };
  }
}

function refuseOutOfOrder({ caseFileId, epoch, afterSeq }: TransitionRequest, recorded: RecordedHead | null): void {
  if (recorded !== null && recorded.head.epoch !== epoch)
    throw new FencedTransitionError(`case ${caseFileId} is at epoch ${recorded.head.epoch}`);
  const seq = recorded?.head.seq ?? 0;
  if (seq !== afterSeq) throw new StaleTransitionError(`case ${caseFileId} is at ${seq}, not at ${afterSeq}`);
}

function settlingOf(ask: Ask, head: CaseHead, request: TransitionRequest): Settling {
  return {
    before: head.before,
    packHash: head.packHash,
    packInForce: async (at) => packInForce(ask, at),
    ground: async () => readGround(ask, head.caseFileId, subjectOf(head, request)),
  };
}
