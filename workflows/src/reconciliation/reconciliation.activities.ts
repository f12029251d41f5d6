import type { ReconciliationReport } from './reconciliation.messages.js';

/** What the comparison needs from outside; the worker implements it. */
export interface ReconciliationActivities {
  /** Starts from the record every workflow that is missing; doing it twice starts nothing twice. */
  readonly reconcile: () => Promise<ReconciliationReport>;
}
