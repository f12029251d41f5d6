import { addCalendarDays, calendarDaysBetween, type PlainDate } from '../shared/plain-date.js';
import type { CalendarRefusal } from './calendar-refusal.js';
import { daysOfKind, type HolidayNotice, type NoticeDay } from './holiday-notice.js';
import { isWorkingDay, YEAR_END, type WorkCalendar } from './work-calendar.js';

/** Weekends alone: what the days are before any notice. */
export const WEEKENDS_ONLY: WorkCalendar = {
  version: 'weekends',
  daysOff: new Set(),
  makeUpDays: new Set(),
  publishedYears: new Set(),
};

/** Days off of one name that lie further apart are two holidays, not one with a gap. */
const LONGEST_HOLIDAY = 12;

/**
 * What is wrong with a notice, all of it: days outside its year or twice in it, days that are off and worked at once,
 * working days that are worked "instead", holidays that overlap or have a gap.
 *
 * @param base - what the days are without the notice: weekends for the national one, the national calendar for a layer
 */
export function checkNotice(notice: HolidayNotice, base: WorkCalendar = WEEKENDS_ONLY): readonly CalendarRefusal[] {
  const { year, days } = notice;
  const empty = days.length === 0 ? [{ code: 'calendar.year-empty', year } as const] : [];
  return [
    ...empty,
    ...sources(notice),
    ...days.flatMap((one) => dayProblems(one, year, base)),
    ...doubles(days),
    ...gaps(days, base),
  ];
}

function sources({ notice, year }: HolidayNotice): readonly CalendarRefusal[] {
  return notice.trim() === '' ? [{ code: 'calendar.notice-missing', year }] : [];
}

function dayProblems({ day, kind, name }: NoticeDay, year: number, base: WorkCalendar): readonly CalendarRefusal[] {
  const problems: CalendarRefusal[] = [];
  if (!belongsTo(day, year)) problems.push({ code: 'calendar.day-outside-year', day, year });
  if (name.trim() === '') problems.push({ code: 'calendar.name-missing', day });
  if (kind === 'make-up' && isWorkingDay(day, base)) problems.push({ code: 'calendar.make-up-on-working-day', day });
  return problems;
}

/** A notice may arrange the last days of the year before its own. */
function belongsTo(day: PlainDate, year: number): boolean {
  return day.startsWith(`${year}-`) || (day >= `${year - 1}-${YEAR_END}` && day.startsWith(`${year - 1}-`));
}

function doubles(days: readonly NoticeDay[]): readonly CalendarRefusal[] {
  return days.flatMap((one, index) => {
    const earlier = days.slice(0, index).find(({ day }) => day === one.day);
    return earlier === undefined ? [] : [doubleOf(earlier, one)];
  });
}

function doubleOf(earlier: NoticeDay, later: NoticeDay): CalendarRefusal {
  const { day } = later;
  if (earlier.kind !== later.kind) return { code: 'calendar.day-contradictory', day };
  if (earlier.name === later.name) return { code: 'calendar.day-twice', day };
  return { code: 'calendar.holidays-overlap', day, names: [earlier.name, later.name] };
}

/** A working day between two days off of one holiday: a day was forgotten, or the holiday has the wrong name. */
function gaps(days: readonly NoticeDay[], base: WorkCalendar): readonly CalendarRefusal[] {
  const arranged = { ...base, daysOff: daysOfKind(days, 'off'), makeUpDays: daysOfKind(days, 'make-up') };
  const off = days.filter(({ kind }) => kind === 'off').toSorted((left, right) => left.day.localeCompare(right.day));
  return off.flatMap(({ day: from, name }, index) => {
    const next = off.slice(index + 1).find((one) => one.name === name);
    if (next === undefined || calendarDaysBetween(from, next.day) > LONGEST_HOLIDAY) return [];
    return hasWorkingDay(from, next.day, arranged)
      ? [{ code: 'calendar.holiday-gap', name, from, to: next.day } as const]
      : [];
  });
}

function hasWorkingDay(from: PlainDate, to: PlainDate, calendar: WorkCalendar): boolean {
  for (let on = addCalendarDays(from, 1); on < to; on = addCalendarDays(on, 1)) {
    if (isWorkingDay(on, calendar)) return true;
  }
  return false;
}
