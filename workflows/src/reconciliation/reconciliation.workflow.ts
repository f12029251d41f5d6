import { proxyActivities } from '@temporalio/workflow';
import type { ReconciliationActivities } from './reconciliation.activities.js';
import type { ReconciliationReport } from './reconciliation.messages.js';

const { reconcile } = proxyActivities<ReconciliationActivities>({
  startToCloseTimeout: '30 minutes',
  heartbeatTimeout: '1 minute',
  retry: { maximumAttempts: 3 },
});

/** Compares the record with Temporal once; a schedule starts it again and again. */
export async function reconciliation(): Promise<ReconciliationReport> {
  return reconcile();
}
