import { addCalendarDays, type PlainDate } from '../shared/plain-date.js';
import { isSettled, isWorkingDay, type WorkCalendar } from '../work-calendar/work-calendar.js';
import type { Deadline, LedgerEntry } from './deadline.js';
import { dueDay } from './due-day.js';
import { exactMilliseconds, type Period } from './period.js';

/**
 * What a day is to a period: the day of the event (not counted), a day that counts, a day off that does not count, or a
 * day after the last one, onto or past which the end was rolled.
 */
export const DAY_ROLES = ['start', 'counted', 'not-counted', 'rolled'] as const;
/** One role. */
export type DayRole = (typeof DAY_ROLES)[number];

/** Why a day is no ordinary working day: weekend, holiday by a notice, or weekend that is worked. */
export const DAY_NATURES = ['weekend', 'holiday', 'make-up'] as const;
/** One nature. */
export type DayNature = (typeof DAY_NATURES)[number];

/** One day of a deadline. */
export interface ExplainedDay {
  readonly on: PlainDate;
  readonly role: DayRole;
  /** 1 for day 1; `null` for days that are not counted one by one (start, days off, months, hours, rolled days). */
  readonly number: number | null;
  /** `null` for an ordinary working day. */
  readonly nature: DayNature | null;
  /** False when the notice for the year of this day is not published: then only weekends are known. */
  readonly isPublished: boolean;
}

/** One stretch of a deadline: its first period, or an extension, which is counted from the day it would have ended. */
export interface DeadlineLeg {
  readonly entry: 'started' | 'extended';
  readonly startOn: PlainDate;
  readonly period: Period;
  /** The day that is recorded and holds. */
  readonly dueOn: PlainDate;
  /** The day that the calendar gives now; another one when the calendar has changed since. */
  readonly dueOnToday: PlainDate;
  readonly days: readonly ExplainedDay[];
}

/** Explains a deadline from its ledger, leg by leg and day by day. */
export function explainDeadline(
  { startOn, ledger }: Pick<Deadline, 'startOn' | 'ledger'>,
  calendar: WorkCalendar,
): readonly DeadlineLeg[] {
  const legs: DeadlineLeg[] = [];
  for (const entry of ledger.filter(isCounted)) {
    const from = legs.at(-1)?.dueOn ?? startOn;
    legs.push(legOf(entry, from, calendar));
  }
  return legs;
}

type CountedEntry = LedgerEntry & {
  readonly entry: 'started' | 'extended';
  readonly period: Period;
  readonly dueOn: PlainDate;
};

function isCounted(entry: LedgerEntry): entry is CountedEntry {
  return (entry.entry === 'started' || entry.entry === 'extended') && entry.period !== null && entry.dueOn !== null;
}

/** Hours end at an instant: the calendar has no other day to offer than the recorded one. */
function legOf({ entry, period, dueOn }: CountedEntry, startOn: PlainDate, calendar: WorkCalendar): DeadlineLeg {
  const dueOnToday = exactMilliseconds(period) !== null ? dueOn : dueDay(startOn, period, calendar).dueOn;
  return { entry, startOn, period, dueOn, dueOnToday, days: explainPeriod({ startOn, dueOn }, period, calendar) };
}

/** Every day from the start to the due day of a period. */
export function explainPeriod(
  { startOn, dueOn }: { readonly startOn: PlainDate; readonly dueOn: PlainDate },
  period: Period,
  calendar: WorkCalendar,
): readonly ExplainedDay[] {
  const counted = dueDay(startOn, period, calendar);
  const lastOn = counted.dueOn === dueOn ? counted.lastOn : dueOn;
  const days: ExplainedDay[] = [];
  let number = 0;
  for (let on = startOn; on <= dueOn; on = addCalendarDays(on, 1)) {
    const role = roleOf(on, { startOn, lastOn, period }, calendar);
    if (role === 'counted') number += 1;
    const place = role === 'counted' && isCountedOneByOne(period) ? number : null;
    days.push({ on, role, number: place, nature: natureOf(on, calendar), isPublished: isSettled(on, calendar) });
  }
  return days;
}

function roleOf(
  on: PlainDate,
  { startOn, lastOn, period }: { readonly startOn: PlainDate; readonly lastOn: PlainDate; readonly period: Period },
  calendar: WorkCalendar,
): DayRole {
  if (on === startOn && period.startDay !== 'counted') return 'start';
  if (on > lastOn) return 'rolled';
  return period.unit === 'working-day' && !isWorkingDay(on, calendar) ? 'not-counted' : 'counted';
}

/** Months, years and hours are counted as a whole. */
function isCountedOneByOne({ unit }: Period): boolean {
  return unit === 'working-day' || unit === 'calendar-day' || unit === 'calendar-day-no-roll';
}

function natureOf(on: PlainDate, calendar: WorkCalendar): DayNature | null {
  if (calendar.makeUpDays.has(on)) return 'make-up';
  if (calendar.daysOff.has(on)) return 'holiday';
  return isWorkingDay(on, calendar) ? null : 'weekend';
}
