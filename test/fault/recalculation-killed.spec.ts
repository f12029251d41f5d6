import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import type { CaseFileId } from '@app/domain';
import { day } from '@app/testing';
import { openEngine, type CaseEngine } from '../workflow/case-engine.js';
import { importNotice, openOn, recomputed, RecalculationDesk } from '../workflow/recalculation-desk.js';
import { startWorkerProcess, type ProgramProcess } from './program-process.js';

jest.setTimeout(180_000);

const CASES = 12;

let engine: CaseEngine;
let desk: RecalculationDesk;
let worker: ProgramProcess;

beforeAll(async () => {
  engine = await openEngine();
  desk = new RecalculationDesk(engine);
  worker = await startWorkerProcess(engine);
});

afterAll(async () => {
  await worker.stop();
  await engine.close();
});

/** Holds the row of a case, so that its command stops in the middle until the test lets go. */
async function whileHolding(id: CaseFileId, work: () => Promise<void>): Promise<void> {
  const runner = engine.database.createQueryRunner();
  await runner.startTransaction();
  await runner.query('SELECT FROM case_file WHERE id = $1 FOR UPDATE', [id]);
  try {
    await work();
  } finally {
    await runner.rollbackTransaction();
    await runner.release();
  }
}

it('a recalculation whose worker is killed in the middle goes on and moves each deadline once', async () => {
  const ids: CaseFileId[] = [];
  while (ids.length < CASES) ids.push(await openOn(engine, day('2090-01-02')));
  await importNotice(engine, ['2090-01-03', '2090-01-04']);
  const { recalculationId } = await desk.plan();
  const held = ids.at(5);
  if (held === undefined) throw new RangeError('too few cases');

  await whileHolding(held, async () => {
    await desk.approve(recalculationId);
    await desk.once(recalculationId, ({ progress }) => progress.moved >= CASES - 5 && progress.pending > 0);
    await worker.kill();
  });
  worker = await startWorkerProcess(engine);
  const done = await desk.done(recalculationId);

  expect(done.progress).toEqual({ pending: 0, moved: CASES, unchanged: 0, failed: 0, kept: 0 });
  const entries = await Promise.all(ids.map(async (id) => recomputed(await engine.store.load(id)).length));
  expect(entries).toEqual(ids.map(() => 1));
});
