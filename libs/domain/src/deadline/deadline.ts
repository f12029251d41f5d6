import type { AccountId, DeadlineId, DepartmentCode, ProceedingId } from '../shared/identifiers.js';
import type { Instant, PlainDate } from '../shared/plain-date.js';
import { exactMilliseconds, type Period, type PeriodUnit } from './period.js';

/** Rungs of the overdue ladder 督办: reminder before the day, yellow on the day, red after it, oversight letter. */
export const RUNGS = ['reminder', 'yellow', 'red', 'oversight'] as const;
/** One rung. */
export type Rung = (typeof RUNGS)[number];

/** Who has to act while a deadline runs: the department itself, or a party it waits for. */
export type WaitsFor = 'department' | 'party';

/** One rung of one deadline. */
export interface RungPlan {
  readonly rung: Rung;
  readonly at: Instant;
  readonly reachedAt: Instant | null;
}

/** What may be entered in the ledger of a deadline. */
export const LEDGER_ENTRIES = [
  'started',
  'extended',
  'suspended',
  'resumed',
  'interrupted',
  'restarted',
  'served-late',
  'corrected',
  'recomputed',
  'met',
  'cancelled',
] as const;

/** One entry of a deadline's ledger; nothing is overwritten, a correction is a further entry. */
export interface LedgerEntry {
  readonly entry: (typeof LEDGER_ENTRIES)[number];
  /** The day of the record. */
  readonly on: PlainDate;
  readonly period: Period | null;
  /** The due day that holds from this entry on; `null` while the clock is open, and when it has ended. */
  readonly dueOn: PlainDate | null;
  /** The instant at which a clock of hours or minutes ends from this entry on; absent for one that ends with a day. */
  readonly dueAt?: Instant | undefined;
  readonly reason: string | null;
  /** Who recorded or approved it; `null` for the engine. */
  readonly by: AccountId | null;
  /** First day of a suspension, first day that counts again, or the day from which the clock runs now. */
  readonly from?: PlainDate | undefined;
  /** Last day of a suspension; `null` while nobody knows it. */
  readonly until?: PlainDate | null | undefined;
  /** The ground of a suspension. */
  readonly ground?: string | undefined;
  /** The paper on which the entry rests. */
  readonly document?: string | undefined;
  /** The instant from which a clock of hours or minutes runs now. */
  readonly at?: Instant | undefined;
  /** What was left of the period where the entry leaves no due day. */
  readonly left?: Period | undefined;
}

/** Due days as the calendar activity computed them. */
export interface DueDates {
  readonly period: Period;
  readonly dueOn: PlainDate;
  /** First instant after the due day (end of the day in the deployment's zone), or the exact hour for unit hour. */
  readonly dueAt: Instant;
  /** True when the deadline reaches into a year whose holiday notice is not published. */
  readonly provisional: boolean;
  readonly calendarVersion: string;
  readonly rungs: readonly RungPlan[];
  /** Decision record of the rule that gave the period; `null` when a person chose it. */
  readonly recordId: string | null;
}

/**
 * A clock of a proceeding. `due` is null between the core's decision and the calendar activity's answer, and while the
 * clock is suspended without an end or interrupted: then nobody can say the day.
 */
export interface Deadline {
  readonly id: DeadlineId;
  /** Kind of clock, e.g. `investigation`; the deadline decision knows its period. */
  readonly clock: string;
  readonly proceedingId: ProceedingId;
  readonly departmentCode: DepartmentCode;
  readonly waitsFor: WaitsFor;
  /** The day of the event that starts the clock; not counted itself. */
  readonly startOn: PlainDate;
  readonly startAt: Instant;
  readonly status: 'running' | 'met' | 'cancelled';
  readonly endedAt: Instant | null;
  readonly due: DueDates | null;
  /** What was due before the clock was opened; absent or `null` while `due` holds. */
  readonly held?: DueDates | null | undefined;
  readonly ledger: readonly LedgerEntry[];
}

/** What a ledger tells of when a clock ends: its day, and of hours and minutes the instant. */
export function toldDue(due: DueDates | null): Pick<LedgerEntry, 'dueOn' | 'dueAt'> {
  if (due === null) return { dueOn: null };
  const { period, dueOn, dueAt } = due;
  return exactMilliseconds(period) === null ? { dueOn } : { dueOn, dueAt };
}

/** The unit of a clock's period; `null` when it never had one. */
export function unitOf({ due, held, ledger }: Pick<Deadline, 'due' | 'held' | 'ledger'>): PeriodUnit | null {
  return (due ?? held)?.period.unit ?? ledger[0]?.period?.unit ?? null;
}

/** Earliest rung that is still ahead of any running deadline; `null` when nothing is planned. */
export function nextWake(deadlines: readonly Deadline[]): Instant | null {
  const open = deadlines.flatMap((deadline) => pendingRungs(deadline).map((plan) => plan.at));
  return open.reduce<Instant | null>((first, at) => (first === null || at < first ? at : first), null);
}

/** Rungs of a running deadline that have not been reached. */
export function pendingRungs(deadline: Deadline): readonly RungPlan[] {
  if (deadline.status !== 'running' || deadline.due === null) return [];
  return deadline.due.rungs.filter((plan) => plan.reachedAt === null);
}

/** The lamp of a deadline: green, yellow from its yellow rung on, red from its red rung on, none when it ended. */
export type Lamp = 'green' | 'yellow' | 'red' | 'none';

/**
 * The lamp, read from instants, the same in the engine, the lists and the browser. It turns with the rungs: a ladder that
 * waits some days before red leaves the overdue deadline yellow until then.
 */
export function lampOf(deadline: Deadline, at: Instant): Lamp {
  if (deadline.status !== 'running' || deadline.due === null) return 'none';
  if (at >= (rungOf(deadline.due, 'red') ?? deadline.due.dueAt)) return 'red';
  const yellowAt = rungOf(deadline.due, 'yellow') ?? deadline.due.dueAt;
  return at >= yellowAt ? 'yellow' : 'green';
}

function rungOf({ rungs }: DueDates, rung: Rung): Instant | null {
  return rungs.find((plan) => plan.rung === rung)?.at ?? null;
}
