import { ScheduleAlreadyRunning, ScheduleOverlapPolicy, type Client } from '@temporalio/client';
import {
  AUDIT_CHECKPOINT_WORKFLOW,
  CASE_TASK_QUEUE,
  RECONCILIATION_WORKFLOW,
  RETENTION_WORKFLOW,
} from '@app/workflows';

/** What runs again and again, and how often; product defaults. */
const EVERY = {
  [RECONCILIATION_WORKFLOW]: '10 minutes',
  [AUDIT_CHECKPOINT_WORKFLOW]: '5 minutes',
  [RETENTION_WORKFLOW]: '1 day',
} as const;

/** Makes sure that what runs on a schedule does; a schedule that is there is left as its operator set it. */
export async function ensureSchedules({ schedule }: Client): Promise<void> {
  for (const [workflowType, every] of Object.entries(EVERY)) {
    try {
      await schedule.create({
        scheduleId: workflowType,
        spec: { intervals: [{ every }] },
        policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: every },
        action: { type: 'startWorkflow', workflowType, taskQueue: CASE_TASK_QUEUE, args: [] },
      });
    } catch (fault) {
      if (!(fault instanceof ScheduleAlreadyRunning)) throw fault;
    }
  }
}
