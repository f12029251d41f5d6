import { addCalendarDays, addMonths, calendarDaysBetween, type PlainDate } from '../shared/plain-date.js';
import {
  addWorkingDays,
  isSettled,
  isWorkingDay,
  workingDaysBefore,
  workingDaysBetween,
  type WorkCalendar,
} from '../work-calendar/work-calendar.js';
import type { Period } from './period.js';

const MINUTES_A_DAY = 1_440;

/** The last day on which a duty is met in time, and whether it rests on an unpublished year. */
export interface DueDay {
  readonly dueOn: PlainDate;
  /** The last counted day; earlier than the due day where that one rolled past days off. */
  readonly lastOn: PlainDate;
  readonly provisional: boolean;
}

/** Days on which a clock stands still, both ends included. */
export interface Pause {
  readonly from: PlainDate;
  /** `null` while nobody knows the end. */
  readonly until: PlainDate | null;
}

/** Where counting begins, and when it stands still: pauses in order, none touching another. */
export interface Counting {
  readonly startOn: PlainDate;
  readonly pauses: readonly Pause[];
}

/**
 * The last day of a period; the start day is not counted unless the period says so. Calendar days, months and years roll
 * past days off, unless the unit says that they do not; hours and minutes end on the day that they reach (the exact
 * instant is the caller's).
 * Source: 行政处罚法 art. 85, 行政强制法 art. 69, 民事诉讼法 art. 85 (A).
 */
export function dueDay(startOn: PlainDate, period: Period, calendar: WorkCalendar): DueDay {
  const free = dueDayAround({ startOn, pauses: [] }, period, calendar);
  return free ?? { dueOn: startOn, lastOn: startOn, provisional: true };
}

/** The last day of a period that stands still for a while; `null` while it reaches into a pause without an end. */
export function dueDayAround(counting: Counting, period: Period, calendar: WorkCalendar): DueDay | null {
  const lastOn = lastCounted(counting, period, calendar);
  if (lastOn === null) return null;
  if (!mayRoll(period))
    return { dueOn: lastOn, lastOn, provisional: isGuessed(counting.startOn, lastOn, { period, calendar }) };
  const dueOn = rolled(lastOn, counting.pauses, calendar);
  return dueOn && { dueOn, lastOn, provisional: !areSettled(lastOn, dueOn, calendar) };
}

/** How much of a period passes from a day, itself not counted, to another: working days, or else days of the calendar. */
export function countedBetween(
  start: PlainDate,
  end: PlainDate,
  { period: { unit }, calendar }: { readonly period: Period; readonly calendar: WorkCalendar },
): Period {
  if (unit === 'working-day') return { amount: workingDaysBetween(start, end, calendar), unit };
  return { amount: CALENDAR_DAYS.between(start, end), unit: 'calendar-day' };
}

/** Whether the last day of a period moves past days off. */
export function mayRoll({ unit }: Period): boolean {
  return unit === 'calendar-day' || unit === 'month' || unit === 'year';
}

/**
 * The latest day for what must be done within a period before a day, which is itself not counted, e.g. the notice of a
 * hearing 7 working days before it. Never rolls: a later day would be too late.
 * Source: 行政处罚法 art. 64 (A).
 */
export function latestDayBefore(on: PlainDate, { amount, unit }: Period, calendar: WorkCalendar): PlainDate {
  if (unit === 'working-day') return workingDaysBefore(on, amount, calendar);
  if (unit === 'month' || unit === 'year') return addMonths(on, -monthsOf(amount, unit));
  return addCalendarDays(on, -daysOf(amount, unit));
}

function lastCounted({ startOn, pauses }: Counting, period: Period, calendar: WorkCalendar): PlainDate | null {
  const before = period.startDay === 'counted' ? addCalendarDays(startOn, -1) : startOn;
  const count = period.unit === 'working-day' ? workingDayCount(calendar) : CALENDAR_DAYS;
  return countAround({ startOn: before, pauses }, amountInDays(startOn, before, period), count);
}

/** Months and years are as long as the days that they span from where they start. */
function amountInDays(startOn: PlainDate, before: PlainDate, { amount, unit }: Period): number {
  if (unit === 'working-day') return amount;
  if (unit !== 'month' && unit !== 'year') return daysOf(amount, unit);
  return calendarDaysBetween(startOn, addMonths(startOn, monthsOf(amount, unit)));
}

/** Counts from a day on, leaping over the pauses; `null` when it must leap over one without an end. */
function countAround({ startOn, pauses }: Counting, amount: number, count: DayCount): PlainDate | null {
  let at = startOn;
  let left = amount;
  for (const { from, until } of pauses) {
    if (until !== null && until <= at) continue;
    const passed = count.between(at, addCalendarDays(from, -1));
    if (passed >= left) break;
    if (until === null) return null;
    left -= passed;
    at = until;
  }
  return count.add(at, left);
}

/** How days of a kind are counted; neither counts the first day. */
interface DayCount {
  readonly add: (start: PlainDate, amount: number) => PlainDate;
  readonly between: (start: PlainDate, end: PlainDate) => number;
}

const CALENDAR_DAYS: DayCount = {
  add: addCalendarDays,
  between: (start, end) => Math.max(0, calendarDaysBetween(start, end)),
};

function workingDayCount(calendar: WorkCalendar): DayCount {
  return {
    add: (start, amount) => addWorkingDays(start, amount, calendar),
    between: (start, end) => workingDaysBetween(start, end, calendar),
  };
}

/** The first day on which the duty can still be met: no day off and no day of a pause. */
function rolled(lastOn: PlainDate, pauses: readonly Pause[], calendar: WorkCalendar): PlainDate | null {
  let on = lastOn;
  for (;;) {
    if (isWorkingDay(on, calendar)) {
      const pause = on === lastOn ? undefined : pauseOn(on, pauses);
      if (pause === undefined) return on;
      if (pause.until === null) return null;
      on = pause.until;
    }
    on = addCalendarDays(on, 1);
  }
}

function pauseOn(on: PlainDate, pauses: readonly Pause[]): Pause | undefined {
  return pauses.find(({ from, until }) => from <= on && (until === null || on <= until));
}

/** Hours, minutes and days that do not roll ask no calendar. */
function isGuessed(
  startOn: PlainDate,
  dueOn: PlainDate,
  { period, calendar }: { readonly period: Period; readonly calendar: WorkCalendar },
): boolean {
  if (period.unit !== 'working-day') return false;
  return !areSettled(period.startDay === 'counted' ? startOn : addCalendarDays(startOn, 1), dueOn, calendar);
}

function areSettled(first: PlainDate, last: PlainDate, calendar: WorkCalendar): boolean {
  const lastYear = Number(last.slice(0, 4));
  for (let year = Number(first.slice(0, 4)); year < lastYear; year += 1) {
    if (!calendar.publishedYears.has(year)) return false;
  }
  return isSettled(last, calendar);
}

function monthsOf(amount: number, unit: 'month' | 'year'): number {
  return unit === 'year' ? amount * 12 : amount;
}

/** Whole days of a period of days; hours and minutes end on the day that they reach. */
function daysOf(amount: number, unit: Exclude<Period['unit'], 'working-day' | 'month' | 'year'>): number {
  if (unit === 'hour') return Math.floor(amount / 24);
  return unit === 'minute' ? Math.floor(amount / MINUTES_A_DAY) : amount;
}
