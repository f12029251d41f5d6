import { Controller } from '@nestjs/common';
import type { CommandResult } from '@app/contracts';
import { CommandGroundRepository, type CommandGround, type SignedIn } from '@app/persistence';
import { Input, Operation, problem, type InputOf } from '@app/platform';
import { Ground, Person } from '../access/signed-in-request.js';
import { Relay } from '../relay/relay.js';
import { CommandDesk } from './command-desk.js';
import { splitCaseId } from './split-case-id.js';

/** Commands to cases. */
@Controller()
export class CommandController {
  constructor(
    private readonly desk: CommandDesk,
    private readonly grounds: CommandGroundRepository,
    private readonly relay: Relay,
  ) {}

  @Operation('commandCase')
  async submit(
    @Ground() ground: CommandGround,
    @Input() { params, body, key }: InputOf<'commandCase'>,
  ): Promise<CommandResult> {
    const { caseFileId } = params;
    const result = await this.desk.submit({ caseFileId, commandId: key, request: body, ground });
    if (body.type === 'split') await this.relay.sendPromptly([splitCaseId(key, caseFileId)]);
    return result;
  }

  @Operation('readCommand')
  async read(@Person() person: SignedIn, @Input() { params }: InputOf<'readCommand'>): Promise<CommandResult> {
    const answer = await this.grounds.answerOf(person, params.caseFileId, params.commandId);
    if (answer === null) throw problem(404, 'command.unknown');
    return answer.result;
  }
}
