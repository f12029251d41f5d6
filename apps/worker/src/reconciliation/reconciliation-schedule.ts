import { ScheduleAlreadyRunning, ScheduleOverlapPolicy, type Client } from '@temporalio/client';
import { CASE_TASK_QUEUE, RECONCILIATION_WORKFLOW } from '@app/workflows';

/** How often the record and Temporal are compared; a product default. */
const EVERY = '10 minutes';

/** Makes sure that the comparison runs on its schedule; a schedule that is there is left as its operator set it. */
export async function ensureReconciliation({ schedule }: Client): Promise<void> {
  try {
    await schedule.create({
      scheduleId: RECONCILIATION_WORKFLOW,
      spec: { intervals: [{ every: EVERY }] },
      policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: EVERY },
      action: { type: 'startWorkflow', workflowType: RECONCILIATION_WORKFLOW, taskQueue: CASE_TASK_QUEUE, args: [] },
    });
  } catch (fault) {
    if (!(fault instanceof ScheduleAlreadyRunning)) throw fault;
  }
}
