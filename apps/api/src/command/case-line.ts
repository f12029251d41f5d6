import { Inject, Injectable } from '@nestjs/common';
import {
  isGrpcServiceError,
  ServiceError,
  WithStartWorkflowOperation,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
  type Client,
} from '@temporalio/client';
import { ActivityFailure, ApplicationFailure } from '@temporalio/common';
import type { CommandResult } from '@app/contracts';
import type { CaseFileId, CaseRefusal } from '@app/domain';
import {
  CASE_FILE_WORKFLOW,
  CASE_TASK_QUEUE,
  caseFileWorkflowId,
  submitCommandUpdate,
  TRANSITION_FAILURES,
  type CaseFileInput,
  type CommandEnvelope,
} from '@app/workflows';
import { TEMPORAL } from '../foundation/tokens.js';
import { isRefusal } from './refusal-status.js';

const DEADLINE_MS = 10_000;

/** What became of a command that was sent. */
export type Sent =
  | { readonly as: 'done'; readonly result: CommandResult }
  | { readonly as: 'refused'; readonly refusal: CaseRefusal }
  /** Whether it was done is not known: the line broke while the answer was awaited. */
  | { readonly as: 'unknown' }
  /** Nothing was done: the case has no workflow that could take it. */
  | { readonly as: 'missing' };

/** The line to the workflows of cases. */
@Injectable()
export class CaseLine {
  constructor(@Inject(TEMPORAL) private readonly temporal: { readonly client: Client }) {}

  /** Sends a command to the workflow of its case. */
  async send(caseFileId: CaseFileId, envelope: CommandEnvelope): Promise<Sent> {
    const { client } = this.temporal;
    const handle = client.workflow.getHandle(caseFileWorkflowId(caseFileId));
    return this.outcomeOf(async () =>
      handle.executeUpdate(submitCommandUpdate, { args: [envelope], updateId: envelope.commandId }),
    );
  }

  /**
   * Sends a command to a case that has no workflow any more: a new run takes the case over from the record. The update
   * gets an id of its own, because an ended run goes on answering for the ids that it took; the command id still counts.
   */
  async sendToNewRun(caseFileId: CaseFileId, envelope: CommandEnvelope): Promise<Sent> {
    const input: CaseFileInput = { caseFileId, opening: null, continued: null };
    const startWorkflowOperation = new WithStartWorkflowOperation(CASE_FILE_WORKFLOW, {
      workflowId: caseFileWorkflowId(caseFileId),
      taskQueue: CASE_TASK_QUEUE,
      args: [input],
      workflowIdConflictPolicy: 'USE_EXISTING',
    });
    return this.outcomeOf(async () =>
      this.temporal.client.workflow.executeUpdateWithStart(submitCommandUpdate, {
        args: [envelope],
        startWorkflowOperation,
      }),
    );
  }

  private async outcomeOf(send: () => Promise<CommandResult>): Promise<Sent> {
    try {
      const result = await this.temporal.client.withDeadline(Date.now() + DEADLINE_MS, send);
      return { as: 'done', result };
    } catch (fault) {
      const refusal = refusalIn(fault);
      if (refusal !== null) return { as: 'refused', refusal };
      if (fault instanceof WorkflowNotFoundError || isFenced(fault)) return { as: 'missing' };
      if (isLineFault(fault)) return { as: 'unknown' };
      throw fault;
    }
  }
}

function refusalIn(fault: unknown): CaseRefusal | null {
  if (!(fault instanceof WorkflowUpdateFailedError) || !(fault.cause instanceof ApplicationFailure)) return null;
  const refusal = fault.cause.details?.[0];
  return isRefusal(refusal) ? refusal : null;
}

/** The run that took the command no longer owns the case: it recorded nothing and ends. */
function isFenced(fault: unknown): boolean {
  if (!(fault instanceof WorkflowUpdateFailedError)) return false;
  const cause = fault.cause instanceof ActivityFailure ? fault.cause.cause : fault.cause;
  return cause instanceof ApplicationFailure && cause.type === TRANSITION_FAILURES.fenced;
}

/** Codes of gRPC: cancelled, deadline exceeded, resource exhausted, aborted, unavailable. */
const LINE_CODES = [1, 4, 8, 10, 14];

function isLineFault(fault: unknown): boolean {
  if (fault instanceof WorkflowUpdateRPCTimeoutOrCancelledError) return true;
  const cause = fault instanceof ServiceError ? fault.cause : fault;
  return isGrpcServiceError(cause) && LINE_CODES.includes(cause.code);
}
