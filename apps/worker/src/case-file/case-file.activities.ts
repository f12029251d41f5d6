import { ApplicationFailure } from '@temporalio/activity';
import type { CaseFileId } from '@app/domain';
import {
  FencedTransitionError,
  RefusedTransitionError,
  StaleTransitionError,
  type TransitionStore,
} from '@app/persistence';
import type { LegalClock } from '@app/platform';
import { TRANSITION_FAILURES, type CaseFileActivities, type RecordedTransition, type Transition } from '@app/workflows';
import type { RuleBook } from '../decision/rule-book.js';
import type { ClockTeller } from '../training-clock/clock-teller.js';
import type { DueCalendar } from '../deadline/due-calendar.js';
import { EventSettler } from './settling.js';

/** What the activities of a case work with. */
export interface CaseFileTools {
  readonly store: TransitionStore;
  readonly rules: RuleBook;
  readonly calendar: DueCalendar;
  readonly clock: LegalClock;
  readonly training: ClockTeller;
}

/** The activities of a case: each transition is one transaction in PostgreSQL. */
export function caseFileActivities({ store, rules, calendar, clock, training }: CaseFileTools): CaseFileActivities {
  return {
    recordTransition: async (transition: Transition): Promise<RecordedTransition> => {
      try {
        const recorded = await store.record(transition, async (settling) =>
          new EventSettler({ rules, calendar }, settling).settle(transition.events),
        );
        return { ...recorded, ...(await training.told()) };
      } catch (error) {
        throw failureOf(error);
      }
    },
    adoptCaseFile: async (caseFileId: CaseFileId) => ({
      ...(await store.adopt(caseFileId)),
      ...(await training.told()),
    }),
    loadCaseFile: async (caseFileId: CaseFileId) => store.load(caseFileId),
    legalDayOf: async (at) => Promise.resolve(clock.dayOf(at)),
  };
}

/** Expected outcomes become failures that are not retried; everything else is retried by Temporal. */
function failureOf(error: unknown): unknown {
  if (error instanceof StaleTransitionError)
    return ApplicationFailure.nonRetryable(error.message, TRANSITION_FAILURES.stale);
  if (error instanceof FencedTransitionError)
    return ApplicationFailure.nonRetryable(error.message, TRANSITION_FAILURES.fenced);
  if (error instanceof RefusedTransitionError)
    return ApplicationFailure.nonRetryable(error.message, error.refusal.code, error.refusal);
  return error;
}
