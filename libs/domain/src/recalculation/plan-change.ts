import type { Deadline, DueDates } from '../deadline/deadline.js';
import { exactMilliseconds } from '../deadline/period.js';
import { dueByLedger } from '../deadline-ledger/read-ledger.js';
import type { PlainDate } from '../shared/plain-date.js';
import type { WorkCalendar } from '../work-calendar/work-calendar.js';

/**
 * What a calendar does to a due day: it comes later or earlier, stays and becomes certain, or would come earlier and is
 * held because a party was told the later day.
 */
export const DUE_DAY_CHANGES = ['later', 'earlier', 'confirmed', 'held'] as const;
/** One of them. */
export type DueDayChange = (typeof DUE_DAY_CHANGES)[number];

/** A due day, and whether it rests on an unpublished year. */
export interface DueDayStanding {
  readonly dueOn: PlainDate;
  readonly provisional: boolean;
}

/** A clock as the record holds it: what is needed to count it again. */
export type RecordedClock = Pick<Deadline, 'status' | 'waitsFor' | 'startOn' | 'ledger'> & {
  readonly due: Pick<DueDates, 'dueOn' | 'provisional' | 'period'> | null;
};

/** What a calendar changes about one clock. */
export interface PlannedChange {
  readonly change: DueDayChange;
  readonly from: DueDayStanding;
  readonly to: DueDayStanding;
  /** The day that the calendar alone gives; earlier than `to` where a party's day is held. */
  readonly countedOn: PlainDate;
  /** Whether the ledger needs an entry: the day moves, or becomes certain. */
  readonly needsEntry: boolean;
}

/**
 * What a calendar changes about a clock; `null` when nothing: it has ended, stands still, runs by the hour, or ends on
 * the same day as surely as before. The clock of a party never gets shorter.
 */
export function planChange(clock: RecordedClock, calendar: WorkCalendar): PlannedChange | null {
  const { due } = clock;
  if (due === null || !isCounted(clock, due)) return null;
  const standing = dueByLedger(clock, calendar);
  if (standing === null) return null;
  const from = { dueOn: due.dueOn, provisional: due.provisional };
  const to = { dueOn: standing.dueOn, provisional: standing.provisional };
  const countedOn = countedAlone(clock, calendar) ?? to.dueOn;
  const needsEntry = to.dueOn !== from.dueOn || to.provisional !== from.provisional;
  if (!needsEntry && countedOn === to.dueOn) return null;
  return { change: changeOf(from, to, countedOn), from, to, countedOn, needsEntry };
}

function isCounted({ status }: RecordedClock, { period }: NonNullable<RecordedClock['due']>): boolean {
  return status === 'running' && exactMilliseconds(period) === null;
}

/** The day of a party as the calendar alone gives it; `null` where nothing can hold the day. */
function countedAlone(clock: RecordedClock, calendar: WorkCalendar): PlainDate | null {
  if (clock.waitsFor !== 'party') return null;
  return dueByLedger({ ...clock, waitsFor: 'department' }, calendar)?.dueOn ?? null;
}

function changeOf(from: DueDayStanding, to: DueDayStanding, countedOn: PlainDate): DueDayChange {
  if (to.dueOn > from.dueOn) return 'later';
  if (to.dueOn < from.dueOn) return 'earlier';
  return countedOn < to.dueOn ? 'held' : 'confirmed';
}
