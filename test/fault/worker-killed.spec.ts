import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { openTasks, type CaseFileId } from '@app/domain';
import { CaseAuditRepository } from '@app/persistence';
import { eventually, testTemporalAddress } from '@app/testing';
import type { CommandEnvelope } from '@app/workflows';
import { envelope, openEngine, send, type CaseEngine } from '../workflow/case-engine.js';
import { triaged } from '../workflow/play-case.js';
import { openToday } from './open-today.js';
import { startWorkerProcess, type ProgramProcess } from './program-process.js';
import { openGate } from './tcp-gate.js';

jest.setTimeout(90_000);

let engine: CaseEngine;
let worker: ProgramProcess;

beforeAll(async () => {
  engine = await openEngine();
});

afterEach(async () => {
  await worker.stop();
});

afterAll(async () => {
  await engine.close();
});

/**
 * Holds the case row, so that the worker's transaction stops in the middle until the test lets go. The database may still
 * finish the statement of a worker that is dead, or give it up: the next worker must come out right either way.
 */
async function whileHolding<Value>(id: CaseFileId, work: () => Promise<Value>): Promise<Value> {
  const runner = engine.database.createQueryRunner();
  await runner.startTransaction();
  await runner.query('SELECT FROM case_file WHERE id = $1 FOR UPDATE', [id]);
  try {
    return await work();
  } finally {
    await runner.rollbackTransaction();
    await runner.release();
  }
}

const waitingForTheRow = async (): Promise<true | null> => {
  const rows: unknown[] = await engine.database.query(
    `SELECT pid FROM pg_stat_activity
     WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%FOR UPDATE%'`,
  );
  return rows.length > 0 ? true : null;
};

async function completion(id: CaseFileId): Promise<CommandEnvelope> {
  const caseFile = await engine.store.load(id);
  expect(openTasks(caseFile)).toHaveLength(1);
  return envelope(triaged(caseFile));
}

async function expectDoneOnce(id: CaseFileId, { commandId }: CommandEnvelope): Promise<void> {
  const answers: unknown[] = await engine.database.query(
    `SELECT command_id FROM case_command WHERE case_file_id = $1 AND command_id = $2`,
    [id, commandId],
  );
  const decided: { command_id: string }[] = await engine.database.query(
    `SELECT command_id FROM case_event WHERE case_file_id = $1 AND type = 'TriageDecided'`,
    [id],
  );
  expect(answers).toHaveLength(1);
  expect(decided).toEqual([{ command_id: commandId }]);
  expect(
    (await new CaseAuditRepository(engine.database).verify({ caseFileId: id, caseNumber: '' })).finding,
  ).toBeNull();
}

describe('a worker that is killed', () => {
  it('between commit and answer leaves the task done exactly once', async () => {
    const gate = await openGate(testTemporalAddress());
    worker = await startWorkerProcess({ ...engine, temporalAddress: gate.address });
    const id = await openToday(engine);
    const sent = await completion(id);
    gate.holdBack();
    const answer = send(engine, id, sent);
    await eventually('the transition is committed', async () => {
      const { seq } = await engine.store.load(id);
      return seq > 1 ? seq : null;
    });
    await worker.kill();
    gate.close();
    worker = await startWorkerProcess(engine);
    expect(await answer).toMatchObject({ commandId: sent.commandId });
    await expectDoneOnce(id, sent);
  });

  it('in the middle of its transaction leaves the task done exactly once', async () => {
    worker = await startWorkerProcess(engine);
    const id = await openToday(engine);
    const sent = await completion(id);
    const answer = await whileHolding(id, async () => {
      const pending = send(engine, id, sent);
      await eventually('the transaction waits for the row', waitingForTheRow);
      await worker.kill();
      return { pending };
    });
    worker = await startWorkerProcess(engine);
    expect(await answer.pending).toMatchObject({ commandId: sent.commandId });
    await expectDoneOnce(id, sent);
  });
});
