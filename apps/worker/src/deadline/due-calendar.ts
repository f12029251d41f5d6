import {
  addCalendarDays,
  addWorkingDays,
  dueByLedger,
  dueDay,
  epochOf,
  exactMilliseconds,
  instantFromEpoch,
  leftByLedger,
  readLedger,
  runsByTheHour,
  versionOver,
  workingDaysBefore,
  type CalendarStamp,
  type Deadline,
  type DueDates,
  type DueDay,
  type Instant,
  type LedgerEntry,
  type Period,
  type PlainDate,
  type RungPlan,
  type WorkCalendar,
} from '@app/domain';
import type { LegalClock } from '@app/platform';
import { inOrder, type Ladder } from './ladder.js';

const DAY_MS = 86_400_000;

/** A question to the calendar: when is a period over, and when do its rungs come. */
export interface DueQuestion {
  /** Days of a department are laid over the calendar where one is named. */
  readonly deadline: Pick<Deadline, 'startOn' | 'startAt'> & Partial<Pick<Deadline, 'departmentCode'>>;
  readonly period: Period;
  readonly ladder: Ladder;
  readonly recordId: string | null;
  /** Which versions of the calendar hold; read anew when absent. */
  readonly stamps?: readonly CalendarStamp[];
}

/** A question about a clock on which something has been entered: when is it over now. */
export interface LedgerQuestion {
  readonly deadline: Deadline;
  readonly ladder: Ladder;
  /** When the entry was made; rungs that were reached and are still past stay reached. */
  readonly at: Instant;
}

/** What a ledger comes to, and what its last entry has to tell: the day in which an instant lies, or what is left. */
export interface LedgerAnswer extends Pick<LedgerEntry, 'from' | 'left'> {
  readonly due: DueDates | null;
}

/** Computes due days and rungs; tests pass a compressed one. */
export interface DueCalendar {
  readonly datesOf: (question: DueQuestion) => Promise<DueDates>;
  /** No due dates while the clock is open, but what is left of it. */
  readonly datesByLedger: (question: LedgerQuestion) => Promise<LedgerAnswer>;
  /** First instant after a legal day. */
  readonly endOf: (on: PlainDate) => Instant;
}

/** Due days by the imported holiday notices, in the deployment's zone. */
export class LegalDueCalendar implements DueCalendar {
  constructor(
    private readonly clock: LegalClock,
    private readonly calendar: (departmentCode?: string, stamps?: readonly CalendarStamp[]) => Promise<WorkCalendar>,
  ) {}

  /** Due day, due instant and rungs of a period. */
  async datesOf({ deadline, period, ladder, recordId, stamps }: DueQuestion): Promise<DueDates> {
    const calendar = await this.calendar(deadline.departmentCode, stamps);
    const counted = dueDay(deadline.startOn, period, calendar);
    const isExact = exactMilliseconds(period) !== null;
    const dueAt = this.dueAt(deadline, period, counted.dueOn);
    const dueOn = this.clock.dayOf(instantFromEpoch(epochOf(dueAt) - 1));
    const span = { startOn: deadline.startOn, startAt: this.startOf(deadline, period), dueOn, dueAt, isExact };
    const rungs = this.rungs(span, ladder, calendar);
    return {
      period,
      dueOn,
      dueAt,
      provisional: counted.provisional,
      calendarVersion: versionOver(calendar.version, deadline.startOn, dueOn),
      rungs,
      recordId,
    };
  }

  /** Due day, due instant and rungs of a clock, counted from its whole ledger. */
  async datesByLedger(question: LedgerQuestion): Promise<LedgerAnswer> {
    const { deadline } = question;
    const before = deadline.due ?? deadline.held ?? null;
    if (before === null) return { due: null };
    if (runsByTheHour(deadline)) return this.exactByLedger(question, before);
    const calendar = await this.calendar(deadline.departmentCode);
    const counted = dueByLedger(deadline, calendar);
    if (counted === null) return { due: null, ...leftOf(deadline, calendar) };
    return { due: this.dates(question, { before, counted, calendar }) };
  }

