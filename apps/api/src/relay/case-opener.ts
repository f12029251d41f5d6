import {
  ServiceError,
  WithStartWorkflowOperation,
  WorkflowExecutionAlreadyStartedError,
  WorkflowIdConflictPolicy,
  WorkflowIdReusePolicy,
  WorkflowUpdateFailedError,
  type Client,
} from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { z } from 'zod';
import { instantFromEpoch, type Instant } from '@app/domain';
import type { HeldCommand, RelayOutcome } from '@app/persistence';
import {
  CASE_FILE_WORKFLOW,
  CASE_TASK_QUEUE,
  caseFileWorkflowId,
  openedUpdate,
  type CaseFileInput,
  type CommandEnvelope,
} from '@app/workflows';

/** Longest time that one attempt may take; a lock is held meanwhile. */
const ATTEMPT_MS = 5_000;
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 60_000;
/** gRPC codes of requests that can never succeed: INVALID_ARGUMENT, OUT_OF_RANGE, UNIMPLEMENTED. */
const HOPELESS_CODES: readonly unknown[] = [3, 11, 12];

const envelopeSchema = z.object({
  commandId: z.uuid(),
  requestHash: z.string(),
  command: z.looseObject({ type: z.literal('open'), caseFileId: z.uuid() }),
  where: z.looseObject({}),
});

/** Starts the workflow of a case and waits until the case is recorded; doing it twice opens one case. */
export class CaseOpener {
  constructor(private readonly client: Client) {}

  /** Makes one attempt; what may work later is postponed longer each time, what never can is set aside. */
  async send(command: HeldCommand, at: Instant): Promise<RelayOutcome> {
    if (!envelopeSchema.safeParse(command.body).success) return { kind: 'parked', reason: 'command.unreadable' };
    try {
      await this.client.withDeadline(Date.parse(at) + ATTEMPT_MS, async () => this.open(command));
      return { kind: 'done' };
    } catch (fault) {
      return outcomeOf(fault, command, at);
    }
  }

  private async open({ caseFileId, body }: HeldCommand): Promise<void> {
    const opening = body as CommandEnvelope; // written by intake, its shape was checked above
    const input: CaseFileInput = { caseFileId, opening, continued: null };
    await this.client.workflow.executeUpdateWithStart(openedUpdate, {
      updateId: opening.commandId,
      args: [],
      startWorkflowOperation: new WithStartWorkflowOperation(CASE_FILE_WORKFLOW, {
        workflowId: caseFileWorkflowId(caseFileId),
        taskQueue: CASE_TASK_QUEUE,
        args: [input],
        workflowIdReusePolicy: WorkflowIdReusePolicy.REJECT_DUPLICATE,
        workflowIdConflictPolicy: WorkflowIdConflictPolicy.USE_EXISTING,
      }),
    });
  }
}

function outcomeOf(fault: unknown, command: HeldCommand, at: Instant): RelayOutcome {
  const hopeless = hopelessReason(fault);
  if (hopeless !== null) return { kind: 'parked', reason: hopeless };
  if (fault instanceof WorkflowExecutionAlreadyStartedError) return { kind: 'ended' };
  return postponed(command, at, nameOf(fault));
}

/** An attempt that may work later, with a pause that grows. */
export function postponed({ attempts }: HeldCommand, at: Instant, reason: string): RelayOutcome {
  const pause = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(attempts, 10));
  return { kind: 'postponed', notBefore: instantFromEpoch(Date.parse(at) + pause), reason };
}

function hopelessReason(fault: unknown): string | null {
  if (fault instanceof WorkflowUpdateFailedError) {
    return fault.cause instanceof ApplicationFailure ? (fault.cause.type ?? 'command.refused') : 'command.refused';
  }
  if (fault instanceof ServiceError && HOPELESS_CODES.includes(grpcCodeOf(fault.cause))) return 'command.not-sendable';
  return null;
}

function grpcCodeOf(cause: unknown): unknown {
  return typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : undefined;
}

function nameOf(fault: unknown): string {
  return fault instanceof Error ? fault.name : 'unknown';
}
