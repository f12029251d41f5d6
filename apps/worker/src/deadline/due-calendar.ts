import {
  addCalendarDays,
  addWorkingDays,
  dueByLedger,
  dueDay,
  epochOf,
  exactMilliseconds,
  instantFromEpoch,
  readLedger,
  workingDaysBefore,
  type Deadline,
  type DueDates,
  type Instant,
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
}

/** A question about a clock on which something has been entered: when is it over now. */
export interface LedgerQuestion {
  readonly deadline: Deadline;
  readonly ladder: Ladder;
  /** When the entry was made; rungs that were reached and are still past stay reached. */
  readonly at: Instant;
}

/** Computes due days and rungs; tests pass a compressed one. */
export interface DueCalendar {
  readonly datesOf: (question: DueQuestion) => Promise<DueDates>;
  /** `null` while the clock is open. */
  readonly datesByLedger: (question: LedgerQuestion) => Promise<DueDates | null>;
  /** First instant after a legal day. */
  readonly endOf: (on: PlainDate) => Instant;
}

/** Due days by the imported holiday notices, in the deployment's zone. */
export class LegalDueCalendar implements DueCalendar {
  constructor(
    private readonly clock: LegalClock,
    private readonly calendar: (departmentCode?: string) => Promise<WorkCalendar>,
  ) {}

  /** Due day, due instant and rungs of a period. */
  async datesOf({ deadline, period, ladder, recordId }: DueQuestion): Promise<DueDates> {
    const calendar = await this.calendar(deadline.departmentCode);
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
      calendarVersion: calendar.version,
      rungs,
      recordId,
    };
  }

  /** Due day, due instant and rungs of a clock, counted from its whole ledger. */
  async datesByLedger({ deadline, ladder, at }: LedgerQuestion): Promise<DueDates | null> {
    const calendar = await this.calendar(deadline.departmentCode);
    const counted = dueByLedger(deadline, calendar);
    const before = deadline.due ?? deadline.held ?? null;
    if (counted === null || before === null) return null;
    const { startOn, legs } = readLedger(deadline);
    const { dueOn, provisional } = counted;
    const dueAt = this.clock.endOfDay(dueOn);
    const startAt = this.clock.startOfDay(startOn);
    const rungs = this.rungs({ startOn, startAt, dueOn, dueAt, isExact: false }, ladder, calendar);
    const { recordId, period } = before;
    return {
      period: legs.at(-1)?.period ?? period,
      dueOn,
      dueAt,
      provisional,
      calendarVersion: calendar.version,
      rungs: stillReached(rungs, before.rungs, at),
      recordId,
    };
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

interface Span {
  readonly startOn: PlainDate;
  /** When the clock begins: an instant of hours and minutes, else the beginning of its day. */
  readonly startAt: Instant;
  readonly dueOn: PlainDate;
  readonly dueAt: Instant;
  /** Ends at an instant within a day, not with a day. */
  readonly isExact: boolean;
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
