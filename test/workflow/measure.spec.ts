import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { eventually } from '@app/testing';
import { CASE_TASK_QUEUE, MEASURE_WORKFLOW, measureWorkflowId } from '@app/workflows';
import { instantFromEpoch, type CaseFileId, type ImposedMeasure } from '@app/domain';
import type { RunningWorker } from '../../apps/worker/src/worker.js';
import { openCase, openEngine, type CaseEngine } from './case-engine.js';
import { keepHistory } from './keep-history.js';
import { close, FAILED_RECTIFICATION, IMPOSED_MEASURE, play } from './play-case.js';
import { CompressedCalendar, quietCalendar } from './test-calendars.js';

jest.setTimeout(60_000);

const DAYS_MS = 1_000 * 3_600_000;

let engine: CaseEngine;
let worker: RunningWorker;

beforeAll(async () => {
  engine = await openEngine();
});

afterAll(async () => {
  await engine.close();
});

afterEach(async () => {
  await worker.stop();
});

interface LedgerRow {
  readonly proceeding_id: ImposedMeasure['proceedingId'];
  readonly status: string;
  readonly ended_at: Date | null;
  readonly ended_because: string | null;
}

async function ledger(id: CaseFileId): Promise<LedgerRow | undefined> {
  const rows: LedgerRow[] = await engine.database.query(
    'SELECT proceeding_id, status, ended_at, ended_because FROM measure WHERE case_file_id = $1',
    [id],
  );
  return rows[0];
}

async function imposed(): Promise<CaseFileId> {
  const id = await openCase(engine);
  await play(engine, id, FAILED_RECTIFICATION);
  await play(engine, id, IMPOSED_MEASURE);
  return id;
}

/** The workflow that waits for the end of a measure. */
function waitOf(id: CaseFileId, row: LedgerRow | undefined): string {
  const measure = { proceedingId: row?.proceeding_id } as ImposedMeasure; // the id is made of nothing else
  return measureWorkflowId({ caseFileId: id, measure });
}

describe('a measure', () => {
  it('ends by itself with proof', async () => {
    worker = await engine.startWorker(new CompressedCalendar({ rungEveryMs: DAYS_MS, measureEndsInMs: 300 }));
    const id = await imposed();
    const ended = await eventually('the measure has ended', async () => {
      const row = await ledger(id);
      return row?.status === 'ended' ? row : null;
    });
    expect(ended).toMatchObject({ ended_because: 'term ended on 2027-03-03', ended_at: expect.any(Date) });
    const workflowId = waitOf(id, ended);
    await engine.client.workflow.getHandle(workflowId).result();
    await keepHistory(engine, { process: 'measure', workflowId, name: 'term-ended' });
  });

  it('is still waiting for its end when its case has been closed', async () => {
    worker = await engine.startWorker(quietCalendar);
    const id = await imposed();
    await close(engine, id);
    const row = await ledger(id);
    const workflowId = waitOf(id, row);
    const waiting = await engine.client.workflow.getHandle(workflowId).describe();
    expect(row).toMatchObject({ status: 'in-force', ended_at: null });
    expect(waiting.status.name).toBe('RUNNING');
    await keepHistory(engine, { process: 'measure', workflowId, name: 'in-force' });
  });

  it('is imposed even when its wait was started before the case came to it', async () => {
    worker = await engine.startWorker(quietCalendar);
    const id = await openCase(engine);
    const { proceedings } = await play(engine, id, FAILED_RECTIFICATION);
    const proceedingId = proceedings.find(({ kind }) => kind === 'measure')?.id;
    const measure = { proceedingId, endsAt: instantFromEpoch(Date.now() + DAYS_MS) } as ImposedMeasure; // enough to wait for
    const input = { caseFileId: id, measure };
    await engine.client.workflow.start(MEASURE_WORKFLOW, {
      workflowId: measureWorkflowId(input),
      taskQueue: CASE_TASK_QUEUE,
      args: [input],
    });

    await play(engine, id, IMPOSED_MEASURE);

    expect(await ledger(id)).toMatchObject({ status: 'in-force' });
  });
});
