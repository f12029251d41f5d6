import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import { exactMilliseconds, instantFromEpoch, type DueDates, type Instant, type Period } from '@app/domain';
import { LegalClock } from '@app/platform';
import { LegalDueCalendar } from '../../apps/worker/src/deadline/due-calendar.js';
import { DEFAULT_LADDER } from '../../apps/worker/src/deadline/ladder.js';
import type { ModelCalendar } from './day-by-day.js';
import { aCalendar, workCalendar } from './random-calendar.js';

const SEED = 20_261_127;
const RUNS = 2_000;
const FIRST = Date.UTC(2026, 0, 1);
const YEAR_MS = 365 * 86_400_000;

/** Zones without summer time, with one of an hour on either half of the earth, of half an hour, and of odd minutes. */
const aZone = fc.constantFrom(
  'Asia/Shanghai',
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
);
const aPeriod: fc.Arbitrary<Period> = fc.oneof(
  fc.record({ amount: fc.integer({ min: 1, max: 72 }), unit: fc.constant('hour') }),
  fc.record({ amount: fc.integer({ min: 1, max: 90 }), unit: fc.constant('minute') }),
  fc.record({ amount: fc.integer({ min: 1, max: 10 }), unit: fc.constantFrom('working-day', 'calendar-day') }),
);

interface Question {
  readonly zone: string;
  readonly startAt: Instant;
  readonly period: Period;
  readonly calendar: ModelCalendar;
}

const aQuestion: fc.Arbitrary<Question> = fc.record({
  zone: aZone,
  startAt: fc.integer({ min: FIRST, max: FIRST + YEAR_MS }).map(instantFromEpoch),
  period: aPeriod,
  calendar: aCalendar,
});

/** The day on the wall of a zone, told by another formatter than the clock of the product has. */
function dayOnWall(epoch: number, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(epoch);
}

async function everyAnswer(holds: (question: Question, due: DueDates) => void): Promise<void> {
  const property = fc.asyncProperty(aQuestion, async (question) => {
    const { zone, startAt, period, calendar } = question;
    const clock = new LegalClock(zone);
    const dates = new LegalDueCalendar(clock, async () => Promise.resolve(workCalendar(calendar)));
    const deadline = { startOn: clock.dayOf(startAt), startAt };
    holds(question, await dates.datesOf({ deadline, period, ladder: DEFAULT_LADDER, recordId: null }));
  });
  await fc.assert(property, { numRuns: RUNS, seed: SEED });
}

describe(`due instants, ${RUNS} random starts in zones with and without summer time, SEED=${SEED}`, () => {
  it('lie as many hours or minutes after the start as the period has', async () => {
    await everyAnswer(({ startAt, period }, { dueAt }) => {
      const lasts = exactMilliseconds(period);
      if (lasts !== null) expect(Date.parse(dueAt) - Date.parse(startAt)).toBe(lasts);
    });
  });

  it('are the last of their day on the wall of the zone, or lie within it', async () => {
    await everyAnswer(({ zone, period }, { dueAt, dueOn }) => {
      expect(dayOnWall(Date.parse(dueAt) - 1, zone)).toBe(dueOn);
      if (exactMilliseconds(period) === null) expect(dayOnWall(Date.parse(dueAt), zone) > dueOn).toBe(true);
    });
  });

  it('turn no lamp before the start of a clock of hours', async () => {
    await everyAnswer(({ startAt, period }, { rungs }) => {
      const reminder = rungs.find(({ rung }) => rung === 'reminder')?.at ?? '';
      if (exactMilliseconds(period) !== null) expect(reminder >= startAt).toBe(true);
    });
  });
});
