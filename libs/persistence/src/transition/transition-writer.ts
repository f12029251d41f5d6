import type { EntityManager } from 'typeorm';
import { stageOf, type CaseEvent, type CaseFile } from '@app/domain';
import type { CommandResult } from '@app/contracts';
import { hashOfEvent, sha256 } from './event-hash.js';
import { canonicalJson } from './canonical-json.js';
import {
  caseFileRow,
  deadlineRows,
  documentRows,
  measureRows,
  noticeRows,
  proceedingRows,
  taskRows,
  type CaseHead,
} from './transition-rows.js';
import { runPrepared } from '../statement/prepared-statement.js';
import { RECORD_TRANSITION, type TransitionRows } from './transition-statements.js';
import {
  RefusedTransitionError,
  type RecordedEvents,
  type Settled,
  type TransitionRequest,
} from './transition-request.js';

export type { CaseHead } from './transition-rows.js';

interface HeldTask {
  readonly id: `T${number}`;
  readonly assignee_id: string | null;
}

/** Writes one transition: events, the rows that lists read, decision records, notices, outbox and the answer. */
export class TransitionWriter {
  constructor(
    private readonly manager: EntityManager,
    private readonly head: CaseHead,
  ) {}

  /** Writes everything and answers. @throws RefusedTransitionError when another person holds a task that was ended */
  async write(request: TransitionRequest, settled: Settled): Promise<RecordedEvents> {
    const { before } = this.head;
    const result = this.resultOf(request, settled);
    const chained = this.chain(request, settled.events);
    const rows: TransitionRows = {
      caseFile: [caseFileRow(this.head, settled, chained.lastHash)],
      event: chained.rows,
      proceeding: proceedingRows(before, settled.after),
      task: taskRows(this.head, settled),
      deadline: deadlineRows(before, settled.after),
      document: documentRows(before, settled.after),
      measure: measureRows(settled),
      decision: this.decisionRows(settled),
      notice: noticeRows(this.head, settled),
      outbox: [outboxRow(request, settled)],
      answer: [this.answerRow(request, result)],
    };
    const [answer] = await runPrepared<{ held: HeldTask[] }>(this.manager, RECORD_TRANSITION, [JSON.stringify(rows)]);
    refuseForeignTask(answer?.held ?? [], settled);
    return { events: settled.events, result };
  }

  private chain(
    { epoch, commandId }: TransitionRequest,
    events: readonly CaseEvent[],
  ): { rows: object[]; lastHash: string } {
    const { caseFileId } = this.head;
    const rows: object[] = [];
    let lastHash = this.head.lastHash;
    for (const [index, event] of events.entries()) {
      const place = { caseFileId, seq: this.head.seq + index + 1, epoch, commandId };
      const hash = hashOfEvent(lastHash, place, event);
      rows.push(eventRow(place, event, { previousHash: lastHash, hash }));
      lastHash = hash;
    }
    return { rows, lastHash };
  }

  private decisionRows({ records }: Settled): object[] {
    const { caseFileId, packHash } = this.head;
    return records.map((record) => ({
      ...record,
      caseFileId,
      packHash,
      factsHash: sha256(canonicalJson(record.facts)),
    }));
  }

  private resultOf({ commandId }: TransitionRequest, { events }: Settled): CommandResult {
    const { caseFileId, seq } = this.head;
    return {
      caseFileId,
      commandId,
      seq: seq + events.length,
      events: events.map(({ type }, index) => ({ seq: seq + index + 1, type })),
    };
  }

  private answerRow({ commandId, requestHash }: TransitionRequest, result: CommandResult): object {
    const firstSeq = this.head.seq + 1;
    return {
      caseFileId: this.head.caseFileId,
      commandId,
      firstSeq,
      seq: result.seq,
      result: { ...result, requestHash, firstSeq },
    };
  }
}

/** Ending a task that another person has claimed is refused, unless the head of the department does it. */
function refuseForeignTask(held: readonly HeldTask[], settled: Settled): void {
  for (const task of settled.after.tasks) {
    const assignee = held.find((row) => row.id === task.id)?.assignee_id ?? null;
    if (assignee === null || task.endedBy === null || assignee === task.endedBy || isByLead(settled, task.id)) continue;
    throw new RefusedTransitionError({
      code: 'task.claimed-by-another',
      taskId: task.id,
      by: assignee as typeof task.endedBy,
    });
  }
}

function outboxRow({ caseFileId, commandId }: TransitionRequest, { after }: Settled): object {
  const { seq, departments } = after;
  return { topic: 'case', caseFileId, seq, departments, payload: { commandId, stage: stageOf(after) } };
}

function isByLead({ events }: Settled, taskId: CaseFile['tasks'][number]['id']): boolean {
  const ending = events.find((event) =>
    event.effects.some((effect) => effect.kind === 'task-ended' && effect.taskId === taskId),
  );
  return ending?.actor.role === 'lead';
}

function eventRow(
  place: { seq: number; epoch: number; commandId: string; caseFileId: string },
  event: CaseEvent,
  hashes: { previousHash: string; hash: string },
): object {
  const { type, at, on, actor, proceedingId, data, effects } = event;
  return {
    ...place,
    ...hashes,
    type,
    at,
    onDay: on,
    actorAccountId: actor.accountId,
    actorDepartment: actor.departmentCode,
    actorRole: actor.role,
    proceedingId,
    data,
    effects,
  };
}
