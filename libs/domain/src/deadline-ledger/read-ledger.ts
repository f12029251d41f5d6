import type { Deadline, LedgerEntry } from '../deadline/deadline.js';
import { countedBetween, dueDayAround, type DueDay, type Pause } from '../deadline/due-day.js';
import { exactMilliseconds, type Period } from '../deadline/period.js';
import { addCalendarDays, type Instant, type PlainDate } from '../shared/plain-date.js';
import type { WorkCalendar } from '../work-calendar/work-calendar.js';

/** One stretch of a clock: its first period, a restart, or an extension. */
export interface LedgerLeg {
  readonly entry: 'started' | 'extended' | 'restarted';
  readonly period: Period;
  /** The due day as the ledger last recorded it for this stretch; `null` while it is open. */
  readonly recordedOn: PlainDate | null;
}

/** What a ledger says, read from its first entry to its last. */
export interface LedgerReading {
  /** The day of the event from which the clock runs. */
  readonly startOn: PlainDate;
  /** The instant from which a clock of hours runs, where it was put right; `null` while it runs from the recorded one. */
  readonly startAt: Instant | null;
  /** In order; each begins where the one before ends. */
  readonly legs: readonly LedgerLeg[];
  /** Suspensions in order of their days. */
  readonly pauses: readonly Pause[];
  /** Since when the clock is interrupted and not yet restarted; `null` when it is not. */
  readonly interruptedFrom: PlainDate | null;
  /** The latest due day that was ever recorded since the last restart; `null` when there is none. */
  readonly latestOn: PlainDate | null;
}

type LedgerOf = Pick<Deadline, 'startOn' | 'ledger'>;

/** Whether a clock ends at an instant instead of with a day. */
export function runsByTheHour({ ledger }: Pick<Deadline, 'ledger'>): boolean {
  return ledger.some(({ period }) => period !== null && exactMilliseconds(period) !== null);
}

/** Reads a ledger. */
export function readLedger({ startOn, ledger }: LedgerOf): LedgerReading {
  const empty: LedgerReading = { startOn, startAt: null, legs: [], pauses: [], interruptedFrom: null, latestOn: null };
  return ledger.reduce(afterEntry, empty);
}

/**
 * When a clock ends, counted anew from its whole ledger; `null` while it is suspended without an end or interrupted.
 * What a party was told is never shortened: its clock ends no earlier than the ledger ever said.
 */
export function dueByLedger(deadline: LedgerOf & Pick<Deadline, 'waitsFor'>, calendar: WorkCalendar): DueDay | null {
  const reading = readLedger(deadline);
  const dues = dueOfLegs(reading, calendar);
  const due = dues.at(-1);
  if (due == null) return null;
  const provisional = dues.some((one) => one?.provisional === true);
  const { latestOn } = reading;
  const isHeld = deadline.waitsFor === 'party' && latestOn !== null && latestOn > due.dueOn;
  return { ...due, dueOn: isHeld ? latestOn : due.dueOn, provisional };
}

/** The end of each stretch by a calendar; `null` from the stretch on that reaches into an open suspension. */
export function dueOfLegs(
  { startOn, legs, pauses, interruptedFrom }: LedgerReading,
  calendar: WorkCalendar,
): readonly (DueDay | null)[] {
  if (interruptedFrom !== null) return legs.map(() => null);
  const dues: (DueDay | null)[] = [];
  let from: PlainDate | null = startOn;
  for (const { period } of legs) {
    const due: DueDay | null = from === null ? null : dueDayAround({ startOn: from, pauses }, period, calendar);
    dues.push(due);
    from = due?.dueOn ?? null;
  }
  return dues;
}

/**
 * What is left of a clock that is open: the counted days from the suspension to where the clock would have ended, or the
 * whole period after an interruption; `null` while it has a due day. After an extension all of it is told in the unit of
 * the extension.
 */
export function leftByLedger(deadline: LedgerOf, calendar: WorkCalendar): Period | null {
  const reading = readLedger(deadline);
  if (reading.interruptedFrom !== null) return reading.legs[0]?.period ?? null;
  const open = reading.pauses.find(({ until }) => until === null);
  const isOpen = open !== undefined && dueOfLegs(reading, calendar).at(-1) === null;
  return isOpen ? leftFrom(open, reading, calendar) : null;
}

