import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { ENGINE, stageOf } from '@app/domain';
import { CaseAuditRepository } from '@app/persistence';
import { eventually, stepOf, surroundings } from '@app/testing';
import { caseFileWorkflowId } from '@app/workflows';
import type { RunningWorker } from '../../apps/worker/src/worker.js';
import { act, envelope, openCase, openEngine, refusalOf, send, sendToEnded, type CaseEngine } from './case-engine.js';
import { keepHistory } from './keep-history.js';
import { close, INVESTIGATION, play, triaged } from './play-case.js';

jest.setTimeout(60_000);

const REOPEN = { type: 'reopen', reason: 'new evidence' } as const;

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

const epochs = async (id: string): Promise<unknown> =>
  engine.database.query('SELECT epoch FROM case_file WHERE id = $1', [id]);

describe('the life of a case', () => {
  it('begins by an update that starts its workflow', async () => {
    const id = await openCase(engine);
    const recorded = await engine.store.load(id);
    expect(recorded).toMatchObject({ caseFileId: id, seq: 1, receivedBy: 'HRSS-LI' });
    expect(stageOf(recorded)).toBe('triage');
  });

  it('goes through a whole investigation to closure', async () => {
    const id = await openCase(engine);
    await play(engine, id, INVESTIGATION);
    const closed = await close(engine, id);
    await engine.client.workflow.getHandle(caseFileWorkflowId(id)).result();
    const audit = await new CaseAuditRepository(engine.database).verify({ caseFileId: id, caseNumber: '' });
    expect(audit).toMatchObject({ finding: null, events: closed.seq });
    await keepHistory(engine, { process: 'case-file', workflowId: caseFileWorkflowId(id), name: 'opened-and-closed' });
  });

  it('keeps no trace of a refused command in its history', async () => {
    const id = await openCase(engine);
    const handle = engine.client.workflow.getHandle(caseFileWorkflowId(id));
    const before = await handle.describe();
    const early = { type: 'step', proceedingId: 'P1', taskId: null, step: 'receiveSupplement', input: {} } as const;
    const refusal = await refusalOf(send(engine, id, envelope(early)));
    expect(refusal).toEqual({ code: 'proceeding.step-not-open', status: 'pending', openSteps: ['decide', 'assess'] });
    expect((await handle.describe()).historyLength).toBe(before.historyLength);
  });

  it('lengthens its history by a command that is accepted', async () => {
    const id = await openCase(engine);
    const handle = engine.client.workflow.getHandle(caseFileWorkflowId(id));
    const before = await handle.describe();
    await act(engine, id, triaged);
    expect((await handle.describe()).historyLength).toBeGreaterThan(before.historyLength);
  });

  it('is taken over from the record by a new run when it is reopened', async () => {
    const id = await openCase(engine);
    await act(engine, id, (caseFile) => stepOf(caseFile, ['triage', 'decide'], GUIDED));
    await close(engine, id);
    await engine.client.workflow.getHandle(caseFileWorkflowId(id)).result();
    await sendToEnded(engine, id, envelope(REOPEN));
    const triage = await act(engine, id, triaged);
    expect(triage.ended).toBeNull();
    expect(await epochs(id)).toEqual([{ epoch: 2 }]);
    const workflowId = caseFileWorkflowId(id);
    const { raw } = await engine.client.workflow.getHandle(workflowId).describe();
    const runId = raw.workflowExecutionInfo?.firstRunId ?? ''; // it took over an ended case and handed the open one on
    await keepHistory(engine, { process: 'case-file', workflowId, name: 'reopened', runId });
  });

  it('takes matters of a split back after it was merged into another, and stays merged', async () => {
    const [id, into] = [await openCase(engine), await openCase(engine)];
    await send(engine, id, envelope({ type: 'merge', into, reason: 'same matter' }));
    const handle = engine.client.workflow.getHandle(caseFileWorkflowId(id));
    await handle.result();
    const back = {
      type: 'take-back-split',
      newCaseFileId: into,
      violationCodes: ['V0701'],
      reason: 'no case',
    } as const;
    await sendToEnded(engine, id, envelope(back, surroundings({ actor: ENGINE })));
    await handle.result();
    const { ended, subject } = await engine.store.load(id);
    expect([ended, subject.violationCodes.includes('V0701')]).toEqual(['merged', true]);
    expect(await engine.database.query('SELECT merged_into FROM case_file WHERE id = $1', [id])).toEqual([
      { merged_into: into },
    ]);
  });

  it('ends a run that a newer run has fenced off, and nothing of it is recorded', async () => {
    const id = await openCase(engine);
    const handle = engine.client.workflow.getHandle(caseFileWorkflowId(id));
    const { caseFile } = await engine.store.adopt(id);
    const refusal = await refusalOf(send(engine, id, envelope(triaged(caseFile))));
    expect(refusal).toEqual({ code: 'transition.fenced' });
    await eventually('the fenced run ends', async () => (await handle.describe()).status.name === 'COMPLETED' || null);
    expect(await engine.store.load(id)).toEqual(caseFile);
    await keepHistory(engine, { process: 'case-file', workflowId: caseFileWorkflowId(id), name: 'fenced' });
    await sendToEnded(engine, id, envelope(triaged(caseFile)));
    expect(await epochs(id)).toEqual([{ epoch: 3 }]);
  });
});

const GUIDED = { path: 'guide', leadDepartment: null, joiners: [], departureReason: 'as the test plays it' } as const;
