import { addCalendarDays, addMonths, type PlainDate } from '../shared/plain-date.js';
import type { Period } from './period.js';

/** Days off and make-up workdays as imported from the notices of the State Council. */
export interface WorkCalendar {
  /** Changes with every import; stored with each due day that it gave. */
  readonly version: string;
  /** Days off besides Saturdays and Sundays. */
  readonly daysOff: ReadonlySet<string>;
  /** Saturdays and Sundays that are worked. */
  readonly makeUpDays: ReadonlySet<string>;
  /** Years for which a notice is published; other years know weekends only and give provisional days. */
  readonly publishedYears: ReadonlySet<number>;
}

/** The last day on which a duty is met in time, and whether it rests on an unpublished year. */
export interface DueDay {
  readonly dueOn: PlainDate;
  readonly provisional: boolean;
}

/** Whether a day is a working day. */
export function isWorkingDay(on: PlainDate, calendar: WorkCalendar): boolean {
  if (calendar.makeUpDays.has(on)) return true;
  if (calendar.daysOff.has(on)) return false;
  const weekday = new Date(`${on}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/** The day itself, or the next working day after it. */
export function rollForward(on: PlainDate, calendar: WorkCalendar): PlainDate {
  let day = on;
  while (!isWorkingDay(day, calendar)) day = addCalendarDays(day, 1);
  return day;
}

/** The working day that lies a number of working days after a day, which is itself not counted. */
export function addWorkingDays(start: PlainDate, amount: number, calendar: WorkCalendar): PlainDate {
  let day = start;
  for (let counted = 0; counted < amount;) {
    day = addCalendarDays(day, 1);
    if (isWorkingDay(day, calendar)) counted += 1;
  }
  return day;
}

/** The working day that lies a number of working days before a day; 0 is the day itself. */
export function workingDaysBefore(on: PlainDate, amount: number, calendar: WorkCalendar): PlainDate {
  let day = on;
  for (let counted = 0; counted < amount;) {
    day = addCalendarDays(day, -1);
    if (isWorkingDay(day, calendar)) counted += 1;
  }
  return day;
}

/** How many working days have passed since a day, which is itself not counted; 0 when the other day is no later. */
export function workingDaysBetween(start: PlainDate, end: PlainDate, calendar: WorkCalendar): number {
  let counted = 0;
  for (let day = addCalendarDays(start, 1); day <= end; day = addCalendarDays(day, 1)) {
    if (isWorkingDay(day, calendar)) counted += 1;
  }
  return counted;
}

/**
 * The last day of a period; the start day is not counted. Calendar days and months roll past days off, unless the unit
 * says that they do not; hours end on the day that they reach (the exact hour is the caller's).
 * Source: 行政处罚法 art. 85, 行政强制法 art. 69, 民事诉讼法 art. 85 (A).
 */
export function dueDay(start: PlainDate, period: Period, calendar: WorkCalendar): DueDay {
  const dueOn = lastDay(start, period, calendar);
  return { dueOn, provisional: restsOnUnpublishedYear(start, dueOn, calendar) };
}

function lastDay(start: PlainDate, { amount, unit }: Period, calendar: WorkCalendar): PlainDate {
  switch (unit) {
    case 'working-day':
      return addWorkingDays(start, amount, calendar);
    case 'calendar-day':
      return rollForward(addCalendarDays(start, amount), calendar);
    case 'calendar-day-no-roll':
      return addCalendarDays(start, amount);
    case 'month':
      return rollForward(addMonths(start, amount), calendar);
    case 'hour':
      return addCalendarDays(start, Math.floor(amount / 24));
  }
}

function restsOnUnpublishedYear(start: PlainDate, dueOn: PlainDate, { publishedYears }: WorkCalendar): boolean {
  for (let year = Number(start.slice(0, 4)); year <= Number(dueOn.slice(0, 4)); year += 1) {
    if (!publishedYears.has(year)) return true;
  }
  return false;
}