function leftFrom(open: Pause, { pauses, ...reading }: LedgerReading, calendar: WorkCalendar): Period | null {
  const running = { ...reading, pauses: pauses.filter((pause) => pause !== open) };
  const period = reading.legs.at(-1)?.period;
  const due = dueOfLegs(running, calendar).at(-1);
  if (period === undefined || due == null) return null;
  const from = addCalendarDays(open.from, -1);
  const start = from > reading.startOn ? from : reading.startOn;
  return countedBetween(start, due.lastOn, { period, calendar });
}

/** The due day that holds; `null` while the clock is open. */
export function standingDueOn({ due }: Pick<Deadline, 'due'>): PlainDate | null {
  return due === null ? null : due.dueOn;
}

function afterEntry(reading: LedgerReading, entry: LedgerEntry): LedgerReading {
  const read = READ[entry.entry]?.(reading, entry) ?? reading;
  const { dueOn } = entry;
  if (ENDINGS.includes(entry.entry)) return read;
  const last = read.legs.at(-1);
  const legs = last === undefined ? [] : [...read.legs.slice(0, -1), { ...last, recordedOn: dueOn }];
  return { ...read, legs, latestOn: laterOf(read.latestOn, dueOn) };
}

/** Entries that end a clock and say no due day. */
const ENDINGS: readonly LedgerEntry['entry'][] = ['met', 'cancelled'];

type Read = (reading: LedgerReading, entry: LedgerEntry) => LedgerReading;

const READ: Readonly<Partial<Record<LedgerEntry['entry'], Read>>> = {
  started: withLeg,
  extended: withLeg,
  suspended: (reading, { from, until = null }) =>
    from === undefined ? reading : { ...reading, pauses: inOrder([...reading.pauses, { from, until }]) },
  resumed: (reading, { from }) =>
    from === undefined ? reading : { ...reading, pauses: resumed(reading.pauses, from) },
  interrupted: (reading, { from = null }) => ({ ...reading, interruptedFrom: from }),
  restarted: restarted,
  'served-late': movedStart,
  corrected: movedStart,
};

function movedStart(reading: LedgerReading, { from = reading.startOn, at }: LedgerEntry): LedgerReading {
  return { ...reading, startOn: from, startAt: at ?? reading.startAt };
}

function withLeg(reading: LedgerReading, { entry, period, dueOn }: LedgerEntry): LedgerReading {
  if (period === null || (entry !== 'started' && entry !== 'extended')) return reading;
  return { ...reading, legs: [...reading.legs, { entry, period, recordedOn: dueOn }] };
}

/** A restart voids what has passed: extensions and suspensions before it go with it. */
function restarted(reading: LedgerReading, { from, period, dueOn }: LedgerEntry): LedgerReading {
  const whole = period ?? reading.legs[0]?.period;
  if (from === undefined || whole === undefined) return reading;
  const pauses = reading.pauses.filter(({ until }) => until !== null && until > from);
  const legs = [{ entry: 'restarted', period: whole, recordedOn: dueOn } as const];
  return { ...reading, startOn: from, legs, pauses, interruptedFrom: null };
}

/** The suspension ends before the day on which the clock runs on; none is left when it had not begun. */
function resumed(pauses: readonly Pause[], on: PlainDate): readonly Pause[] {
  const open = pauses.find(({ until }) => until === null || until >= on);
  if (open === undefined) return pauses;
  const ended = { from: open.from, until: addCalendarDays(on, -1) };
  return pauses.flatMap((one) => (one !== open ? [one] : ended.until < ended.from ? [] : [ended]));
}

function inOrder(pauses: readonly Pause[]): readonly Pause[] {
  return [...pauses].sort((left, right) => left.from.localeCompare(right.from));
}

function laterOf(one: PlainDate | null, other: PlainDate | null): PlainDate | null {
  if (one === null || other === null) return one ?? other;
  return one > other ? one : other;
}
