import type { RetentionReport } from './retention.messages.js';

/** What retention needs from outside; the worker implements it. */
export interface RetentionActivities {
  /** Proposes everybody whose period has ended; doing it twice proposes nobody twice. */
  readonly proposeErasures: () => Promise<RetentionReport>;
}
