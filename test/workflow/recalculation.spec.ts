import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { CaseFileId } from '@app/domain';
import { CaseAuditRepository, NoticeRepository, RecalculatedDeadlineRepository } from '@app/persistence';
import { day, moment } from '@app/testing';
import { caseFileWorkflowId } from '@app/workflows';
import type { RunningWorker } from '../../apps/worker/src/worker.js';
import { openEngine, type CaseEngine } from './case-engine.js';
import { importNotice, openOn, recomputed, RecalculationDesk } from './recalculation-desk.js';

jest.setTimeout(120_000);

let engine: CaseEngine;
let desk: RecalculationDesk;
let worker: RunningWorker;

beforeAll(async () => {
  engine = await openEngine();
  desk = new RecalculationDesk(engine);
  worker = await desk.startWorker();
});

afterAll(async () => {
  await worker.stop();
  await engine.close();
});

async function entriesOf(ids: readonly CaseFileId[]): Promise<readonly (readonly string[])[]> {
  return Promise.all(ids.map(async (id) => recomputed(await engine.store.load(id)).map(({ dueOn }) => String(dueOn))));
}

const copiesTo = async (departmentCode: string): Promise<readonly string[]> => {
  const viewer = { accountId: randomUUID(), departmentCode, role: 'officer' } as const;
  const { items } = await new NoticeRepository(engine.database).list(viewer, {});
  return items.filter(({ reason }) => reason === 'deadline-recomputed').map(({ caseFileId }) => caseFileId);
};

describe('recalculation', () => {
  it('moves exactly the deadlines that a notice moves, once each, through their cases', async () => {
    const [lost, running] = [await openOn(engine, day('2089-12-30')), await openOn(engine, day('2090-01-02'))];
    const staying = await openOn(engine, day('2089-06-01'));
    await importNotice(engine, ['2090-01-03', '2090-01-04']);

    const planned = await desk.plan();
    const { items } = await new RecalculatedDeadlineRepository(engine.database).list(planned.recalculationId, {});

    expect(planned).toMatchObject({ status: 'planned', compared: 3, changes: { later: 2, earlier: 0, held: 0 } });
    expect(items.map(({ caseFileId, from, to }) => [caseFileId, from.dueOn, to.dueOn])).toEqual([
      [lost, '2090-01-06', '2090-01-10'],
      [running, '2090-01-09', '2090-01-11'],
    ]);
    expect(await entriesOf([lost, running, staying])).toEqual([[], [], []]);

    await engine.client.workflow.getHandle(caseFileWorkflowId(lost)).terminate('lost on purpose');
    const done = await desk.apply(planned.recalculationId);

    expect(done.progress).toEqual({ pending: 0, moved: 2, unchanged: 0, failed: 0, kept: 0 });
    expect(await entriesOf([lost, running, staying])).toEqual([['2090-01-10'], ['2090-01-11'], []]);
    expect(new Set(await copiesTo('HRSS-LI'))).toEqual(new Set([lost, running]));
    const audit = new CaseAuditRepository(engine.database);
    expect((await audit.verify({ caseFileId: lost, caseNumber: '' })).finding).toBeNull();
  });

  it('does nothing twice, however often it is applied and compared', async () => {
    const id = await openOn(engine, day('2090-01-02'));
    await importNotice(engine, ['2090-01-03', '2090-01-04', '2090-01-05']);
    const planned = await desk.plan();
    await desk.apply(planned.recalculationId);
    await desk.apply(planned.recalculationId);
    const again = await desk.plan();

    expect(again).toMatchObject({ status: 'done', changes: { later: 0, earlier: 0, confirmed: 0, held: 0 } });
    expect(await entriesOf([id])).toEqual([['2090-01-12']]);
  });

  it('is not approved once a further notice has come', async () => {
    await openOn(engine, day('2090-01-02'));
    await importNotice(engine, ['2090-01-03', '2090-01-04', '2090-01-05', '2090-01-06']);
    const planned = await desk.plan();
    await importNotice(engine, ['2090-01-03', '2090-01-04', '2090-01-05']);

    const at = moment('2026-11-24T01:00:00.000Z');
    const act = { recalculationId: planned.recalculationId, accountId: randomUUID(), at };
    expect(await desk.register.approve(act)).toBe('recalculation.calendar-changed');
  });
});
