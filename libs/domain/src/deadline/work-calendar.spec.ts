import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import { day } from '@app/testing';
import type { Period } from './period.js';
import {
  addWorkingDays,
  dueDay,
  isWorkingDay,
  rollForward,
  workingDaysBefore,
  workingDaysBetween,
  type WorkCalendar,
} from './work-calendar.js';

interface Notice {
  readonly days: readonly { readonly date: string; readonly isOffDay: boolean }[];
}

const YEARS = [2023, 2024, 2025, 2026];

/** The notices of the State Council as recorded in test/data. */
function recordedCalendar(): WorkCalendar {
  const days = YEARS.flatMap(
    (year) => (JSON.parse(readFileSync(`test/data/holiday-notices/${year}.json`, 'utf8')) as Notice).days,
  );
  const dates = (isOffDay: boolean): Set<string> =>
    new Set(days.filter((one) => one.isOffDay === isOffDay).map((one) => one.date));
  return { version: 'recorded', daysOff: dates(true), makeUpDays: dates(false), publishedYears: new Set(YEARS) };
}

const calendar = recordedCalendar();
const working = (amount: number): Period => ({ amount, unit: 'working-day' });
const calendarDays = (amount: number): Period => ({ amount, unit: 'calendar-day' });

/** Source: domain.md 2.3, computed and checked there by script. */
const VECTORS: readonly (readonly [title: string, start: string, period: Period, dueOn: string])[] = [
  ['accept complaint over a make-up Sunday', '2025-01-24', working(5), '2025-02-07'],
  ['accept complaint over Spring Festival', '2026-02-12', working(5), '2026-02-26'],
  ['investigation from December', '2025-12-01', working(60), '2026-03-02'],
  ['investigation from January', '2026-01-05', working(60), '2026-04-03'],
  ['investigation with extension', '2026-01-05', working(90), '2026-05-20'],
  ['decision after investigation', '2026-04-30', working(15), '2026-05-25'],
  ['ask for a hearing', '2026-09-29', working(5), '2026-10-12'],
  ['serve the decision on a working Saturday', '2026-02-12', working(7), '2026-02-28'],
  ['demand letter before court', '2026-02-13', working(10), '2026-03-05'],
  ['union opinion reply', '2026-09-18', working(15), '2026-10-15'],
  ['market regulator accepts', '2025-09-26', working(7), '2025-10-13'],
  ['market regulator verifies', '2025-09-26', working(15), '2025-10-23'],
  ['arbitration accepts', '2026-06-17', working(5), '2026-06-25'],
  ['one-stop mediation', '2026-09-24', calendarDays(15), '2026-10-09'],
  ['arbitration award rolls past the holiday', '2026-08-20', calendarDays(45), '2026-10-08'],
  ['penalty decision rolls past the holiday', '2026-07-05', calendarDays(90), '2026-10-08'],
  ['reconsideration request', '2026-02-20', calendarDays(60), '2026-04-21'],
];

describe('dueDay', () => {
  it.each(VECTORS.map(([title, start, period, dueOn]) => ({ title, start, period, dueOn })))(
    '$title',
    ({ start, period, dueOn }) => {
      expect(dueDay(day(start), period, calendar)).toEqual({ dueOn, provisional: false });
    },
  );

  it('does not roll a period whose unit forbids it', () => {
    expect(dueDay(day('2026-08-20'), { amount: 45, unit: 'calendar-day-no-roll' }, calendar).dueOn).toBe('2026-10-04');
  });

  it.each([
    ['2026-01-31', '2026-02-28'],
    ['2024-01-31', '2024-02-29'],
  ])('ends a month after %s on the last day of the shorter month', (start, dueOn) => {
    expect(dueDay(day(start), { amount: 1, unit: 'month' }, calendar).dueOn).toBe(dueOn);
  });

  it('is provisional as soon as it rests on a year without a notice', () => {
    expect(dueDay(day('2026-12-28'), working(3), calendar)).toEqual({ dueOn: '2026-12-31', provisional: false });
    expect(dueDay(day('2026-12-28'), working(4), calendar)).toEqual({ dueOn: '2027-01-01', provisional: true });
  });

  it('agrees with counting every day by hand', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 1, max: 90 }), (offset, amount) => {
        const start = new Date(Date.UTC(2024, 0, 1 + offset)).toISOString().slice(0, 10);
        const due = addWorkingDays(day(start), amount, calendar);
        expect(workingDaysAfter(start, due)).toBe(amount);
        expect(isWorkingDay(due, calendar)).toBe(true);
      }),
      { numRuns: 500, seed: 20_261_124 },
    );
  });

  it('never ends earlier when it starts later', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 1, max: 60 }), (offset, amount) => {
        const at = (shift: number) => day(new Date(Date.UTC(2024, 0, 1 + offset + shift)).toISOString().slice(0, 10));
        const [earlier, later] = [dueDay(at(0), working(amount), calendar), dueDay(at(1), working(amount), calendar)];
        expect(later.dueOn >= earlier.dueOn).toBe(true);
      }),
      { numRuns: 500, seed: 20_261_124 },
    );
  });
});

describe('rollForward', () => {
  it.each([
    ['2026-10-03', '2026-10-08'],
    ['2026-10-10', '2026-10-10'],
    ['2026-11-24', '2026-11-24'],
  ])('leads from %s to the next working day', (on, next) => {
    expect(rollForward(day(on), calendar)).toBe(next);
  });
});

describe('workingDaysBetween', () => {
  it.each([
    ['2026-09-29', '2026-10-12', 5],
    ['2026-02-12', '2026-02-28', 7],
    ['2026-10-02', '2026-10-05', 0],
    ['2026-10-12', '2026-09-29', 0],
  ])('counts from %s to %s over holidays and make-up days', (start, end, amount) => {
    expect(workingDaysBetween(day(start), day(end), calendar)).toBe(amount);
  });
});

describe('workingDaysBefore', () => {
  it.each([
    ['2026-10-12', 0, '2026-10-12'],
    ['2026-10-12', 2, '2026-10-09'],
    ['2026-10-08', 1, '2026-09-30'],
  ])('leads from %s back over %d working days', (on, amount, before) => {
    expect(workingDaysBefore(day(on), amount, calendar)).toBe(before);
  });
});

/** Counts the days after `start` up to `end` that are worked, from the recorded notices alone. */
function workingDaysAfter(start: string, end: string): number {
  let count = 0;
  for (let at = Date.parse(start) + 86_400_000; at <= Date.parse(end); at += 86_400_000) {
    const on = new Date(at).toISOString().slice(0, 10);
    const weekday = new Date(at).getUTCDay();
    const isWeekend = weekday === 0 || weekday === 6;
    if (calendar.makeUpDays.has(on) || (!isWeekend && !calendar.daysOff.has(on))) count += 1;
  }
  return count;
}
