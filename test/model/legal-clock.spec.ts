import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import { addCalendarDays, dueDayAround, type DueDay, type Pause, type Period } from '@app/domain';
import { day } from '@app/testing';
import { dayAfter, walkToDueDay, type ModelCalendar } from './day-by-day.js';
import { aCalendar, aDay, workCalendar } from './random-calendar.js';

const SEED = 20_261_124;
const RUNS = 10_000;
const aPeriod: fc.Arbitrary<Period> = fc.oneof(
  fc.record({
    amount: fc.integer({ min: 1, max: 90 }),
    unit: fc.constantFrom('working-day', 'calendar-day', 'calendar-day-no-roll'),
    startDay: fc.constantFrom(undefined, 'counted'),
  }),
  fc.record({
    amount: fc.integer({ min: 1, max: 14 }),
    unit: fc.constant('month'),
    startDay: fc.constantFrom(undefined, 'counted'),
  }),
  fc.record({ amount: fc.integer({ min: 1, max: 2 }), unit: fc.constant('year') }),
);

/** Up to three pauses, in order and apart. */
const somePauses: fc.Arbitrary<readonly Pause[]> = fc
  .array(fc.tuple(fc.integer({ min: 2, max: 30 }), fc.integer({ min: 0, max: 20 })), { maxLength: 3 })
  .chain((gaps) =>
    aDay.map((first) => {
      let at = first;
      return gaps.map(([gap, length]) => {
        const from = dayAfter(at, gap);
        at = dayAfter(from, length);
        return { from: day(from), until: day(at) };
      });
    }),
  );

function daysIn(pauses: readonly Pause[]): readonly string[] {
  return pauses.flatMap(({ from, until }) => {
    const days: string[] = [];
    for (let on = from; on <= (until ?? from); on = addCalendarDays(on, 1)) days.push(on);
    return days;
  });
}

interface Situation {
  readonly startOn: string;
  readonly period: Period;
  readonly pauses: readonly Pause[];
  readonly calendar: ModelCalendar;
}

const aSituation: fc.Arbitrary<Situation> = fc.record({
  startOn: aDay,
  period: aPeriod,
  pauses: somePauses,
  calendar: aCalendar,
});

function due({ startOn, period, pauses, calendar }: Situation): Partial<DueDay> {
  return dueDayAround({ startOn: day(startOn), pauses }, period, workCalendar(calendar)) ?? {};
}

function everySituation(holds: (situation: Situation) => void): void {
  fc.assert(fc.property(aSituation, holds), { numRuns: RUNS, seed: SEED });
}

describe(`due days, ${RUNS} random periods, calendars and pauses, SEED=${SEED}`, () => {
  it('agree with walking day by day', () => {
    everySituation((situation) => {
      const clock = { ...situation, stillDays: new Set(daysIn(situation.pauses)) };
      expect(due(situation)).toMatchObject(walkToDueDay(clock, situation.calendar));
    });
  });

  it('never come earlier when the clock starts later; for months, when no pause covers the start', () => {
    everySituation((situation) => {
      const { startOn, period, pauses } = situation;
      const isMonths = period.unit === 'month' || period.unit === 'year';
      const apart = isMonths ? pauses.filter(({ from }) => from > dayAfter(startOn, 1)) : pauses;
      const earlier = due({ ...situation, pauses: apart });
      const later = due({ ...situation, pauses: apart, startOn: dayAfter(startOn, 1) });
      expect(String(later.dueOn) >= String(earlier.dueOn)).toBe(true);
    });
  });

  it('never come earlier when a pause is added', () => {
    everySituation((situation) => {
      expect(String(due(situation).dueOn) >= String(due({ ...situation, pauses: [] }).dueOn)).toBe(true);
    });
  });
});
