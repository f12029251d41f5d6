import { describe, expect, it } from '@jest/globals';
import { day, recordedCalendar } from '@app/testing';
import { dueDay, dueDayAround, latestDayBefore } from './due-day.js';
import type { Period } from './period.js';

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

type Row<Expected = string> = readonly [title: string, start: string, period: Period, expected: Expected];

describe('dueDay', () => {
  it.each(VECTORS.map(([title, start, period, dueOn]) => ({ title, start, period, dueOn })))(
    '$title',
    ({ start, period, dueOn }) => {
      expect(dueDay(day(start), period, calendar)).toMatchObject({ dueOn, provisional: false });
    },
  );

  it('does not roll a period whose unit forbids it', () => {
    expect(dueDay(day('2026-08-20'), { amount: 45, unit: 'calendar-day-no-roll' }, calendar).dueOn).toBe('2026-10-04');
  });

  it.each([
    ['a month after the 31st', '2026-01-31', { amount: 1, unit: 'month' }, '2026-02-28'],
    ['a month after the 31st of a leap year', '2024-01-31', { amount: 1, unit: 'month' }, '2024-02-29'],
    ['a year after a leap day', '2024-02-29', { amount: 1, unit: 'year' }, '2025-02-28'],
    ['two years, as twenty-four months', '2024-03-04', { amount: 2, unit: 'year' }, '2026-03-04'],
    ['a month that ends on a holiday, rolled', '2026-09-02', { amount: 1, unit: 'month' }, '2026-10-08'],
    [
      'a working day, the start counted',
      '2026-03-02',
      { amount: 1, unit: 'working-day', startDay: 'counted' },
      '2026-03-02',
    ],
    [
      'five working days, the start a Saturday',
      '2026-03-07',
      { amount: 5, unit: 'working-day', startDay: 'counted' },
      '2026-03-13',
    ],
    [
      'three calendar days, the start counted',
      '2026-03-02',
      { amount: 3, unit: 'calendar-day', startDay: 'counted' },
      '2026-03-04',
    ],
    ['a month, the start counted', '2026-03-01', { amount: 1, unit: 'month', startDay: 'counted' }, '2026-03-31'],
    ['24 hours into a holiday', '2026-09-30', { amount: 24, unit: 'hour' }, '2026-10-01'],
    ['30 minutes', '2026-10-01', { amount: 30, unit: 'minute' }, '2026-10-01'],
  ] as const satisfies readonly Row[])('ends %s', (...[, start, period, dueOn]: Row) => {
    expect(dueDay(day(start), period, calendar).dueOn).toBe(dueOn);
  });

  it('names the last counted day beside the one to which it rolled', () => {
    expect(dueDay(day('2026-08-20'), calendarDays(45), calendar)).toEqual({
      lastOn: '2026-10-04',
      dueOn: '2026-10-08',
      provisional: false,
    });
  });

  it.each([
    ['working days before the end of the year', '2026-12-24', working(2), false],
    ['working days into the days that the next notice may still arrange', '2026-12-24', working(3), true],
    ['working days into an unpublished year', '2026-12-28', working(4), true],
    ['calendar days whose last day is settled', '2026-11-30', calendarDays(28), false],
    ['calendar days that end in an unpublished year', '2026-12-28', calendarDays(7), true],
    ['days that ask no calendar', '2026-12-28', { amount: 7, unit: 'calendar-day-no-roll' }, false],
    ['hours', '2026-12-31', { amount: 24, unit: 'hour' }, false],
    ['working days that start on the last day of an unpublished year', '2014-12-31', working(3), false],
  ] as const)('says whether it is provisional: %s', (...[, start, period, provisional]: Row<boolean>) => {
    expect(dueDay(day(start), period, calendar).provisional).toBe(provisional);
  });
});

describe('dueDayAround', () => {
  const paused = (from: string, until: string | null) => ({
    startOn: day('2026-03-02'),
    pauses: [{ from: day(from), until: until === null ? null : day(until) }],
  });

  it.each([
    ['leaps over the days of a pause', '2026-03-04', '2026-03-05', '2026-03-11'],
    ['gains nothing from a pause on days that do not count', '2026-03-07', '2026-03-08', '2026-03-09'],
    ['ignores a pause that begins after the last day', '2026-03-10', '2026-03-20', '2026-03-09'],
    ['ignores a pause before the start', '2026-02-20', '2026-03-02', '2026-03-09'],
  ])('%s', (...[, from, until, dueOn]: readonly [string, string, string, string]) => {
    expect(dueDayAround(paused(from, until), working(5), calendar)?.dueOn).toBe(dueOn);
  });

  it('has no answer while a pause has no end', () => {
    expect(dueDayAround(paused('2026-03-04', null), working(5), calendar)).toBeNull();
  });

  it('rolls past a pause as past days off', () => {
    expect(dueDayAround(paused('2026-03-08', '2026-03-10'), calendarDays(5), calendar)?.dueOn).toBe('2026-03-11');
  });

  it('lengthens months by the days of the pause', () => {
    const month = { amount: 1, unit: 'month' } as const;
    expect(dueDayAround(paused('2026-03-10', '2026-03-12'), month, calendar)).toMatchObject({
      dueOn: '2026-04-07',
      lastOn: '2026-04-05',
    });
  });
});

describe('latestDayBefore', () => {
  it.each([
    ['2026-10-12', working(7), '2026-09-24'],
    ['2026-10-12', calendarDays(3), '2026-10-09'],
    ['2026-03-31', { amount: 1, unit: 'month' }, '2026-02-28'],
    ['2026-03-31', { amount: 2, unit: 'year' }, '2024-03-31'],
    ['2026-03-31', { amount: 24, unit: 'hour' }, '2026-03-30'],
  ] as const)('gives the last day for what must be done before %s by %j', (on, period, latest) => {
    expect(latestDayBefore(day(on), period, calendar)).toBe(latest);
  });
});
