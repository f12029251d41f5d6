import { Inject, Injectable } from '@nestjs/common';
import { isGrpcServiceError, ServiceError, type Client } from '@temporalio/client';
import { problem } from '@app/platform';
import {
  CASE_TASK_QUEUE,
  goOnSignal,
  RECALCULATION_WORKFLOW,
  recalculationWorkflowId,
  type RecalculationInput,
} from '@app/workflows';
import { TEMPORAL } from '../foundation/tokens.js';

const DEADLINE_MS = 5_000;
const RETRY_AFTER_SECONDS = 5;

/** Has recalculations worked off. */
@Injectable()
export class RecalculationStarter {
  constructor(@Inject(TEMPORAL) private readonly temporal: { readonly client: Client }) {}

  /** Starts the workflow of a part, or tells the one that runs; what the record says is left is worked off. @throws ProblemError */
  async start(input: RecalculationInput): Promise<void> {
    const { client } = this.temporal;
    try {
      await client.withDeadline(Date.now() + DEADLINE_MS, async () =>
        client.workflow.signalWithStart(RECALCULATION_WORKFLOW, {
          workflowId: recalculationWorkflowId(input),
          taskQueue: CASE_TASK_QUEUE,
          args: [input],
          signal: goOnSignal,
          signalArgs: [],
        }),
      );
    } catch (fault) {
      if (fault instanceof ServiceError || isGrpcServiceError(fault))
        throw problem(503, 'temporal.unavailable', { retryAfter: RETRY_AFTER_SECONDS });
      throw fault;
    }
  }
}
