import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { eventually, testTemporalAddress } from '@app/testing';
import { openEngine, type CaseEngine } from '../workflow/case-engine.js';
import { expectRecordedOnce, expectRetryAdvice, recordSize } from './expect-recorded.js';
import { openToday } from './open-today.js';
import { signInLead, type Person } from './person.js';
import { startApiProcess, startWorkerProcess, type ApiProcess, type ProgramProcess } from './program-process.js';
import { openGate, type TcpGate } from './tcp-gate.js';

jest.setTimeout(120_000);

let engine: CaseEngine;
let gate: TcpGate;
let api: ApiProcess;
let worker: ProgramProcess;
let lead: Person;

beforeAll(async () => {
  engine = await openEngine();
  gate = await openGate(testTemporalAddress());
  const servers = { ...engine, temporalAddress: gate.address };
  [api, worker] = await Promise.all([startApiProcess(servers), startWorkerProcess(servers)]);
  lead = await signInLead(engine.database, api, 'HRSS-LI');
});

afterEach(() => {
  gate.restore();
});

afterAll(async () => {
  await Promise.all([api.stop(), worker.stop()]);
  gate.close();
  await engine.close();
});

const AWAY: readonly (readonly [string, 'cut' | 'holdBack'])[] = [
  ['is stopped', 'cut'],
  ['is silent', 'holdBack'],
];

describe('while the Temporal server', () => {
  it.each(AWAY)('%s, reads are answered, commands get advice, and nothing is half done', async (_, leave) => {
    const id = await openToday(engine);
    const before = await recordSize(engine.database, id);
    const command = { caseFileId: id, key: randomUUID(), body: { type: 'remind', taskId: 'T1', note: 'please' } };
    gate[leave]();
    for (const path of [`/api/cases/${id}`, '/api/cases', '/api/tasks?list=todo', '/api/oversight/board', '/api/clues'])
      expect([path, (await lead.ask(api, path)).status]).toEqual([path, 200]);
    expectRetryAdvice(await lead.command(api, command), /^temporal\.unavailable$/);
    expect(await recordSize(engine.database, id)).toEqual(before);

    gate.restore();
    const done = await eventually('the command with the same key is done', async () => {
      const answer = await lead.command(api, command);
      if (answer.status !== 200) expectRetryAdvice(answer, /^temporal\.unavailable$/);
      return answer.status === 200 ? answer.body : null;
    });
    expect(done).toMatchObject({ commandId: command.key, events: [{ type: 'HolderReminded' }] });
    expect(await lead.command(api, command)).toMatchObject({ status: 200, body: done });
    await expectRecordedOnce(engine.database, id, [command.key]);
    expect((await engine.store.load(id)).seq).toBe((before?.seq ?? 0) + 1);
  });
});
