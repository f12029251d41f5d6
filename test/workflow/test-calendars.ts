import {
  addMonths,
  dueByLedger,
  instantFromEpoch,
  RUNGS,
  type DueDates,
  type Instant,
  type WorkCalendar,
} from '@app/domain';
import type {
  DueCalendar,
  DueQuestion,
  LedgerAnswer,
  LedgerQuestion,
} from '../../apps/worker/src/deadline/due-calendar.js';
import { DEFAULT_LADDER } from '../../apps/worker/src/deadline/ladder.js';

const HOUR_MS = 3_600_000;

const WEEKENDS: WorkCalendar = {
  version: 'weekends',
  daysOff: new Set(),
  makeUpDays: new Set(),
  publishedYears: new Set(),
};

/** How a calendar of a test moves the instants of the law: the legal days stay, the engine wakes sooner. */
export interface CompressedTimes {
  /** Milliseconds between one rung and the next, counted from the start of the clock. */
  readonly rungEveryMs: number;
  /** Milliseconds until a measure ends. */
  readonly measureEndsInMs: number;
}

/** Periods of months that pass in the milliseconds that a test asks for. */
export class CompressedCalendar implements DueCalendar {
  constructor(private readonly times: CompressedTimes) {}

  /** Due day as if every period were three months; rungs soon after one another from now on. */
  async datesOf({ deadline, period, recordId }: DueQuestion): Promise<DueDates> {
    const now = Date.now();
    const rungs = RUNGS.map((rung, index) => ({
      rung,
      at: instantFromEpoch(now + (index + 1) * this.times.rungEveryMs),
      reachedAt: null,
    }));
    const dueAt = instantFromEpoch(now + 3 * this.times.rungEveryMs);
    const dueOn = addMonths(deadline.startOn, 3);
    return Promise.resolve({
      period,
      dueOn,
      dueAt,
      provisional: false,
      calendarVersion: 'compressed',
      rungs,
      recordId,
    });
  }

  /** The same for a clock on which something has been entered. */
  async datesByLedger({ deadline }: LedgerQuestion): Promise<LedgerAnswer> {
    const before = deadline.due ?? deadline.held ?? null;
    if (before === null || dueByLedger(deadline, WEEKENDS) === null) return { due: null };
    const question = { deadline, period: before.period, ladder: DEFAULT_LADDER, recordId: before.recordId };
    return { due: await this.datesOf(question) };
  }

  /** The end of a measure. */
  endOf(): Instant {
    return instantFromEpoch(Date.now() + this.times.measureEndsInMs);
  }
}

/** A calendar in which nothing falls due while a test runs. */
export const quietCalendar = new CompressedCalendar({ rungEveryMs: 1_000 * HOUR_MS, measureEndsInMs: 1_000 * HOUR_MS });
