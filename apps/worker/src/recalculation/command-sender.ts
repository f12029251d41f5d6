import type { Client } from '@temporalio/client';
import type { CommandResult } from '@app/contracts';
import type { CaseFileId } from '@app/domain';
import { UpdateLine, type UpdateOutcome } from '@app/platform';
import {
  caseFileWorkflowId,
  runFromRecord,
  submitCommandUpdate,
  TRANSITION_FAILURES,
  type CommandEnvelope,
} from '@app/workflows';

/** What became of a command. */
export type SentCommand =
  | { readonly as: 'done' }
  | { readonly as: 'refused'; readonly code: string }
  /** Whether it was done is not known: the line broke, or the case was between two runs. */
  | { readonly as: 'unknown' };

/** Sends commands to the workflows of cases; a case without one is taken over from the record by a new run. */
export class CommandSender {
  private readonly line: UpdateLine;

  constructor(client: Client) {
    this.line = new UpdateLine({ client });
  }

  /** Sends a command; the same id is done once, however often it is sent. */
  async send(caseFileId: CaseFileId, argument: CommandEnvelope): Promise<SentCommand> {
    const sending = { update: submitCommandUpdate, argument };
    const to = { workflowId: caseFileWorkflowId(caseFileId), updateId: argument.commandId };
    const sent = sentOf(await this.line.send(to, sending));
    return sent ?? sentOf(await this.line.sendToNewRun(runFromRecord(caseFileId), sending)) ?? { as: 'unknown' };
  }
}

/** `null` when no run of the case could take the command. */
function sentOf(outcome: UpdateOutcome<CommandResult>): SentCommand | null {
  if (outcome.as === 'missing') return null;
  if (outcome.as !== 'failed') return { as: outcome.as };
  const { type } = outcome.failure;
  return type === TRANSITION_FAILURES.fenced ? null : { as: 'refused', code: type ?? 'server.fault' };
}
