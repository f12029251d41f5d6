import { Injectable } from '@nestjs/common';
import type { CaseCommandRequest, CommandResult } from '@app/contracts';
import type { CaseFileId } from '@app/domain';
import { canonicalJson, type CommandGround } from '@app/persistence';
import { problem, sha256, type ProblemError } from '@app/platform';
import type { CommandEnvelope } from '@app/workflows';
import { CaseLine, type Sent } from './case-line.js';
import { CommandAnswers, repeatedAnswer } from './command-answers.js';
import { CommandReader } from './command-reader.js';
import { refusalBefore } from './refusal-before.js';

const RETRY_AFTER_SECONDS = 5;

/** A command as it came in. */
export interface IncomingCommand {
  readonly caseFileId: CaseFileId;
  readonly commandId: string;
  readonly request: CaseCommandRequest;
  readonly ground: CommandGround;
}

/** Takes commands in: answers a repeated one from the record, checks who may, and sends the rest to their case. */
@Injectable()
export class CommandDesk {
  constructor(
    private readonly reader: CommandReader,
    private readonly line: CaseLine,
    private readonly answers: CommandAnswers,
  ) {}

  /** What the case answers. @throws ProblemError */
  async submit(incoming: IncomingCommand): Promise<CommandResult> {
    const { ground } = incoming;
    if (ground.stage === null) throw problem(404, 'case-file.unknown');
    const requestHash = hashOf(incoming);
    if (ground.earlier !== null) return repeatedAnswer(ground.earlier, requestHash);
    const command = this.reader.commandOf(incoming);
    const refusal = refusalBefore(incoming.request, ground);
    if (refusal !== null) throw await this.answers.problemOf(refusal);
    const where = await this.reader.surroundingsOf(incoming);
    const envelope = { commandId: incoming.commandId, requestHash, command, where };
    return this.answer(incoming, envelope);
  }

  private async answer(incoming: IncomingCommand, envelope: CommandEnvelope): Promise<CommandResult> {
    const sent = await this.send(incoming, envelope);
    if (sent.as === 'done') return sent.result;
    if (sent.as === 'refused') throw await this.answers.problemOf(sent.refusal);
    const { caseFileId, commandId, ground } = incoming;
    const recorded = await this.answers.recorded(ground.signedIn, caseFileId, commandId);
    if (recorded !== null) return repeatedAnswer(recorded, envelope.requestHash);
    throw sent.as === 'missing' ? away('case.workflow-missing') : away('temporal.unavailable');
  }

  /** A case whose workflow has ended with it, or was lost, is taken over from the record by a new run. */
  private async send({ caseFileId, ground }: IncomingCommand, envelope: CommandEnvelope): Promise<Sent> {
    if (ground.stage === 'closed') return this.line.sendToNewRun(caseFileId, envelope);
    const sent = await this.line.send(caseFileId, envelope);
    return sent.as === 'missing' ? this.line.sendToNewRun(caseFileId, envelope) : sent;
  }
}

/** The same key stands for the same request of the same person, and for nothing else. */
function hashOf({ caseFileId, request, ground }: IncomingCommand): string {
  return sha256(canonicalJson({ accountId: ground.signedIn.accountId, caseFileId, request }));
}

function away(code: 'case.workflow-missing' | 'temporal.unavailable'): ProblemError {
  return problem(503, code, { retryAfter: RETRY_AFTER_SECONDS });
}