  private dates({ deadline, ladder, at }: LedgerQuestion, { before, counted, calendar }: Counted): DueDates {
    const { startOn, legs } = readLedger(deadline);
    const { dueOn, provisional } = counted;
    const dueAt = this.clock.endOfDay(dueOn);
    const startAt = this.clock.startOfDay(startOn);
    const rungs = this.rungs({ startOn, startAt, dueOn, dueAt, isExact: false }, ladder, calendar);
    return {
      period: legs.at(-1)?.period ?? before.period,
      dueOn,
      dueAt,
      provisional,
      calendarVersion: versionOver(calendar.version, startOn, dueOn),
      rungs: stillReached(rungs, before.rungs, at),
      recordId: before.recordId,
    };
  }

  /** Hours and minutes are counted again from the instant to which their start was put right. */
  private async exactByLedger({ deadline, ladder, at }: LedgerQuestion, before: DueDates): Promise<LedgerAnswer> {
    const startAt = readLedger(deadline).startAt ?? deadline.startAt;
    const startOn = this.clock.dayOf(startAt);
    const { period, recordId } = before;
    const due = await this.datesOf({ deadline: { ...deadline, startOn, startAt }, period, ladder, recordId });
    return { due: { ...due, rungs: stillReached(due.rungs, before.rungs, at) }, from: startOn };
  }

  /** First instant after a legal day. */
  endOf(on: PlainDate): Instant {
    return this.clock.endOfDay(on);
  }

  /** Hours run from an instant, everything else from the beginning of its day. */
  private startOf({ startOn, startAt }: DueQuestion['deadline'], period: Period): Instant {
    return exactMilliseconds(period) === null ? this.clock.startOfDay(startOn) : startAt;
  }

  private dueAt({ startAt }: DueQuestion['deadline'], period: Period, dueOn: PlainDate): Instant {
    const exact = exactMilliseconds(period);
    return exact === null ? this.clock.endOfDay(dueOn) : instantFromEpoch(epochOf(startAt) + exact);
  }

  private rungs(span: Span, ladder: Ladder, calendar: WorkCalendar): readonly RungPlan[] {
    const start = epochOf(span.startAt);
    const reminder = start + ((epochOf(span.dueAt) - start) * ladder.reminderPercent) / 100;
    const yellowOn = workingDaysBefore(span.dueOn, ladder.yellowWorkingDaysBefore, calendar);
    const oversightOn = addWorkingDays(span.dueOn, ladder.oversightAfterWorkingDays, calendar);
    return inOrder([
      { rung: 'reminder', at: instantFromEpoch(Math.floor(reminder)), reachedAt: null },
      { rung: 'yellow', at: laterOf(this.clock.startOfDay(yellowOn), span.startAt), reachedAt: null },
      { rung: 'red', at: this.redAt(span, ladder), reachedAt: null },
      { rung: 'oversight', at: this.clock.endOfDay(oversightOn), reachedAt: null },
    ]);
  }

  /** The first day after the due day begins where it ends; a period of hours ends within a day, and red counts from there. */
  private redAt({ dueOn, dueAt, isExact }: Span, { redAfterDays }: Ladder): Instant {
    if (!isExact) return this.clock.startOfDay(addCalendarDays(dueOn, redAfterDays));
    return instantFromEpoch(epochOf(dueAt) + Math.max(0, redAfterDays - 1) * DAY_MS);
  }
}

interface Counted {
  readonly before: DueDates;
  readonly counted: DueDay;
  readonly calendar: WorkCalendar;
}

interface Span {
  readonly startOn: PlainDate;
  /** When the clock begins: an instant of hours and minutes, else the beginning of its day. */
  readonly startAt: Instant;
  readonly dueOn: PlainDate;
  readonly dueAt: Instant;
  /** Ends at an instant within a day, not with a day. */
  readonly isExact: boolean;
}

function leftOf(deadline: Deadline, calendar: WorkCalendar): Pick<LedgerEntry, 'left'> {
  const left = leftByLedger(deadline, calendar);
  return left === null ? {} : { left };
}

/** A short period never turns yellow before it begins. */
function laterOf(one: Instant, other: Instant): Instant {
  return one > other ? one : other;
}

/** A rung that was reached is not climbed twice unless its time has moved into the future. */
function stillReached(rungs: readonly RungPlan[], before: readonly RungPlan[], at: Instant): readonly RungPlan[] {
  return rungs.map((plan) => {
    const reachedAt = before.find(({ rung }) => rung === plan.rung)?.reachedAt ?? null;
    return plan.at <= at ? { ...plan, reachedAt } : plan;
  });
}
