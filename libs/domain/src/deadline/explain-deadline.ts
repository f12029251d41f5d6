import { addCalendarDays, type PlainDate } from '../shared/plain-date.js';
import { isSettled, isWorkingDay, rollForward, type WorkCalendar } from '../work-calendar/work-calendar.js';
import { dueByLedger, dueOfLegs, readLedger, type LedgerLeg } from '../deadline-ledger/read-ledger.js';
import type { Deadline } from './deadline.js';
import { dueDayAround, type DueDay, type Pause } from './due-day.js';
import { exactMilliseconds, type Period } from './period.js';

/**
 * What a day is to a period: the day of the event (not counted), a day that counts, a day off that does not count, a day
 * on which the clock stands still, or a day after the last one, onto or past which the end was rolled.
 */
export const DAY_ROLES = ['start', 'counted', 'not-counted', 'suspended', 'rolled'] as const;
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

/** One stretch of a deadline: its first period, a restart, or an extension, which is counted from where it would have ended. */
export interface DeadlineLeg {
  readonly entry: LedgerLeg['entry'];
  readonly startOn: PlainDate;
  readonly period: Period;
  /** The day that is recorded and holds; `null` while the clock is open. */
  readonly dueOn: PlainDate | null;
  /** The day that the calendar gives now; another one when the calendar has changed since. */
  readonly dueOnToday: PlainDate | null;
  /**
   * The next working day, where a period that does not roll ends on a day off: nothing in the law grants it to an
   * authority, but it can be argued; `null` elsewhere. Source: domain.md 2.1 (D).
   */
  readonly arguableOn: PlainDate | null;
  readonly days: readonly ExplainedDay[];
}

/** Explains a deadline from its ledger, stretch by stretch and day by day. */
export function explainDeadline(
  deadline: Pick<Deadline, 'startOn' | 'ledger' | 'waitsFor'>,
  calendar: WorkCalendar,
): readonly DeadlineLeg[] {
  const reading = readLedger(deadline);
  const today = dueOfLegs(reading, calendar).map((due) => due?.dueOn ?? null);
  const held = dueByLedger(deadline, calendar)?.dueOn ?? null;
  const isPlain = deadline.ledger.every(({ entry }) => PLAIN.includes(entry));
  let startOn = reading.startOn;
  return reading.legs.map((leg, index) => {
    const isLast = index === reading.legs.length - 1;
    const dueOnToday = todayOf(leg, (isLast ? held : today[index]) ?? null);
    const dueOn = isLast || isPlain ? leg.recordedOn : dueOnToday;
    const explained = explainedLeg(leg, { startOn, dueOn, dueOnToday, pauses: reading.pauses }, calendar);
    startOn = dueOn ?? startOn;
    return explained;
  });
}

/** Entries that leave the end of an earlier stretch where it was recorded. */
const PLAIN: readonly string[] = ['started', 'extended', 'met', 'cancelled'];

interface LegSpan {
  readonly startOn: PlainDate;
  readonly dueOn: PlainDate | null;
  readonly dueOnToday: PlainDate | null;
  readonly pauses: readonly Pause[];
}

function explainedLeg({ entry, period }: LedgerLeg, span: LegSpan, calendar: WorkCalendar): DeadlineLeg {
  const { startOn, dueOn, dueOnToday } = span;
  const rolled = dueOn !== null && period.unit === 'calendar-day-no-roll' ? rollForward(dueOn, calendar) : null;
  const arguableOn = rolled === dueOn ? null : rolled;
  return { entry, startOn, period, dueOn, dueOnToday, arguableOn, days: explainPeriod(span, period, calendar) };
}

/** Hours end at an instant: the calendar has no other day to offer than the recorded one. */
function todayOf({ period, recordedOn }: LedgerLeg, counted: PlainDate | null): PlainDate | null {
  return exactMilliseconds(period) === null ? counted : recordedOn;
}

/** Every day from the start to the due day of a period; while it is open, to the day on which it was stopped. */
export function explainPeriod(
  { startOn, dueOn, pauses = [] }: Pick<LegSpan, 'startOn' | 'dueOn'> & Partial<LegSpan>,
  period: Period,
  calendar: WorkCalendar,
): readonly ExplainedDay[] {
  const endOn = dueOn ?? openSince(pauses) ?? startOn;
  const counted = dueDayAround({ startOn, pauses }, period, calendar);
  const span = { startOn, lastOn: lastCountedOn(counted, endOn), period, pauses };
  const days: ExplainedDay[] = [];
  let number = 0;
  for (let on = startOn; on <= endOn; on = addCalendarDays(on, 1)) {
    const role = roleOf(on, span, calendar);
    const isNumbered = role === 'counted' && isCountedOneByOne(period);
    if (isNumbered) number += 1;
    const place = isNumbered ? number : null;
    days.push({ on, role, number: place, nature: natureOf(on, calendar), isPublished: isSettled(on, calendar) });
  }
  return days;
}

function openSince(pauses: readonly Pause[]): PlainDate | undefined {
  return pauses.find(({ until }) => until === null)?.from;
}

/** Where a changed calendar gives another end, the recorded one is the last day that counts. */
function lastCountedOn(counted: DueDay | null, endOn: PlainDate): PlainDate {
  return counted?.dueOn === endOn ? counted.lastOn : endOn;
}

interface RoleSpan {
  readonly startOn: PlainDate;
  readonly lastOn: PlainDate;
  readonly period: Period;
  readonly pauses: readonly Pause[];
}

function roleOf(on: PlainDate, { startOn, lastOn, period, pauses }: RoleSpan, calendar: WorkCalendar): DayRole {
  if (on === startOn && period.startDay !== 'counted') return 'start';
  if (pauses.some(({ from, until }) => from <= on && (until === null || on <= until))) return 'suspended';
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
