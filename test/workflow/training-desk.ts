import { randomUUID } from 'node:crypto';
import { daysLater, type CaseFileId, type Instant, type PlainDate } from '@app/domain';
import { readEvents, TrainingClockRepository } from '@app/persistence';
import { LegalClock, MachineClock } from '@app/platform';
import { day, OFFICIALS, recordedCalendar, surroundings } from '@app/testing';
import { CASE_TASK_QUEUE, CLOCK_SHIFT_WORKFLOW, clockShiftWorkflowId, type ClockShiftInput } from '@app/workflows';
import { LegalDueCalendar } from '../../apps/worker/src/deadline/due-calendar.js';
import type { RunningWorker } from '../../apps/worker/src/worker.js';
import { envelope, openCase, send, type CaseEngine } from './case-engine.js';
import type { Move } from './play-case.js';

/** A Monday far from every recorded holiday, so that the days of the ladder are the same whenever the test runs. */
export const FIRST_DAY = day('2035-03-05');
const ZONE = new LegalClock('Asia/Shanghai');

/** A rung that was climbed. */
export interface Climbed {
  readonly rung: unknown;
  readonly at: Instant;
  readonly on: PlainDate;
}

/** A trainer at the clock of an engine, and the cases that are played by it. */
export interface TrainingDesk {
  readonly worker: RunningWorker;
  /** Shifts the clock as the api does: recorded first, then told to all that waits. */
  readonly shift: (days: number) => Promise<void>;
  readonly setRate: (rate: number) => Promise<void>;
  /** What the clock shows now. */
  readonly shown: () => Promise<{ at: Instant; on: PlainDate }>;
  /** Opens a case and takes moves in it, each when the clock shows it. */
  readonly play: (moves: (today: PlainDate) => readonly Move[]) => Promise<CaseFileId>;
  /** The rungs of a clock that were climbed, in the order of the record. */
  readonly climbed: (id: CaseFileId, clockName: string) => Promise<readonly Climbed[]>;
  /** The rungs of a clock with the instants at which they are due. */
  readonly plansOf: (id: CaseFileId, clockName: string) => Promise<readonly { rung: string; at: Instant }[]>;
}

/** Starts a worker of training whose clock shows the first day. */
export async function openTrainingDesk(engine: CaseEngine): Promise<TrainingDesk> {
  const worker = await engine.startWorker(
    new LegalDueCalendar(ZONE, async () => Promise.resolve(recordedCalendar())),
    'training',
  );
  const clock = new TrainingClockRepository(engine.database);
  await engine.database.query(
    `INSERT INTO clock_shift (ordinal, id, at, shown_before, shown_after, rate, reason, account_id)
     VALUES (1, $1, now(), now(), $3::timestamptz + interval '9 hours', 1, 'the first day of the training', $2)`,
    [randomUUID(), OFFICIALS[0], ZONE.startOfDay(FIRST_DAY)],
  );
  const shown = async (): ReturnType<TrainingDesk['shown']> => {
    await clock.refresh();
    const at = clock.shows(new MachineClock().now());
    return { at, on: ZONE.dayOf(at) };
  };
  return {
    worker,
    shift: async (days) => move(engine, clock, (shows) => ({ to: daysLater(shows, days), rate: null })),
    setRate: async (rate) => move(engine, clock, () => ({ to: null, rate })),
    shown,
    play: async (moves) => {
      const first = await shown();
      const id = await openCase(engine, { where: surroundings(first) });
      for (const take of moves(first.on))
        await send(engine, id, envelope(take(await engine.store.load(id)), surroundings(await shown())));
      return id;
    },
    ...recordOf(engine),
  };
}

function recordOf(engine: CaseEngine): Pick<TrainingDesk, 'climbed' | 'plansOf'> {
  return {
    climbed: async (id, clockName) => {
      const events = await readEvents(engine.database, id, { from: 1, to: 1_000 });
      return events.flatMap(({ event: { type, data, at, on } }) =>
        type === 'DeadlineRungReached' && data['clock'] === clockName ? [{ rung: data['rung'], at, on }] : [],
      );
    },
    plansOf: async (id, clockName) => {
      const { deadlines } = await engine.store.load(id);
      const found = deadlines.find((one) => one.clock === clockName);
      return (found?.due?.rungs ?? []).map(({ rung, at }) => ({ rung, at }));
    },
  };
}

type ShiftAct = Parameters<TrainingClockRepository['shift']>[0];

async function move(engine: CaseEngine, clock: TrainingClockRepository, how: ShiftAct['move']): Promise<void> {
  const outcome = await clock.shift({
    id: randomUUID(),
    accountId: OFFICIALS[0],
    at: new MachineClock().now(),
    reason: 'the trainees wait',
    move: how,
  });
  if (!outcome.ok) throw new TypeError(outcome.refusal.code);
  const input: ClockShiftInput = { shift: outcome.value, after: null };
  const options = { taskQueue: CASE_TASK_QUEUE, workflowId: clockShiftWorkflowId(outcome.value), args: [input] };
  await engine.client.workflow.execute(CLOCK_SHIFT_WORKFLOW, options);
}
