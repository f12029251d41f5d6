import type { CaseEvent, CaseFile, CaseFileId, ClockShift, Instant, PlainDate } from '@app/domain';
import type { CommandResult } from '@app/contracts';

/** A transition to be recorded: the events of one command, in one transaction. */
export interface Transition {
  readonly caseFileId: CaseFileId;
  readonly epoch: number;
  /** Sequence number of the last recorded event; 0 before the first. */
  readonly afterSeq: number;
  readonly commandId: string;
  readonly requestHash: string;
  /** Empty when only the stored answer of an earlier delivery is wanted. */
  readonly events: readonly CaseEvent[];
}

/** The latest shift of the clock, told with an answer in a training deployment; absent in production. */
export interface ClockTold {
  readonly clock?: ClockShift;
}

/** What was recorded: the events with due days and proposals filled in, and those that followed by themselves. */
export interface RecordedTransition extends ClockTold {
  readonly events: readonly CaseEvent[];
  readonly result: CommandResult;
}

/** A case as recorded, and the epoch of the run that may write it. */
export interface AdoptedCase extends ClockTold {
  readonly caseFile: CaseFile;
  readonly epoch: number;
}

/** What a case needs from outside; the worker implements it. */
export interface CaseFileActivities {
  /** Records a transition exactly once: the same command id always gives the first answer. */
  readonly recordTransition: (transition: Transition) => Promise<RecordedTransition>;
  /** Makes the calling run the owner of a recorded case and fences off every earlier run. */
  readonly adoptCaseFile: (caseFileId: CaseFileId) => Promise<AdoptedCase>;
  /** The recorded state of a case, for a run that found itself behind the record. */
  readonly loadCaseFile: (caseFileId: CaseFileId) => Promise<CaseFile>;
  /** The legal day in which an instant lies, in the deployment's zone. */
  readonly legalDayOf: (at: Instant) => Promise<PlainDate>;
}

/** Failure types of recordTransition that are not retried. */
export const TRANSITION_FAILURES = {
  /** The record has moved on without this run: it reloads and decides again. */
  stale: 'transition.stale',
  /** A newer run owns the case: this run ends. */
  fenced: 'transition.fenced',
} as const;
