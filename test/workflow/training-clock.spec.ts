import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { addCalendarDays, type CaseFileId } from '@app/domain';
import { CaseAuditRepository, readEvents } from '@app/persistence';
import { eventually, moment } from '@app/testing';
import { caseFileWorkflowId, measureWorkflowId } from '@app/workflows';
import { openEngine, type CaseEngine } from './case-engine.js';
import { keepHistory } from './keep-history.js';
import { FAILED_RECTIFICATION, take } from './play-case.js';
import { FIRST_DAY, openTrainingDesk, type TrainingDesk } from './training-desk.js';

jest.setTimeout(60_000);

const departureReason = 'as the test plays it';
/** Days of the law that pass in a second of the wall. */
const DAY_A_SECOND = 86_400;

let engine: CaseEngine;
let desk: TrainingDesk;

beforeAll(async () => {
  engine = await openEngine();
  desk = await openTrainingDesk(engine);
});

afterAll(async () => {
  await desk.worker.stop();
  await engine.close();
});

/** A case whose enterprise is ordered to put it right within 10 working days. */
async function ordered(): Promise<CaseFileId> {
  return desk.play((today) => [
    take(['triage', 'decide'], { departureReason, path: 'rectify' }),
    take(['rectification', 'order'], {
      departureReason,
      period: { amount: 10, unit: 'working-day' },
      servedOn: today,
    }),
  ]);
}

interface MeasureRow {
  readonly proceeding_id: Parameters<typeof measureWorkflowId>[0]['measure']['proceedingId'];
  readonly status: string;
  readonly ends_on: string;
  readonly ended_at: Date | null;
  readonly ended_because: string | null;
}

async function measureOf(id: CaseFileId): Promise<MeasureRow | null> {
  const rows: MeasureRow[] = await engine.database.query(
    `SELECT proceeding_id, status, ends_on::text, ended_at, ended_because FROM measure WHERE case_file_id = $1`,
    [id],
  );
  return rows[0] ?? null;
}

describe('the training clock', () => {
  it('climbs the ladder of an order of 10 working days, each rung at its own legal instant', async () => {
    const id = await ordered();
    const plans = await desk.plansOf(id, 'rectification');
    const due = addCalendarDays(FIRST_DAY, 14);
    expect(await desk.climbed(id, 'rectification')).toEqual([]);
    await desk.shift(15);
    const rungs = await eventually('the red rung is climbed', async () => {
      const found = await desk.climbed(id, 'rectification');
      return found.some(({ rung }) => rung === 'red') ? found : null;
    });
    expect(rungs.map(({ rung, at }) => ({ rung, at }))).toEqual(
      plans.filter(({ at }) => at <= moment(`${addCalendarDays(due, 1)}T01:00:00Z`)),
    );
    expect(rungs.map(({ rung, on }) => [rung, on])).toContainEqual(['yellow', due]);
    expect(rungs.map(({ rung, on }) => [rung, on])).toContainEqual(['red', addCalendarDays(due, 1)]);
    await keepHistory(engine, { process: 'case-file', workflowId: caseFileWorkflowId(id), name: 'clock-shifted' });
  });

  it('never lets the history of a case go back', async () => {
    const id = await ordered();
    await desk.shift(3);
    await desk.shift(60);
    await eventually('every rung is climbed', async () => {
      const { deadlines } = await engine.store.load(id);
      const open = deadlines.filter((one) => one.status === 'running');
      return open.every((one) => one.due?.rungs.every((plan) => plan.reachedAt !== null)) ? open : null;
    });
    const events = await readEvents(engine.database, id, { from: 1, to: 1_000 });
    const times = events.map(({ event }) => event.at);
    expect(times).toEqual(times.toSorted());
    expect(
      (await new CaseAuditRepository(engine.database).verify({ caseFileId: id, caseNumber: '' })).finding,
    ).toBeNull();
    expect((await engine.client.workflow.getHandle(caseFileWorkflowId(id)).describe()).status.name).toBe('RUNNING');
  });

  it('tells a case that is opened after a shift what the clock shows', async () => {
    const id = await ordered();
    const plans = await desk.plansOf(id, 'rectification');
    await desk.shift(15);
    const first = await eventually('a rung is climbed', async () => (await desk.climbed(id, 'rectification'))[0]);
    expect(first.at).toBe(plans[0]?.at);
  });

  it('ends a measure that waits when it passes its last day, and not before', async () => {
    const id = await desk.play((today) => [
      ...FAILED_RECTIFICATION,
      take(['measure', 'decide'], { toldOn: today }),
      take(['measure', 'impose'], { startsOn: today }),
    ]);
    const imposed = await eventually('the measure is in force', async () => measureOf(id));
    const { on: imposedOn } = await desk.shown();
    const waiting = { caseFileId: id, measure: { proceedingId: imposed.proceeding_id } };
    const handle = engine.client.workflow.getHandle(measureWorkflowId(waiting));
    await desk.shift(300);
    expect((await handle.describe()).status.name).toBe('RUNNING');
    expect(await measureOf(id)).toMatchObject({ status: 'in-force', ended_at: null });
    await desk.shift(100);
    await handle.result();
    const ended = await measureOf(id);
    expect(ended).toMatchObject({ status: 'ended', ended_because: `term ended on ${imposed.ends_on}` });
    expect(imposed.ends_on > addCalendarDays(imposedOn, 300)).toBe(true);
    expect(ended?.ended_at?.toISOString().slice(0, 10)).toBe(addCalendarDays(imposedOn, 400));
  });

  it('climbs by itself while it runs faster than the real one, each rung at its own legal instant', async () => {
    const id = await ordered();
    const plans = await desk.plansOf(id, 'rectification');
    await desk.shift(12);
    await desk.setRate(DAY_A_SECOND);
    const rungs = await eventually('the oversight rung is climbed', async () => {
      const found = await desk.climbed(id, 'rectification');
      return found.length === plans.length ? found : null;
    });
    await desk.setRate(1);
    expect(rungs.map(({ rung, at }) => ({ rung, at }))).toEqual(plans);
    const { finding } = await new CaseAuditRepository(engine.database).verify({ caseFileId: id, caseNumber: '' });
    expect(finding).toBeNull();
  });
});
