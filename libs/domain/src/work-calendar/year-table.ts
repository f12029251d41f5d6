import type { PlainDate } from '../shared/plain-date.js';

const DAY_MS = 86_400_000;
const ZERO = 48;
const SATURDAY = 6;
/** Days before each month of a common year. */
const BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const;

/** Days that are otherwise than their weekday says. */
export interface SwappedDays {
  /** Days off besides Saturdays and Sundays. */
  readonly daysOff: ReadonlySet<string>;
  /** Saturdays and Sundays that are worked. */
  readonly makeUpDays: ReadonlySet<string>;
}

/** Running counts of one year: counting working days becomes looking up. */
export interface YearTable {
  /** Every day of the year in order. */
  readonly days: readonly PlainDate[];
  /** At place n: how many of the first n days are worked. */
  readonly worked: Uint16Array;
  /** Places of the worked days, in order. */
  readonly workdays: Uint16Array;
}

const TABLES = new WeakMap<SwappedDays, Map<number, YearTable>>();

/** The counts of a year by a calendar; made once for each calendar, whose sets may not change afterwards. */
export function yearTable(year: number, calendar: SwappedDays): YearTable {
  let known = TABLES.get(calendar);
  if (known === undefined) {
    known = new Map();
    TABLES.set(calendar, known);
  }
  let table = known.get(year);
  if (table === undefined) {
    table = makeTable(year, calendar);
    known.set(year, table);
  }
  return table;
}

/** The year of a day. */
export function yearOf(on: PlainDate): number {
  return digits(on, 0) * 100 + digits(on, 2);
}

/** How many days of its year lie before a day. */
export function placeInYear(on: PlainDate): number {
  const month = digits(on, 5);
  const leap = month > 2 && isLeap(yearOf(on)) ? 1 : 0;
  return (BEFORE_MONTH[month - 1] ?? 0) + digits(on, 8) - 1 + leap;
}

function digits(on: PlainDate, at: number): number {
  return (on.charCodeAt(at) - ZERO) * 10 + on.charCodeAt(at + 1) - ZERO;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function makeTable(year: number, calendar: SwappedDays): YearTable {
  const days = daysOfYear(year);
  const firstWeekday = new Date(days[0] ?? '').getUTCDay();
  const worked = new Uint16Array(days.length + 1);
  const workdays: number[] = [];
  days.forEach((day, place) => {
    if (isWorked(day, (firstWeekday + place) % 7, calendar)) workdays.push(place);
    worked[place + 1] = workdays.length;
  });
  return { days, worked, workdays: Uint16Array.from(workdays) };
}

const DAYS = new Map<number, readonly PlainDate[]>();

/** The days of a year are the same for every calendar. */
function daysOfYear(year: number): readonly PlainDate[] {
  const known = DAYS.get(year);
  if (known !== undefined) return known;
  const first = Date.parse(`${String(year).padStart(4, '0')}-01-01`);
  const length = isLeap(year) ? 366 : 365;
  const days = Array.from({ length }, (_, place) => new Date(first + place * DAY_MS).toISOString().slice(0, 10));
  DAYS.set(year, days as PlainDate[]); // formatted as days
  return days as PlainDate[];
}

function isWorked(day: string, weekday: number, { makeUpDays, daysOff }: SwappedDays): boolean {
  if (makeUpDays.has(day)) return true;
  return !daysOff.has(day) && weekday !== 0 && weekday !== SATURDAY;
}
