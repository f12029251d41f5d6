import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { openTasks, type CaseFileId } from '@app/domain';
import { CaseAuditRepository } from '@app/persistence';
import { caseFileWorkflowId, type CommandEnvelope } from '@app/workflows';
import type { RunningWorker } from '../../apps/worker/src/worker.js';
import { act, envelope, openCase, openEngine, send, type CaseEngine } from './case-engine.js';
import { keepHistory } from './keep-history.js';
import { triaged } from './play-case.js';

jest.setTimeout(60_000);

/** More commands than one run takes; a run hands over after 300 events. */
const REMINDERS = 120;
/** Fewer than the updates that one workflow may have in flight. */
const AT_ONCE = 6;

let engine: CaseEngine;
let worker: RunningWorker;

beforeAll(async () => {
  engine = await openEngine();
  worker = await engine.startWorker();
});

afterAll(async () => {
  await worker.stop();
  await engine.close();
});

async function reminders(id: CaseFileId): Promise<readonly CommandEnvelope[]> {
  const taskId = openTasks(await engine.store.load(id))[0]?.id ?? 'T0';
  return Array.from({ length: REMINDERS }, (_, index) =>
    envelope({ type: 'remind', taskId, note: `reminder ${index + 1}` }),
  );
}

async function sendAll(id: CaseFileId, sent: readonly CommandEnvelope[]): Promise<void> {
  const waiting = [...sent];
  const sender = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await send(engine, id, next);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, sender));
}

describe('a run that has become long', () => {
  it('hands over to the next without losing a command or an answer', async () => {
    const id = await openCase(engine);
    const first = await engine.client.workflow.getHandle(caseFileWorkflowId(id)).describe();
    const early = envelope(triaged(await engine.store.load(id)));
    const answer = await send(engine, id, early);
    const sent = await reminders(id);
    await sendAll(id, sent);

    const last = await engine.client.workflow.getHandle(caseFileWorkflowId(id)).describe();
    expect(last.runId).not.toBe(first.runId);
    expect(await reminded(id)).toEqual(sent.map(({ commandId }) => commandId).sort());
    expect(
      (await new CaseAuditRepository(engine.database).verify({ caseFileId: id, caseNumber: '' })).finding,
    ).toBeNull();

    const late = sent[REMINDERS - 1];
    const before = await engine.store.load(id);
    expect(late && (await send(engine, id, late))).toMatchObject({ commandId: late?.commandId });
    expect(await engine.store.load(id)).toEqual(before);
    expect(answer.commandId).toBe(early.commandId);
    await act(engine, id, () => ({ type: 'remind', taskId: openTasks(before)[0]?.id ?? 'T0', note: 'still alive' }));
    await keepHistory(engine, {
      process: 'case-file',
      workflowId: caseFileWorkflowId(id),
      name: 'continued',
      runId: first.runId,
    });
  });
});

async function reminded(id: CaseFileId): Promise<readonly string[]> {
  const rows: { command_id: string }[] = await engine.database.query(
    `SELECT command_id FROM case_event WHERE case_file_id = $1 AND type = 'HolderReminded' ORDER BY command_id`,
    [id],
  );
  return rows.map((row) => row.command_id);
}
