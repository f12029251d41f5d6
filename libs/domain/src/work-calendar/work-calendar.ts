import type { PlainDate } from '../shared/plain-date.js';
import { placeInYear, yearOf, yearTable, type SwappedDays } from './year-table.js';

/** Days off and make-up workdays as imported from the notices of the State Council. */
export interface WorkCalendar extends SwappedDays {
  /** Changes with every import; stored with each due day that it gave. */
  readonly version: string;
  /** Years for which a notice is published; other years know weekends only and give provisional days. */
  readonly publishedYears: ReadonlySet<number>;
}

/**
 * First day of a year's end that the notice of the next year may still arrange: New Year joined with the weekend before.
 * Source: the notice for 2019 gave Monday 2018-12-31 off and had Saturday 2018-12-29 worked.
 */
export const YEAR_END = '12-29';

/** Whether a day is a working day. */
export function isWorkingDay(on: PlainDate, calendar: WorkCalendar): boolean {
  const { worked } = yearTable(yearOf(on), calendar);
  const place = placeInYear(on);
  return worked[place + 1] !== worked[place];
}

/** Whether every notice is published that may say what a day is; of the other days only the weekends are known. */
export function isSettled(on: PlainDate, { publishedYears }: WorkCalendar): boolean {
  const year = yearOf(on);
  return publishedYears.has(year) && (on.slice(5) < YEAR_END || publishedYears.has(year + 1));
}

/** The day itself, or the next working day after it. */
export function rollForward(on: PlainDate, calendar: WorkCalendar): PlainDate {
  return isWorkingDay(on, calendar) ? on : addWorkingDays(on, 1, calendar);
}

/** The working day that lies a number of working days after a day, which is itself not counted; 0 is the day itself. */
export function addWorkingDays(start: PlainDate, amount: number, calendar: WorkCalendar): PlainDate {
  if (amount <= 0) return start;
  let year = yearOf(start);
  let table = yearTable(year, calendar);
  let rank = (table.worked[placeInYear(start) + 1] ?? 0) + amount;
  while (rank > table.workdays.length) {
    rank -= table.workdays.length;
    year += 1;
    table = yearTable(year, calendar);
  }
  return table.days[table.workdays[rank - 1] ?? 0] ?? start;
}

/** The working day that lies a number of working days before a day; 0 is the day itself. */
export function workingDaysBefore(on: PlainDate, amount: number, calendar: WorkCalendar): PlainDate {
  if (amount <= 0) return on;
  let year = yearOf(on);
  let table = yearTable(year, calendar);
  let rank = (table.worked[placeInYear(on)] ?? 0) - amount + 1;
  while (rank < 1) {
    year -= 1;
    table = yearTable(year, calendar);
    rank += table.workdays.length;
  }
  return table.days[table.workdays[rank - 1] ?? 0] ?? on;
}

/** How many working days have passed since a day, which is itself not counted; 0 when the other day is no later. */
export function workingDaysBetween(start: PlainDate, end: PlainDate, calendar: WorkCalendar): number {
  if (end <= start) return 0;
  let counted = workedThrough(end, calendar) - workedThrough(start, calendar);
  for (let year = yearOf(start); year < yearOf(end); year += 1) counted += yearTable(year, calendar).workdays.length;
  return counted;
}

/** Working days of its year up to a day, with it. */
function workedThrough(on: PlainDate, calendar: WorkCalendar): number {
  return yearTable(yearOf(on), calendar).worked[placeInYear(on) + 1] ?? 0;
}
