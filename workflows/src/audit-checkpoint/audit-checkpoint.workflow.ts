import { proxyActivities } from '@temporalio/workflow';
import type { AuditCheckpointActivities } from './audit-checkpoint.activities.js';
import type { SignedCheckpoints } from './audit-checkpoint.messages.js';

const { signCheckpoints } = proxyActivities<AuditCheckpointActivities>({
  startToCloseTimeout: '30 minutes',
  heartbeatTimeout: '2 minutes',
  retry: { maximumAttempts: 3 },
});

/** Signs where the chains of the record stand; a schedule starts it again and again. */
export async function auditCheckpoint(): Promise<SignedCheckpoints> {
  return signCheckpoints();
}
