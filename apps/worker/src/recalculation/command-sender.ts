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
import type { CaseFileId } from '@app/domain';
import {
  CASE_FILE_WORKFLOW,
  CASE_TASK_QUEUE,
  caseFileWorkflowId,
  submitCommandUpdate,
  TRANSITION_FAILURES,
  type CaseFileInput,
  type CommandEnvelope,
} from '@app/workflows';

const DEADLINE_MS = 10_000;
/** Codes of gRPC: cancelled, deadline exceeded, resource exhausted, aborted, unavailable. */
const LINE_CODES = [1, 4, 8, 10, 14];
/** The run ended while it worked on the command; what became of it stands in the record. */
const RUN_ENDED = 'AcceptedUpdateCompletedWorkflow';

/** What became of a command. */
export type SentCommand =
  | { readonly as: 'done' }
  | { readonly as: 'refused'; readonly code: string }
  /** Whether it was done is not known: the line broke, or the case was between two runs. */
  | { readonly as: 'unknown' };

/** Sends commands to the workflows of cases; a case without one is taken over from the record by a new run. */
export class CommandSender {
  constructor(private readonly client: Client) {}

  /** Sends a command; the same id is done once, however often it is sent. */
  async send(caseFileId: CaseFileId, envelope: CommandEnvelope): Promise<SentCommand> {
    const handle = this.client.workflow.getHandle(caseFileWorkflowId(caseFileId));
    const sent = await this.outcomeOf(async () =>
      handle.executeUpdate(submitCommandUpdate, { args: [envelope], updateId: envelope.commandId }),
    );
    return sent ?? (await this.sendToNewRun(caseFileId, envelope)) ?? { as: 'unknown' };
  }

  /** The update gets an id of its own: an ended run goes on answering for the ids that it took. */
  private async sendToNewRun(caseFileId: CaseFileId, envelope: CommandEnvelope): Promise<SentCommand | null> {
    const input: CaseFileInput = { caseFileId, opening: null, continued: null };
    const startWorkflowOperation = new WithStartWorkflowOperation(CASE_FILE_WORKFLOW, {
      workflowId: caseFileWorkflowId(caseFileId),
      taskQueue: CASE_TASK_QUEUE,
      args: [input],
      workflowIdConflictPolicy: 'USE_EXISTING',
    });
    return this.outcomeOf(async () =>
      this.client.workflow.executeUpdateWithStart(submitCommandUpdate, { args: [envelope], startWorkflowOperation }),
    );
  }

  /** `null` when no run of the case could take the command. */
  private async outcomeOf(send: () => Promise<CommandResult>): Promise<SentCommand | null> {
    try {
      await this.client.withDeadline(Date.now() + DEADLINE_MS, send);
      return { as: 'done' };
    } catch (fault) {
      if (fault instanceof WorkflowNotFoundError) return null;
      if (fault instanceof WorkflowUpdateFailedError) return failed(fault);
      if (isLineFault(fault)) return { as: 'unknown' };
      throw fault;
    }
  }
}

function failed({ cause }: WorkflowUpdateFailedError): SentCommand | null {
  const failure = cause instanceof ActivityFailure ? cause.cause : cause;
  const code = failure instanceof ApplicationFailure ? failure.type : undefined;
  if (code === TRANSITION_FAILURES.fenced) return null;
  return code === RUN_ENDED ? { as: 'unknown' } : { as: 'refused', code: code ?? 'server.fault' };
}

function isLineFault(fault: unknown): boolean {
  if (fault instanceof WorkflowUpdateRPCTimeoutOrCancelledError) return true;
  const cause = fault instanceof ServiceError ? fault.cause : fault;
  return isGrpcServiceError(cause) && LINE_CODES.includes(cause.code);
}
