import { describe, expect, it } from '@jest/globals';
import { day, recordedCalendar } from '@app/testing';
import { addCalendarDays } from '../shared/plain-date.js';
import {
  addWorkingDays,
  isSettled,
  isWorkingDay,
  rollForward,
  workingDaysBefore,
  workingDaysBetween,
} from './work-calendar.js';

const calendar = recordedCalendar();

describe('isWorkingDay', () => {
  it('knows every day of 2015 to 2026 as counting by hand does', () => {
    for (let on = day('2015-01-01'); on <= '2026-12-31'; on = addCalendarDays(on, 1)) {
      const weekday = new Date(on).getUTCDay();
      const byHand = calendar.makeUpDays.has(on) || (!calendar.daysOff.has(on) && weekday % 6 !== 0);
      expect([on, isWorkingDay(on, calendar)]).toEqual([on, byHand]);
    }
  });

  it.each([
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])('has the working days of %d that the notices leave', (year, amount) => {
    expect(workingDaysBetween(day(`${year - 1}-12-31`), day(`${year}-12-31`), calendar)).toBe(amount);
  });
});

describe('isSettled', () => {
  it.each([
    ['2026-12-28', true],
    ['2026-12-29', false],
    ['2027-01-04', false],
    ['2025-12-31', true],
    ['2014-12-31', false],
  ])('asks every notice that may arrange %s: %s', (on, settled) => {
    expect(isSettled(day(on), calendar)).toBe(settled);
  });
});

describe('addWorkingDays', () => {
  it.each([
    ['2026-10-03', 0, '2026-10-03'],
    ['2025-12-31', 1, '2026-01-04'],
    ['2015-01-01', 998, '2018-12-29'],
    ['2000-02-29', 1, '2000-03-01'],
    ['2100-02-28', 1, '2100-03-01'],
  ])('leads from %s over %d working days', (start, amount, end) => {
    expect(addWorkingDays(day(start), amount, calendar)).toBe(end);
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
