import type { CalendarYearView } from '@app/contracts';
import {
  addCalendarDays,
  arrangedDays,
  isSettled,
  isWorkingDay,
  plainDate,
  WEEKENDS_ONLY,
  type ArrangedDay,
  type PlainDate,
} from '@app/domain';

/** What a day is: off or worked by a notice, else a weekend or an ordinary working day. */
export const DAY_KINDS = ['off', 'make-up', 'weekend', 'workday'] as const;
/** One kind. */
export type DayKind = (typeof DAY_KINDS)[number];

/** One day of the calendar. */
export interface CalendarDay {
  readonly on: PlainDate;
  readonly kind: DayKind;
  /** Name of the holiday; `null` where no notice arranges the day. */
  readonly name: string | null;
  /** The arrangement that has the last word on the day; `null` where there is none. */
  readonly by: CalendarYearView | null;
  /** False while an unpublished notice may still arrange the day. */
  readonly isSettled: boolean;
}

/** One holiday as one notice arranges it, its days in order. */
export interface Holiday {
  readonly name: string;
  readonly by: CalendarYearView;
  readonly off: readonly PlainDate[];
  readonly worked: readonly PlainDate[];
}

/** First and last of days that follow one another. */
export type DayRange = readonly [PlainDate, PlainDate];

/** The days of a year by the arrangements of the chosen layers. */
export function daysOfYear(year: number, arrangements: readonly CalendarYearView[]): readonly CalendarDay[] {
  const arranged = arrangedDays(arrangements);
  const national = arrangements.filter(({ scope, notice }) => scope === 'national' && notice !== null);
  const calendar = { ...WEEKENDS_ONLY, publishedYears: new Set(national.map((one) => one.year)) };
  return allDays(year).map((on) => ({ on, ...natureOf(arranged.get(on), on), isSettled: isSettled(on, calendar) }));
}

function natureOf(
  found: ArrangedDay<CalendarYearView> | undefined,
  on: PlainDate,
): Pick<CalendarDay, 'kind' | 'name' | 'by'> {
  if (found !== undefined) return { kind: found.kind, name: found.name, by: found.by };
  return { kind: isWorkingDay(on, WEEKENDS_ONLY) ? 'workday' : 'weekend', name: null, by: null };
}

function allDays(year: number): readonly PlainDate[] {
  const days: PlainDate[] = [];
  for (let on = plainDate(`${year}-01-01`); on?.startsWith(`${year}-`) === true; on = addCalendarDays(on, 1))
    days.push(on);
  return days;
}

/** The days of each month, January first. */
export function monthsOf(days: readonly CalendarDay[]): readonly (readonly CalendarDay[])[] {
  return Array.from({ length: 12 }, (_, index) => days.filter(({ on }) => Number(on.slice(5, 7)) === index + 1));
}

/** How many days are worked. */
export function workingDaysIn(days: readonly CalendarDay[]): number {
  return days.filter(({ kind }) => kind === 'workday' || kind === 'make-up').length;
}

/** The holidays of some days, in order of their first day. */
export function holidaysIn(days: readonly CalendarDay[]): readonly Holiday[] {
  const holidays = new Map<string, Holiday>();
  for (const { on, kind, name, by } of days) {
    if (by === null || name === null) continue;
    const key = `${name}/${by.scope}/${by.year}`;
    const known = holidays.get(key) ?? { name, by, off: [], worked: [] };
    const isOff = kind === 'off';
    holidays.set(key, {
      ...known,
      off: isOff ? [...known.off, on] : known.off,
      worked: isOff ? known.worked : [...known.worked, on],
    });
  }
  return [...holidays.values()];
}

/** Days in order as ranges of days that follow one another. */
export function rangesOf(days: readonly PlainDate[]): readonly DayRange[] {
  const ranges: DayRange[] = [];
  for (const day of days) {
    const last = ranges.at(-1);
    if (last !== undefined && addCalendarDays(last[1], 1) === day) ranges[ranges.length - 1] = [last[0], day];
    else ranges.push([day, day]);
  }
  return ranges;
}
