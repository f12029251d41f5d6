import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { addCalendarDays, daysLater, type CaseFileId, type Instant, type PlainDate } from '@app/domain';
import { CaseAuditRepository, readEvents, TrainingClockRepository } from '@app/persistence';
import { LegalClock, MachineClock } from '@app/platform';
import { day, eventually, moment, OFFICIALS, recordedCalendar, surroundings } from '@app/testing';
import {
  CASE_TASK_QUEUE,
  CLOCK_SHIFT_WORKFLOW,
  clockShiftWorkflowId,
  caseFileWorkflowId,
  type ClockShiftInput,
} from '@app/workflows';
import { LegalDueCalendar } from '../../apps/worker/src/deadline/due-calendar.js';
import type { RunningWorker } from '../../apps/worker/src/worker.js';
import { envelope, openCase, openEngine, send, type CaseEngine } from './case-engine.js';
import { take, type Move } from './play-case.js';

jest.setTimeout(60_000);

/** A Monday far from every recorded holiday, so that the days of the ladder are the same whenever the test runs. */
const FIRST_DAY = day('2035-03-05');
const departureReason = 'as the test plays it';
const ZONE = new LegalClock('Asia/Shanghai');

let engine: CaseEngine;
let worker: RunningWorker;
let clock: TrainingClockRepository;

beforeAll(async () => {
  engine = await openEngine();
  worker = await engine.startWorker(
    new LegalDueCalendar(ZONE, async () => Promise.resolve(recordedCalendar())),
    'training',
  );
  clock = new TrainingClockRepository(engine.database);
  await engine.database.query(
    `INSERT INTO clock_shift (ordinal, id, at, shown_before, shown_after, rate, reason, account_id)
     VALUES (1, $1, now(), now(), '2035-03-05T01:00:00Z', 1, 'the first day of the training', $2)`,
    [randomUUID(), OFFICIALS[0]],
  );
});

afterAll(async () => {
  await worker.stop();
  await engine.close();
});

/** Shifts the clock as the api does: recorded first, then told to all that waits. */
async function shift(days: number): Promise<void> {
  const outcome = await clock.shift({
    id: randomUUID(),
    accountId: OFFICIALS[0],
    at: new MachineClock().now(),
    reason: 'the trainees wait for the deadline',
    move: (shows) => ({ to: daysLater(shows, days), rate: null }),
  });
  if (!outcome.ok) throw new TypeError(outcome.refusal.code);
  const input: ClockShiftInput = { shift: outcome.value, after: null };
  const options = { taskQueue: CASE_TASK_QUEUE, workflowId: clockShiftWorkflowId(outcome.value), args: [input] };
  await engine.client.workflow.execute(CLOCK_SHIFT_WORKFLOW, options);
}

async function shown(): Promise<{ at: Instant; on: PlainDate }> {
  await clock.refresh();
  const at = clock.shows(new MachineClock().now());
  return { at, on: ZONE.dayOf(at) };
}

/** A case whose enterprise is ordered to put it right within 10 working days. */
async function ordered(): Promise<CaseFileId> {
  const moves: readonly Move[] = [
    take(['triage', 'decide'], { departureReason, path: 'rectify' }),
    take(['rectification', 'order'], {
      departureReason,
      period: { amount: 10, unit: 'working-day' },
      servedOn: (await shown()).on,
    }),
  ];
  const id = await openCase(engine, { where: surroundings(await shown()) });
  for (const move of moves)
    await send(engine, id, envelope(move(await engine.store.load(id)), surroundings(await shown())));
  return id;
}

interface Climbed {
  readonly rung: unknown;
  readonly at: Instant;
  readonly on: PlainDate;
}

/** The rungs of a clock that were climbed, in the order of the record. */
async function climbed(id: CaseFileId, clockName: string): Promise<readonly Climbed[]> {
  const events = await readEvents(engine.database, id, { from: 1, to: 1_000 });
  return events.flatMap(({ event: { type, data, at, on } }) =>
    type === 'DeadlineRungReached' && data['clock'] === clockName ? [{ rung: data['rung'], at, on }] : [],
  );
}

async function plansOf(id: CaseFileId, clockName: string): Promise<readonly { rung: string; at: Instant }[]> {
  const { deadlines } = await engine.store.load(id);
  const found = deadlines.find((one) => one.clock === clockName);
  return (found?.due?.rungs ?? []).map(({ rung, at }) => ({ rung, at }));
}

describe('the training clock', () => {
  it('climbs the ladder of an order of 10 working days, each rung at its own legal instant', async () => {
    const id = await ordered();
    const plans = await plansOf(id, 'rectification');
    const due = addCalendarDays(FIRST_DAY, 14);
    expect(await climbed(id, 'rectification')).toEqual([]);
    await shift(15);
    const rungs = await eventually('the red rung is climbed', async () => {
      const found = await climbed(id, 'rectification');
      return found.some(({ rung }) => rung === 'red') ? found : null;
    });
    expect(rungs.map(({ rung, at }) => ({ rung, at }))).toEqual(
      plans.filter(({ at }) => at <= moment(`${addCalendarDays(due, 1)}T01:00:00Z`)),
    );
    expect(rungs.map(({ rung, on }) => [rung, on])).toContainEqual(['yellow', due]);
    expect(rungs.map(({ rung, on }) => [rung, on])).toContainEqual(['red', addCalendarDays(due, 1)]);
  });

  it('never lets the history of a case go back', async () => {
    const id = await ordered();
    await shift(3);
    await shift(60);
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
    const plans = await plansOf(id, 'rectification');
    await shift(15);
    const first = await eventually('a rung is climbed', async () => (await climbed(id, 'rectification'))[0]);
    expect(first.at).toBe(plans[0]?.at);
  });
});
