import { proxyActivities } from '@temporalio/workflow';
import type { RetentionActivities } from './retention.activities.js';
import type { RetentionReport } from './retention.messages.js';

const { proposeErasures } = proxyActivities<RetentionActivities>({
  startToCloseTimeout: '2 hours',
  heartbeatTimeout: '2 minutes',
  retry: { maximumAttempts: 3 },
});

/** Looks once for persons whose period has ended; a schedule starts it again every day. */
export async function retention(): Promise<RetentionReport> {
  return proposeErasures();
}
