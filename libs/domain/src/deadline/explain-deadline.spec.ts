import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import { day } from '@app/testing';
import { addCalendarDays } from '../shared/plain-date.js';
import { explainDeadline, explainPeriod } from './explain-deadline.js';
import type { Period } from './period.js';
import type { WorkCalendar } from '../work-calendar/work-calendar.js';
import { dueDay } from './due-day.js';

/** Two weeks of October 2026 as the notice has them: 1–7 October off, Saturday 10 October worked. */
const calendar: WorkCalendar = {
  version: 'test',
  daysOff: new Set(['01', '02', '03', '04', '05', '06', '07'].map((number) => `2026-10-${number}`)),
  makeUpDays: new Set(['2026-10-10']),
  publishedYears: new Set([2026]),
};

function explained(start: string, period: Period): readonly string[] {
  const startOn = day(start);
  const { dueOn } = dueDay(startOn, period, calendar);
  return explainPeriod({ startOn, dueOn }, period, calendar).map(
    ({ on, role, number, nature }) => `${on.slice(5)} ${role} ${number ?? '-'} ${nature ?? '-'}`,
  );
}

describe('explainPeriod', () => {
  it('numbers the working days and says why the others do not count', () => {
    expect(explained('2026-09-30', { amount: 3, unit: 'working-day' })).toEqual([
      '09-30 start - -',
      '10-01 not-counted - holiday',
      '10-02 not-counted - holiday',
      '10-03 not-counted - holiday',
      '10-04 not-counted - holiday',
      '10-05 not-counted - holiday',
      '10-06 not-counted - holiday',
      '10-07 not-counted - holiday',
      '10-08 counted 1 -',
      '10-09 counted 2 -',
      '10-10 counted 3 make-up',
    ]);
  });

  it('shows the days past which the end of a calendar period rolls', () => {
    expect(explained('2026-10-09', { amount: 2, unit: 'calendar-day' }).slice(-2)).toEqual([
      '10-11 counted 2 weekend',
      '10-12 rolled - -',
    ]);
  });

  it('counts months as a whole', () => {
    const days = explained('2026-10-08', { amount: 1, unit: 'month' });
    expect(days.every((text) => text.includes(' - '))).toBe(true);
    expect(days.at(-1)).toBe('11-09 rolled - -');
  });

  it('ends on the due day with as many numbered days as the period has, whatever the unit', () => {
    const units = fc.constantFrom('working-day' as const, 'calendar-day' as const, 'calendar-day-no-roll' as const);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 90 }), units, (offset, amount, unit) => {
        const startOn = addCalendarDays(day('2026-08-01'), offset);
        const { dueOn } = dueDay(startOn, { amount, unit }, calendar);
        const days = explainPeriod({ startOn, dueOn }, { amount, unit }, calendar);
        expect(days.at(-1)?.on).toBe(dueOn);
        expect(days.filter(({ number }) => number !== null).map(({ number }) => number)).toEqual(
          Array.from({ length: amount }, (_, index) => index + 1),
        );
      }),
      { seed: 20_261_124 },
    );
  });

  it('marks the days that an unpublished notice may arrange', () => {
    const days = explainPeriod(
      { startOn: day('2026-12-28'), dueOn: day('2026-12-30') },
      { amount: 2, unit: 'working-day' },
      calendar,
    );
    expect(days.map(({ isPublished }) => isPublished)).toEqual([true, false, false]);
  });
});

describe('explainDeadline', () => {
  const ledger = [
    {
      entry: 'started',
      on: day('2026-09-30'),
      period: { amount: 3, unit: 'working-day' },
      dueOn: day('2026-10-10'),
      reason: null,
      by: null,
    },
    {
      entry: 'extended',
      on: day('2026-10-09'),
      period: { amount: 2, unit: 'working-day' },
      dueOn: day('2026-10-13'),
      reason: '情况复杂',
      by: null,
    },
    { entry: 'met', on: day('2026-10-12'), period: null, dueOn: null, reason: null, by: null },
  ] as const;

  it('counts an extension from the day on which the deadline would have ended', () => {
    const legs = explainDeadline({ startOn: day('2026-09-30'), waitsFor: 'department', ledger }, calendar);
    expect(legs.map(({ entry, startOn, dueOn, dueOnToday }) => [entry, startOn, dueOn, dueOnToday])).toEqual([
      ['started', '2026-09-30', '2026-10-10', '2026-10-10'],
      ['extended', '2026-10-10', '2026-10-13', '2026-10-13'],
    ]);
  });

  it('keeps the recorded day and shows the other one that a changed calendar gives', () => {
    const changed: WorkCalendar = { ...calendar, makeUpDays: new Set() };
    const [first] = explainDeadline({ startOn: day('2026-09-30'), waitsFor: 'department', ledger }, changed);
    expect(first).toMatchObject({ dueOn: '2026-10-10', dueOnToday: '2026-10-12' });
  });

  it('shows the days on which the clock stood still, and none after them while it is open', () => {
    const suspended = {
      entry: 'suspended',
      on: day('2026-10-09'),
      period: null,
      dueOn: null,
      reason: '鉴定',
      by: null,
      from: day('2026-10-09'),
    } as const;
    const open = [...ledger.slice(0, 1), { ...suspended, until: null }];
    const [leg] = explainDeadline({ startOn: day('2026-09-30'), waitsFor: 'department', ledger: open }, calendar);
    expect(leg).toMatchObject({ dueOn: null, dueOnToday: null });
    expect(leg?.days.slice(-2).map(({ on, role }) => [on, role])).toEqual([
      ['2026-10-08', 'counted'],
      ['2026-10-09', 'suspended'],
    ]);
    const ended = [...ledger.slice(0, 1), { ...suspended, until: day('2026-10-10'), dueOn: day('2026-10-13') }];
    const [shifted] = explainDeadline({ startOn: day('2026-09-30'), waitsFor: 'department', ledger: ended }, calendar);
    expect(shifted?.days.filter(({ role }) => role === 'suspended')).toHaveLength(2);
    expect(shifted).toMatchObject({ dueOn: '2026-10-13', dueOnToday: '2026-10-13' });
  });

  it('names the day that an authority may argue for where nothing lets its period roll', () => {
    const strict = {
      entry: 'started',
      on: day('2026-09-30'),
      period: { amount: 3, unit: 'calendar-day-no-roll' },
    } as const;
    const told = { ...strict, dueOn: day('2026-10-03'), reason: null, by: null };
    const [leg] = explainDeadline({ startOn: day('2026-09-30'), waitsFor: 'department', ledger: [told] }, calendar);
    expect(leg).toMatchObject({ dueOn: '2026-10-03', arguableOn: '2026-10-08' });
  });
});
