import { addCalendarDays, addMonths, type PlainDate } from '../shared/plain-date.js';
import type { Deadline, LedgerEntry } from './deadline.js';
import type { Period } from './period.js';
import { dueDay, isWorkingDay, type WorkCalendar } from './work-calendar.js';

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
  const dueOnToday = period.unit === 'hour' ? dueOn : dueDay(startOn, period, calendar).dueOn;
  return { entry, startOn, period, dueOn, dueOnToday, days: explainPeriod({ startOn, dueOn }, period, calendar) };
}

/** Every day from the start to the due day of a period. */
export function explainPeriod(
  { startOn, dueOn }: { readonly startOn: PlainDate; readonly dueOn: PlainDate },
  period: Period,
  calendar: WorkCalendar,
): readonly ExplainedDay[] {
  const lastOn = lastBeforeRoll(startOn, period, dueOn);
  const days: ExplainedDay[] = [];
  let counted = 0;
  for (let on = startOn; on <= dueOn; on = addCalendarDays(on, 1)) {
    const role = roleOf(on, { startOn, lastOn, unit: period.unit }, calendar);
    if (role === 'counted') counted += 1;
    const number = role === 'counted' && isCountedOneByOne(period) ? counted : null;
    const isPublished = calendar.publishedYears.has(Number(on.slice(0, 4)));
    days.push({ on, role, number, nature: natureOf(on, calendar), isPublished });
  }
  return days;
}

function lastBeforeRoll(startOn: PlainDate, { amount, unit }: Period, dueOn: PlainDate): PlainDate {
  if (unit === 'calendar-day') return addCalendarDays(startOn, amount);
  return unit === 'month' ? addMonths(startOn, amount) : dueOn;
}

function roleOf(
  on: PlainDate,
  { startOn, lastOn, unit }: { readonly startOn: PlainDate; readonly lastOn: PlainDate; readonly unit: Period['unit'] },
  calendar: WorkCalendar,
): DayRole {
  if (on === startOn) return 'start';
  if (on > lastOn) return 'rolled';
  return unit === 'working-day' && !isWorkingDay(on, calendar) ? 'not-counted' : 'counted';
}

function isCountedOneByOne({ unit }: Period): boolean {
  return unit !== 'month' && unit !== 'hour';
}

function natureOf(on: PlainDate, calendar: WorkCalendar): DayNature | null {
  if (calendar.makeUpDays.has(on)) return 'make-up';
  if (calendar.daysOff.has(on)) return 'holiday';
  return isWorkingDay(on, calendar) ? null : 'weekend';
}
