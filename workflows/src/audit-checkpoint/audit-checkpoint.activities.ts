import type { SignedCheckpoints } from './audit-checkpoint.messages.js';

/** What the signing needs from outside; the worker implements it. */
export interface AuditCheckpointActivities {
  /** Signs checkpoints until every chain that has grown is covered; doing it twice signs nothing twice. */
  readonly signCheckpoints: () => Promise<SignedCheckpoints>;
}
