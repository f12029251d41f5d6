import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { eventually } from '@app/testing';
import { caseFileWorkflowId } from '@app/workflows';
import { openEngine, type CaseEngine } from '../workflow/case-engine.js';
import { expectRecordedOnce, expectRetryAdvice } from './expect-recorded.js';
import { openToday } from './open-today.js';
import { signInLead, type KeyedCommand, type Person } from './person.js';
import { startApiProcess, startWorkerProcess, type ApiProcess, type ProgramProcess } from './program-process.js';

jest.setTimeout(90_000);

let engine: CaseEngine;
let api: ApiProcess;
let worker: ProgramProcess;
let lead: Person;

beforeAll(async () => {
  engine = await openEngine();
  [api, worker] = await Promise.all([startApiProcess(engine), startWorkerProcess(engine)]);
  lead = await signInLead(engine.database, api, 'HRSS-LI');
});

afterAll(async () => {
  await Promise.all([api.stop(), worker.stop()]);
  await engine.close();
});

const reminder = (caseFileId: string): KeyedCommand => {
  return { caseFileId, key: randomUUID(), body: { type: 'remind', taskId: 'T1', note: 'please' } };
};

describe('a command to a case', () => {
  it('whose run was fenced off is done once, at worst after advice to send it again', async () => {
    const id = await openToday(engine);
    const command = reminder(id);
    await engine.store.adopt(id);
    await eventually('the command is done', async () => {
      const answer = await lead.command(api, command);
      if (answer.status !== 200) expectRetryAdvice(answer, /^case\.workflow-missing$/);
      return answer.status === 200 ? true : null;
    });
    await expectRecordedOnce(engine.database, id, [command.key]);
  });

  it('whose workflow is lost is done by a run that takes the case over from the record', async () => {
    const id = await openToday(engine);
    const command = reminder(id);
    await engine.client.workflow.getHandle(caseFileWorkflowId(id)).terminate('lost, as the test has it');
    expect(await lead.command(api, command)).toMatchObject({ status: 200, body: { commandId: command.key } });
    expect(await lead.command(api, reminder(id))).toMatchObject({ status: 200 });
    await expectRecordedOnce(engine.database, id, [command.key]);
  });
});
