import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { CaseFileId } from '@app/domain';
import { eventually } from '@app/testing';
import {
  CASE_FILE_WORKFLOW,
  CASE_TASK_QUEUE,
  caseFileWorkflowId,
  RECONCILIATION_WORKFLOW,
  type ReconciliationReport,
} from '@app/workflows';
import type { RunningWorker } from '../../apps/worker/src/worker.js';
import { envelope, openCase, openEngine, send, type CaseEngine } from './case-engine.js';
import { keepHistory } from './keep-history.js';
import { triaged } from './play-case.js';

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

interface Comparison extends ReconciliationReport {
  readonly workflowId: string;
}

async function reconcile(): Promise<Comparison> {
  const workflowId = `reconciliation/${randomUUID()}`;
  const how = { workflowId, taskQueue: CASE_TASK_QUEUE };
  const report = await engine.client.workflow.execute<() => Promise<ReconciliationReport>>(
    RECONCILIATION_WORKFLOW,
    how,
  );
  return { ...report, workflowId };
}

/** A report of the first comparison that sees what Temporal's own list shows a moment later. */
async function reportThat(holds: (report: ReconciliationReport) => boolean): Promise<Comparison> {
  return eventually('a comparison that sees it', async () => {
    const report = await reconcile();
    return holds(report) ? report : null;
  });
}

async function epochOf(id: CaseFileId): Promise<number> {
  const rows: { epoch: number }[] = await engine.database.query('SELECT epoch FROM case_file WHERE id = $1', [id]);
  return rows[0]?.epoch ?? 0;
}

describe('reconciliation of the record with Temporal', () => {
  it('starts what Temporal has lost and leaves alone what runs', async () => {
    const [lost, kept] = [await openCase(engine), await openCase(engine)];
    const keptEpoch = await epochOf(kept);
    await engine.client.workflow.getHandle(caseFileWorkflowId(lost)).terminate('lost on purpose');

    const { openCases, restarted, workflowId } = await reportThat((report) => report.restarted.length > 0);

    expect(openCases).toBe(2);
    expect(restarted).toEqual([caseFileWorkflowId(lost)]);
    const caseFile = await engine.store.load(lost);
    const answer = await send(engine, lost, envelope(triaged(caseFile)));
    expect(answer.seq).toBeGreaterThan(caseFile.seq);
    expect(await epochOf(kept)).toBe(keptEpoch);
    expect(await epochOf(lost)).toBe(keptEpoch + 1);
    await keepHistory(engine, { process: 'reconciliation', workflowId, name: 'compared' });
    await keepHistory(engine, { process: 'case-file', workflowId: caseFileWorkflowId(lost), name: 'taken-over' });
  });

  it('starts nothing when nothing is missing', async () => {
    const report = await reportThat(({ restarted }) => restarted.length === 0);
    expect(report).toMatchObject({ restarted: [], unrecorded: [] });
  });

  it('names a workflow whose case is not recorded', async () => {
    const stranger = caseFileWorkflowId(randomUUID() as CaseFileId);
    await engine.client.workflow.start(CASE_FILE_WORKFLOW, {
      workflowId: stranger,
      taskQueue: 'nobody-listens',
      args: [{ caseFileId: stranger.slice('case/'.length), opening: null, continued: null }],
    });

    const report = await reportThat(({ unrecorded }) => unrecorded.length > 0);

    expect(report.unrecorded).toEqual([stranger]);
  });

  it('runs on a schedule of its own', async () => {
    const { spec, policies } = await engine.client.schedule.getHandle(RECONCILIATION_WORKFLOW).describe();
    expect(spec.intervals?.[0]?.every).toBe(600_000);
    expect(policies.overlap).toBe('SKIP');
  });
});
