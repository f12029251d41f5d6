import {
  isGrpcServiceError,
  ServiceError,
  WithStartWorkflowOperation,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
  type Client,
} from '@temporalio/client';
import { ActivityFailure, ApplicationFailure, type UpdateDefinition } from '@temporalio/common';

const DEADLINE_MS = 10_000;
/** Codes of gRPC: cancelled, deadline exceeded, resource exhausted, aborted, unavailable. */
const LINE_CODES = [1, 4, 8, 10, 14];
/** Failure type of an update whose run ended while it worked on it. */
const RUN_ENDED = 'AcceptedUpdateCompletedWorkflow';

/** What became of an update that was sent to a workflow. */
export type UpdateOutcome<Result> =
  | { readonly as: 'done'; readonly result: Result }
  /** The workflow, or an activity behind it, answered with a failure; `fault` is how it came over the line. */
  | { readonly as: 'failed'; readonly failure: ApplicationFailure; readonly fault: WorkflowUpdateFailedError }
  /** Whether it was done is not known: the line broke while the answer was awaited, or the run ended meanwhile. */
  | { readonly as: 'unknown' }
  /** Nothing was done: no run could take it. */
  | { readonly as: 'missing' };

/** An update with its one argument. */
export interface Sending<Result, Argument> {
  readonly update: UpdateDefinition<Result, [Argument]>;
  readonly argument: Argument;
}

/** The run that takes an update where none runs. */
export interface NewRun {
  readonly workflowId: string;
  readonly workflowType: string;
  readonly taskQueue: string;
  readonly input: unknown;
}

/** Sends updates to workflows and says what became of them; other faults are thrown. */
export class UpdateLine {
  constructor(private readonly temporal: { readonly client: Client }) {}

  /** Sends an update to the running workflow; the same id is done once. */
  async send<Result, Argument>(
    { workflowId, updateId }: { readonly workflowId: string; readonly updateId: string },
    { update, argument }: Sending<Result, Argument>,
  ): Promise<UpdateOutcome<Result>> {
    return this.outcomeOf(async () =>
      this.temporal.client.workflow.getHandle(workflowId).executeUpdate(update, { args: [argument], updateId }),
    );
  }

  /** Sends an update to a new run, or to the one that has started meanwhile; the update gets an id of its own. */
  async sendToNewRun<Result, Argument>(
    { workflowId, workflowType, taskQueue, input }: NewRun,
    { update, argument }: Sending<Result, Argument>,
  ): Promise<UpdateOutcome<Result>> {
    const startWorkflowOperation = new WithStartWorkflowOperation(workflowType, {
      workflowId,
      taskQueue,
      args: [input],
      workflowIdConflictPolicy: 'USE_EXISTING',
    });
    return this.outcomeOf(async () =>
      this.temporal.client.workflow.executeUpdateWithStart(update, { args: [argument], startWorkflowOperation }),
    );
  }

  private async outcomeOf<Result>(send: () => Promise<Result>): Promise<UpdateOutcome<Result>> {
    try {
      return { as: 'done', result: await this.temporal.client.withDeadline(Date.now() + DEADLINE_MS, send) };
    } catch (fault) {
      if (fault instanceof WorkflowNotFoundError) return { as: 'missing' };
      if (fault instanceof WorkflowUpdateFailedError) return failed(fault);
      if (isLineFault(fault)) return { as: 'unknown' };
      throw fault;
    }
  }
}

function failed(fault: WorkflowUpdateFailedError): UpdateOutcome<never> {
  const failure = fault.cause instanceof ActivityFailure ? fault.cause.cause : fault.cause;
  if (!(failure instanceof ApplicationFailure)) throw fault;
  return failure.type === RUN_ENDED ? { as: 'unknown' } : { as: 'failed', failure, fault };
}

function isLineFault(fault: unknown): boolean {
  if (fault instanceof WorkflowUpdateRPCTimeoutOrCancelledError) return true;
  const cause = fault instanceof ServiceError ? fault.cause : fault;
  return isGrpcServiceError(cause) && LINE_CODES.includes(cause.code);
}
