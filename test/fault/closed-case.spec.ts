import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { openProceedings, type CaseFileId } from '@app/domain';
import { stepOf } from '@app/testing';
import { envelope, openEngine, send, type CaseEngine } from '../workflow/case-engine.js';
import { expectRecordedOnce, recordSize } from './expect-recorded.js';
import { openToday, today } from './open-today.js';
import { signInLead, type Answer, type Person } from './person.js';
import { startApiProcess, startWorkerProcess, type ApiProcess, type ProgramProcess } from './program-process.js';

jest.setTimeout(90_000);

let engine: CaseEngine;
let api: ApiProcess;
let worker: ProgramProcess;
let lead: Person;
let id: CaseFileId;

beforeAll(async () => {
  engine = await openEngine();
  [api, worker] = await Promise.all([startApiProcess(engine), startWorkerProcess(engine)]);
  lead = await signInLead(engine.database, api, 'HRSS-LI');
});

beforeEach(async () => {
  id = await openToday(engine);
  const triage = { path: 'guide', departureReason: 'as the test plays it' } as const;
  await send(engine, id, envelope(stepOf(await engine.store.load(id), ['triage', 'decide'], triage), today()));
  const { type, ...closing } = stepOf(await engine.store.load(id), ['closure', 'close']);
  expect(await command({ type, ...closing })).toMatchObject({ status: 200 });
});

afterAll(async () => {
  await Promise.all([api.stop(), worker.stop()]);
  await engine.close();
});

const command = async (body: object, key: string = randomUUID()): Promise<Answer> =>
  lead.command(api, { caseFileId: id, key, body });

describe('a closed case', () => {
  it('refuses a command with its code and stays as it is', async () => {
    const before = await recordSize(engine.database, id);
    expect(await command({ type: 'remind', taskId: 'T1', note: 'please' })).toMatchObject({
      status: 409,
      body: { code: 'case-file.not-open', data: { ended: 'closed' } },
    });
    expect(await recordSize(engine.database, id)).toEqual(before);
  });

  it.each([
    ['without a reason', {}],
    ['with an empty reason', { reason: ' ' }],
  ])('is not reopened %s', async (_, reason) => {
    expect(await command({ type: 'reopen', ...reason })).toMatchObject({
      status: 400,
      body: { code: 'request.invalid', errors: [{ pointer: '/reason' }] },
    });
    expect((await engine.store.load(id)).ended).toBe('closed');
  });

  it('is reopened with a reason: a fresh triage, and commands again', async () => {
    const key = randomUUID();
    const first = await command({ type: 'reopen', reason: 'new evidence' }, key);
    expect(first).toMatchObject({ status: 200, body: { events: [{ type: 'CaseReopened' }] } });
    expect(await command({ type: 'reopen', reason: 'new evidence' }, key)).toEqual({
      ...first,
      headers: expect.anything(),
    });
    await expectRecordedOnce(engine.database, id, [key]);
    const caseFile = await engine.store.load(id);
    expect(openProceedings(caseFile).map(({ kind }) => kind)).toEqual(['triage']);
    const task = caseFile.tasks.find((one) => one.endedAt === null);
    expect(await command({ type: 'remind', taskId: task?.id, note: 'please' })).toMatchObject({ status: 200 });
    expect(await command({ type: 'reopen', reason: 'again' })).toMatchObject({
      status: 409,
      body: { code: 'case-file.not-closed' },
    });
  });
});
