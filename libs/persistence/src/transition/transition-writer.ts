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
import { UPSERTS, type RowKind } from './transition-statements.js';
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
    await this.upsert('caseFile', [caseFileRow(this.head, settled, chained.lastHash)]);
    await this.upsert('event', chained.rows);
    await this.upsert('proceeding', proceedingRows(before, settled.after));
    await this.writeTasks(settled);
    await this.upsert('deadline', deadlineRows(before, settled.after));
    await this.upsert('document', documentRows(before, settled.after));
    await this.upsert('measure', measureRows(settled));
    await this.upsert('decision', this.decisionRows(settled));
    await this.upsert('notice', noticeRows(this.head, settled));
    await this.announce(request, settled);
    await this.storeAnswer(request, result);
    return { events: settled.events, result };
  }

  private async upsert(kind: RowKind, rows: readonly object[]): Promise<unknown> {
    return rows.length === 0 ? [] : this.manager.query(UPSERTS[kind], [JSON.stringify(rows)]);
  }

  /** Ending a task that another person has claimed is refused, unless the head of the department does it. */
  private async writeTasks(settled: Settled): Promise<void> {
    const held = (await this.upsert('task', taskRows(this.head, settled))) as readonly HeldTask[]; // RETURNING of the statement
    for (const task of settled.after.tasks) {
      const assignee = held.find((row) => row.id === task.id)?.assignee_id ?? null;
      if (assignee === null || task.endedBy === null || assignee === task.endedBy || isByLead(settled, task.id))
        continue;
      throw new RefusedTransitionError({
        code: 'task.claimed-by-another',
        taskId: task.id,
        by: assignee as typeof task.endedBy,
      });
    }
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

  private async announce({ commandId }: TransitionRequest, { after }: Settled): Promise<void> {
    const { caseFileId } = this.head;
    await this.manager.query(
      `WITH written AS (
         INSERT INTO outbox (topic, case_file_id, seq, departments, payload, at)
         VALUES ('case', $1, $2, $3, $4, clock_timestamp()) RETURNING id)
       SELECT pg_notify('outbox', id::text) FROM written`,
      [caseFileId, after.seq, after.departments, { commandId, stage: stageOf(after) }],
    );
  }

  private async storeAnswer({ commandId, requestHash }: TransitionRequest, result: CommandResult): Promise<void> {
    await this.manager.query(
      `INSERT INTO case_command (case_file_id, command_id, first_seq, last_seq, result, at)
       VALUES ($1, $2, $3, $4, $5, clock_timestamp())`,
      [
        this.head.caseFileId,
        commandId,
        this.head.seq + 1,
        result.seq,
        { ...result, requestHash, firstSeq: this.head.seq + 1 },
      ],
    );
  }
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
