import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { openTasks, type CaseFileId } from '@app/domain';
import { anActor, OFFICIALS, surroundings } from '@app/testing';
import { caseFileWorkflowId, type CommandEnvelope } from '@app/workflows';
import type { RunningWorker } from '../../apps/worker/src/worker.js';
import { envelope, openCase, openEngine, refusalOf, send, type CaseEngine } from './case-engine.js';
import { triaged } from './play-case.js';

jest.setTimeout(60_000);

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

const [FIRST, SECOND] = OFFICIALS;

async function completing(id: CaseFileId, accountId: typeof FIRST): Promise<CommandEnvelope> {
  const caseFile = await engine.store.load(id);
  const taskId = openTasks(caseFile)[0]?.id ?? null;
  const where = surroundings({ actor: { ...anActor('HRSS-LI'), accountId } });
  return envelope({ ...triaged(caseFile), taskId } as CommandEnvelope['command'], where); // a step takes a task
}

const eventsOf = async (id: CaseFileId, commandId: string): Promise<unknown[]> =>
  engine.database.query('SELECT seq FROM case_event WHERE case_file_id = $1 AND command_id = $2', [id, commandId]);

describe('one command', () => {
  it('gives the same answer and changes nothing when it is sent again', async () => {
    const id = await openCase(engine);
    const sent = await completing(id, FIRST);
    const first = await send(engine, id, sent);
    const before = await engine.store.load(id);
    const handle = engine.client.workflow.getHandle(caseFileWorkflowId(id));
    const again = await handle.executeUpdate('submitCommand', { args: [sent], updateId: `${sent.commandId}/again` });
    expect(again).toEqual(first);
    expect(await engine.store.load(id)).toEqual(before);
    expect(await eventsOf(id, sent.commandId)).toHaveLength(first.events.length);
  });

  it('wins a task for one of two officers and tells the other who did it and when', async () => {
    const id = await openCase(engine);
    const both = [await completing(id, FIRST), await completing(id, SECOND)];
    const answers = await Promise.all(both.map(async (sent) => refusalOf(send(engine, id, sent))));
    const winner = answers[0] === null ? FIRST : SECOND;
    const at = both[0]?.where.at;
    expect(answers.filter((answer) => answer === null)).toHaveLength(1);
    expect(answers.find((answer) => answer !== null)).toEqual({
      code: 'task.already-ended',
      taskId: 'T1',
      by: winner,
      at,
    });
  });

  it('is refused with code and data when another officer has claimed the task', async () => {
    const id = await openCase(engine);
    await engine.database.query('UPDATE task SET assignee_id = $2 WHERE case_file_id = $1', [id, SECOND]);
    const sent = await completing(id, FIRST);
    const officer = { ...sent.where.actor, role: 'officer' } as const;
    const refusal = await refusalOf(send(engine, id, { ...sent, where: { ...sent.where, actor: officer } }));
    expect(refusal).toEqual({ code: 'task.claimed-by-another', taskId: 'T1', by: SECOND });
    expect(await eventsOf(id, sent.commandId)).toEqual([]);
  });
});
