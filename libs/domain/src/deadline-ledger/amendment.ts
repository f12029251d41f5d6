import type { Period } from '../deadline/period.js';
import type { DeadlineId } from '../shared/identifiers.js';
import type { Instant, PlainDate } from '../shared/plain-date.js';

/**
 * Grounds on which the law lets a clock stand still: hearing, appraisal, announcement service, absconding party.
 * Source: domain.md 2.1; 浙江省劳动保障监察条例 art. 30 (A-L).
 */
export const SUSPENSION_GROUNDS = ['hearing', 'appraisal', 'announcement-service', 'party-absconded'] as const;
/** One ground. */
export type SuspensionGround = (typeof SUSPENSION_GROUNDS)[number];

interface OfDeadline {
  readonly deadlineId: DeadlineId;
  readonly reason: string;
  /** Number or title of the paper on which the act rests. */
  readonly document: string;
}

/** Lets a clock stand still from a day on. */
export interface SuspendDeadline extends OfDeadline {
  readonly type: 'suspend-deadline';
  readonly because: SuspensionGround;
  /** First day that does not count. */
  readonly from: PlainDate;
  /** Last day that does not count; `null` while nobody knows it. */
  readonly until: PlainDate | null;
}

/** Lets a suspended clock run on. */
export interface ResumeDeadline extends OfDeadline {
  readonly type: 'resume-deadline';
  /** First day that counts again. */
  readonly resumedOn: PlainDate;
}

/** Lengthens a clock within the limit of the law; the head of the department approves. */
export interface ExtendDeadline extends OfDeadline {
  readonly type: 'extend-deadline';
  readonly period: Period;
}

/** Lets a clock end for the time being: what has passed is void, and the whole period runs anew from its restart. */
export interface InterruptDeadline extends OfDeadline {
  readonly type: 'interrupt-deadline';
  readonly interruptedOn: PlainDate;
}

/** Lets the whole period run anew. */
export interface RestartDeadline extends OfDeadline {
  readonly type: 'restart-deadline';
  /** The day of the event that starts the clock anew; not counted itself. */
  readonly restartedOn: PlainDate;
}

/**
 * Puts right from when a clock runs: the notice was served later, or the record was wrong. A clock of days says the day,
 * one of hours or minutes the instant.
 */
export interface CorrectDeadline extends OfDeadline {
  readonly type: 'correct-deadline';
  readonly cause: 'served-late' | 'error';
  readonly startOn?: PlainDate | undefined;
  readonly startAt?: Instant | undefined;
}

/** The engine's own: counts a clock again by the calendar that holds now. */
export interface RecomputeDeadline {
  readonly type: 'recompute-deadline';
  readonly deadlineId: DeadlineId;
  /** The notice that changed the calendar. */
  readonly reason: string;
}

/** What may be done to a running clock; each is an entry of its ledger. */
export type AmendDeadline =
  | SuspendDeadline
  | ResumeDeadline
  | ExtendDeadline
  | InterruptDeadline
  | RestartDeadline
  | CorrectDeadline
  | RecomputeDeadline;

/** The names of the acts. */
export const AMENDMENTS = [
  'suspend-deadline',
  'resume-deadline',
  'extend-deadline',
  'interrupt-deadline',
  'restart-deadline',
  'correct-deadline',
  'recompute-deadline',
] as const satisfies readonly AmendDeadline['type'][];
