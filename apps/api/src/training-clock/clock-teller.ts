import { Inject, Injectable } from '@nestjs/common';
import {
  isGrpcServiceError,
  ServiceError,
  WorkflowExecutionAlreadyStartedError,
  type Client,
} from '@temporalio/client';
import type { ClockShift } from '@app/domain';
import { problem } from '@app/platform';
import { CASE_TASK_QUEUE, CLOCK_SHIFT_WORKFLOW, clockShiftWorkflowId } from '@app/workflows';
import { TEMPORAL } from '../foundation/tokens.js';

const DEADLINE_MS = 5_000;
const RETRY_AFTER_SECONDS = 5;

/** Has everything that waits told of a shift. */
@Injectable()
export class ClockTeller {
  constructor(@Inject(TEMPORAL) private readonly temporal: { readonly client: Client }) {}

  /** Starts the telling, once for a shift; when Temporal is away the reconciliation does it later. @throws ProblemError */
  async tell(shift: ClockShift): Promise<void> {
    const { client } = this.temporal;
    try {
      await client.withDeadline(Date.now() + DEADLINE_MS, async () =>
        client.workflow.start(CLOCK_SHIFT_WORKFLOW, {
          workflowId: clockShiftWorkflowId(shift),
          workflowIdReusePolicy: 'REJECT_DUPLICATE',
          taskQueue: CASE_TASK_QUEUE,
          args: [{ shift, after: null }],
        }),
      );
    } catch (fault) {
      if (fault instanceof WorkflowExecutionAlreadyStartedError) return;
      if (fault instanceof ServiceError || isGrpcServiceError(fault))
        throw problem(503, 'temporal.unavailable', { retryAfter: RETRY_AFTER_SECONDS });
      throw fault;
    }
  }
}
