import { accountId, isHead, stageOf, type CaseEvent } from '@app/domain';
import type { CommandResult } from '@app/contracts';
import { hashOfEvent, sha256 } from './event-hash.js';
import { canonicalJson } from './canonical-json.js';
import {
  caseFileRow,
  deadlineRows,
  documentRows,
  measureRows,
  mergedInto,
  noticeRows,
  openingRows,
  proceedingRows,
  taskRows,
} from './transition-rows.js';
import type { CaseHead } from './case-head.js';
import type { Ask } from '../statement/prepared-statement.js';
import { RECORD_TRANSITION, type TransitionOutcome, type TransitionRows } from './transition-statements.js';
import {
  RefusedTransitionError,
  type RecordedEvents,
  type Settled,
  type TransitionRequest,
} from './transition-request.js';

/** A transition that was written, and where the record of its case stands now. */
export interface Written {
  readonly recorded: RecordedEvents;
  readonly head: CaseHead;
}

/** Writes one transition: events, the rows that lists read, decision records, notices, outbox and the answer. */
export class TransitionWriter {
  constructor(
    private readonly ask: Ask,
    private readonly head: CaseHead,
  ) {}

  /**
   * Writes everything and answers; `null`, and nothing written, when the record no longer stands at the head.
   * @throws RefusedTransitionError when another person holds a task that was ended, or the case to merge into has ended
   */
  async write(request: TransitionRequest, settled: Settled): Promise<Written | null> {
    const result = this.resultOf(request, settled);
    const chained = this.chain(request, settled.events);
    const rows = this.rowsOf(request, { settled, result, chained });
    const [outcome] = await this.ask<TransitionOutcome>(RECORD_TRANSITION, [
      JSON.stringify(rows),
      this.head.caseFileId,
      this.head.epoch,
      this.head.seq,
    ]);
    refuseForeignTask(outcome);
    if (outcome?.placed !== true) return null;
    refuseUnfitTarget(outcome, settled);
    const head = { ...this.head, seq: result.seq, lastHash: chained.lastHash, before: settled.after };
    return { recorded: { events: settled.events, result }, head };
  }

  private rowsOf(
    request: TransitionRequest,
    { settled, result, chained }: { settled: Settled; result: CommandResult; chained: Chained },
  ): TransitionRows {
    const { before } = this.head;
    return {
      ending: endingTasks(settled),
      caseFile: [caseFileRow(this.head, settled, chained.lastHash)],
      event: chained.rows,
      proceeding: proceedingRows(before, settled.after),
      task: taskRows(this.head, settled),
      deadline: deadlineRows(before, settled.after),
      document: documentRows(before, settled.after),
      measure: measureRows(settled),
      decision: this.decisionRows(settled),
      notice: noticeRows(this.head, settled),
      opening: openingRows(this.head.caseFileId, request.requestHash, settled),
      outbox: [outboxRow(request, settled)],
      answer: [this.answerRow(request, result)],
    };
  }

  private chain({ epoch, commandId }: TransitionRequest, events: readonly CaseEvent[]): Chained {
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
    const { caseFileId } = this.head;
    return records.map((record) => ({
      ...record,
      caseFileId,
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

interface Chained {
  readonly rows: readonly object[];
  readonly lastHash: string;
}

/** Tasks that the transition ends for a person; the head of the department may end a task that another person has claimed. */
function endingTasks({ events }: Settled): TransitionRows['ending'] {
  return events.flatMap(({ actor, effects }) =>
    effects.flatMap((effect) =>
      effect.kind === 'task-ended' && actor.accountId !== null && !isHead(actor)
        ? [{ id: effect.taskId, by: actor.accountId }]
        : [],
    ),
  );
}

function refuseForeignTask(outcome: TransitionOutcome | undefined): void {
  const [task] = outcome?.held ?? [];
  if (task === undefined) return;
  throw new RefusedTransitionError({
    code: 'task.claimed-by-another',
    taskId: task.id,
    by: accountId(task.assignee_id),
  });
}

function refuseUnfitTarget({ target }: TransitionOutcome, { events }: Settled): void {
  const into = mergedInto(events);
  if (target === null || into === null) return;
  throw new RefusedTransitionError({ code: `case-file.merge-target-${target}`, into });
}

function outboxRow({ caseFileId, commandId }: TransitionRequest, { after }: Settled): object {
  const { seq, departments } = after;
  return { topic: 'case', caseFileId, seq, departments, payload: { commandId, stage: stageOf(after) } };
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
