import { Inject, Injectable } from '@nestjs/common';
import type { Client } from '@temporalio/client';
import type { CommandResult } from '@app/contracts';
import type { CaseFileId, CaseRefusal } from '@app/domain';
import { UpdateLine, type UpdateOutcome } from '@app/platform';
import {
  caseFileWorkflowId,
  runFromRecord,
  submitCommandUpdate,
  TRANSITION_FAILURES,
  type CommandEnvelope,
} from '@app/workflows';
import { TEMPORAL } from '../foundation/tokens.js';
import { isRefusal } from './refusal-status.js';

/** What became of a command that was sent. */
export type Sent =
  | { readonly as: 'done'; readonly result: CommandResult }
  | { readonly as: 'refused'; readonly refusal: CaseRefusal }
  /** Whether it was done is not known: the line broke, or the run ended, while the answer was awaited. */
  | { readonly as: 'unknown' }
  /** Nothing was done: the case has no workflow that could take it. */
  | { readonly as: 'missing' };

/** The line to the workflows of cases. */
@Injectable()
export class CaseLine {
  private readonly line: UpdateLine;

  constructor(@Inject(TEMPORAL) temporal: { readonly client: Client }) {
    this.line = new UpdateLine(temporal);
  }

  /** Sends a command to the workflow of its case. */
  async send(caseFileId: CaseFileId, argument: CommandEnvelope): Promise<Sent> {
    const to = { workflowId: caseFileWorkflowId(caseFileId), updateId: argument.commandId };
    return sentOf(await this.line.send(to, { update: submitCommandUpdate, argument }));
  }

  /**
   * Sends a command to a case that has no workflow any more: a new run takes the case over from the record. The update
   * gets an id of its own, because an ended run goes on answering for the ids that it took; the command id still counts.
   */
  async sendToNewRun(caseFileId: CaseFileId, argument: CommandEnvelope): Promise<Sent> {
    return sentOf(await this.line.sendToNewRun(runFromRecord(caseFileId), { update: submitCommandUpdate, argument }));
  }
}

/** A fenced run no longer owns the case: it recorded nothing and ends. */
function sentOf(outcome: UpdateOutcome<CommandResult>): Sent {
  if (outcome.as !== 'failed') return outcome;
  const { failure, fault } = outcome;
  if (failure.type === TRANSITION_FAILURES.fenced) return { as: 'missing' };
  const refusal = failure.details?.[0];
  if (isRefusal(refusal)) return { as: 'refused', refusal };
  throw fault;
}
