import { WorkflowExecutionAlreadyStartedError, type Client } from '@temporalio/client';
import { CASE_FILE_WORKFLOW, CASE_TASK_QUEUE, MEASURE_WORKFLOW, type CLOCK_SHIFT_WORKFLOW } from '@app/workflows';

const RUNNING = `ExecutionStatus = 'Running' AND WorkflowType IN ('${CASE_FILE_WORKFLOW}', '${MEASURE_WORKFLOW}')`;

/** A workflow that must run. */
export interface MissingWork {
  readonly type: typeof CASE_FILE_WORKFLOW | typeof MEASURE_WORKFLOW | typeof CLOCK_SHIFT_WORKFLOW;
  readonly workflowId: string;
  readonly input: unknown;
  /** What ran to its end is not started again. */
  readonly once?: true;
}

/** What runs at Temporal. */
export class WorkAtTemporal {
  constructor(private readonly client: Client) {}

  /** Ids of all cases and measures at work; a moment old. @param seen - called for each, so that the asker shows life */
  async running(seen: () => void): Promise<ReadonlySet<string>> {
    const ids = new Set<string>();
    for await (const { workflowId } of this.client.workflow.list({ query: RUNNING })) {
      ids.add(workflowId);
      seen();
    }
    return ids;
  }

  /** Starts a workflow; `false` when it was running after all. */
  async start({ type, workflowId, input, once }: MissingWork): Promise<boolean> {
    try {
      await this.client.workflow.start(type, {
        workflowId,
        taskQueue: CASE_TASK_QUEUE,
        args: [input],
        workflowIdReusePolicy: once === true ? 'REJECT_DUPLICATE' : 'ALLOW_DUPLICATE',
      });
      return true;
    } catch (fault) {
      if (fault instanceof WorkflowExecutionAlreadyStartedError) return false;
      throw fault;
    }
  }
}
