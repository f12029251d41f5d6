import fc from 'fast-check';
import type { WorkCalendar } from '@app/domain';
import { dayAfter, type ModelCalendar } from './day-by-day.js';

const FIRST = '2025-11-01';
const PUBLISHED = [2025, 2026, 2027, 2028, 2029, 2030];
const DAYS = Array.from({ length: 501 }, (_, offset) => dayAfter(FIRST, offset));

/** A day between November 2025 and March 2027. */
export const aDay = fc.constantFrom(...DAYS);

/** Up to forty swapped days, and notices up to some year. */
export const aCalendar: fc.Arbitrary<ModelCalendar> = fc.record({
  swapped: fc.uniqueArray(aDay, { maxLength: 40 }).map((days) => new Set(days)),
  publishedYears: fc.integer({ min: 1, max: 6 }).map((years) => new Set(PUBLISHED.slice(0, years))),
});

/** The calendar of the core for one of the model. */
export function workCalendar({ swapped, publishedYears }: ModelCalendar): WorkCalendar {
  const isWeekend = (on: string): boolean => new Date(on).getUTCDay() % 6 === 0;
  return {
    version: 'random',
    daysOff: new Set([...swapped].filter((on) => !isWeekend(on))),
    makeUpDays: new Set([...swapped].filter(isWeekend)),
    publishedYears,
  };
}
