import type { Period } from '@app/domain';

/** A calendar as the model has it: days that are otherwise than their weekday says. */
export interface ModelCalendar {
  /** Days off on weekdays and worked days on weekends. */
  readonly swapped: ReadonlySet<string>;
  readonly publishedYears: ReadonlySet<number>;
}

/** A clock as the model has it. */
export interface ModelClock {
  readonly startOn: string;
  readonly period: Period;
  /** Every single day on which the clock stands still. */
  readonly stillDays: ReadonlySet<string>;
}

/** What the model answers. */
export interface ModelAnswer {
  readonly dueOn: string;
  readonly provisional: boolean;
}

/** A sheet of a tear-off calendar. */
interface Sheet {
  readonly on: string;
  /** 1 for Monday. */
  readonly weekday: number;
}

/**
 * Tears off day after day with a tally, written a second time and otherwise than the core: no tables, no sums, no month
 * but one that passes sheet by sheet.
 */
export function walkToDueDay(clock: ModelClock, calendar: ModelCalendar): ModelAnswer {
  const counted = countSheets(clock, calendar);
  const last = counted.at(-1) ?? sheetOf(clock.startOn);
  const { unit } = clock.period;
  if (!ROLLING.includes(unit)) {
    const isProvisional = unit === 'working-day' && counted.some(({ on }) => !isKnown(on, calendar));
    return { dueOn: last.on, provisional: isProvisional };
  }
  const rolled = rollSheets(last, clock, calendar);
  return { dueOn: rolled.at(-1)?.on ?? '', provisional: rolled.some(({ on }) => !isKnown(on, calendar)) };
}

const ROLLING: readonly string[] = ['calendar-day', 'month', 'year'];

/** The sheets that are torn off until the tally is empty, whether they count or not. */
function countSheets({ startOn, period, stillDays }: ModelClock, calendar: ModelCalendar): readonly Sheet[] {
  const torn: Sheet[] = [];
  const start = sheetOf(startOn);
  let left = tally(start, period);
  for (let sheet = period.startDay === 'counted' ? start : next(start); left > 0; sheet = next(sheet)) {
    torn.push(sheet);
    const isCounting = period.unit !== 'working-day' || isWorked(sheet, calendar);
    if (isCounting && !stillDays.has(sheet.on)) left -= 1;
  }
  return torn;
}

/** The last sheet and those that are torn off after it until the duty can be met. */
function rollSheets(last: Sheet, { stillDays }: ModelClock, calendar: ModelCalendar): readonly Sheet[] {
  const torn = [last];
  for (let sheet = last; !isWorked(sheet, calendar) || (sheet !== last && stillDays.has(sheet.on));) {
    sheet = next(sheet);
    torn.push(sheet);
  }
  return torn;
}

/** Days to count: months and years are torn off from the start to the same day of a later month, or to its last. */
function tally(start: Sheet, { amount, unit }: Period): number {
  if (unit !== 'month' && unit !== 'year') return amount;
  let months = unit === 'year' ? amount * 12 : amount;
  let days = 0;
  for (let sheet = start; months > 0 || !isSameOrLastDay(sheet, start); days += 1) {
    sheet = next(sheet);
    if (sheet.on.endsWith('-01')) months -= 1;
  }
  return days;
}

function isSameOrLastDay(sheet: Sheet, start: Sheet): boolean {
  const [here, there] = [sheet.on.slice(8), start.on.slice(8)];
  return here === there || (here < there && next(sheet).on.endsWith('-01'));
}

/** Whether a day is worked. */
function isWorked({ on, weekday }: Sheet, { swapped }: ModelCalendar): boolean {
  return swapped.has(on) !== weekday < 6;
}

/** The last three days of a year are arranged by the notice of the next year as well. */
function isKnown(on: string, { publishedYears }: ModelCalendar): boolean {
  const year = Number(on.slice(0, 4));
  const isYearEnd = ['12-29', '12-30', '12-31'].includes(on.slice(5));
  return publishedYears.has(year) && (!isYearEnd || publishedYears.has(year + 1));
}

const SHEETS = new Map<string, Sheet>();
const FOLLOWING = new Map<string, Sheet>();

/** The sheet of a day, torn off one by one from Monday 2025-09-01. */
function sheetOf(on: string): Sheet {
  let sheet: Sheet = SHEETS.get(on) ?? { on: '2025-09-01', weekday: 1 };
  while (sheet.on < on) sheet = next(sheet);
  return sheet;
}

function next(sheet: Sheet): Sheet {
  const known = FOLLOWING.get(sheet.on);
  if (known !== undefined) return known;
  const following = { on: tomorrow(sheet.on), weekday: (sheet.weekday % 7) + 1 };
  FOLLOWING.set(sheet.on, following);
  SHEETS.set(following.on, following);
  return following;
}

function tomorrow(on: string): string {
  const [year = 0, month = 1, day = 1] = on.split('-').map(Number);
  if (day < lengthOf(month, year)) return written(year, month, day + 1);
  return month === 12 ? written(year + 1, 1, 1) : written(year, month + 1, 1);
}

const SHORT_MONTHS = [4, 6, 9, 11];

function lengthOf(month: number, year: number): number {
  if (month === 2) return year % 4 === 0 ? 29 : 28;
  return SHORT_MONTHS.includes(month) ? 30 : 31;
}

function written(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The day a number of days later, from 2025-09-01 on. */
export function dayAfter(on: string, days: number): string {
  let sheet = sheetOf(on);
  for (let left = days; left > 0; left -= 1) sheet = next(sheet);
  return sheet.on;
}
