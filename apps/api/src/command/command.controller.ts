import { Controller } from '@nestjs/common';
import type { CommandResult } from '@app/contracts';
import { CommandGroundRepository, type CommandGround, type SignedIn } from '@app/persistence';
import { Input, Operation, problem, type InputOf } from '@app/platform';
import { Ground, Person } from '../access/signed-in-request.js';
import { CommandDesk } from './command-desk.js';

/** Commands to cases. */
@Controller()
export class CommandController {
  constructor(
    private readonly desk: CommandDesk,
    private readonly grounds: CommandGroundRepository,
  ) {}

  @Operation('commandCase')
  async submit(
    @Ground() ground: CommandGround,
    @Input() { params, body, key }: InputOf<'commandCase'>,
  ): Promise<CommandResult> {
    return this.desk.submit({ caseFileId: params.caseFileId, commandId: key, request: body, ground });
  }

  @Operation('readCommand')
  async read(@Person() person: SignedIn, @Input() { params }: InputOf<'readCommand'>): Promise<CommandResult> {
    const answer = await this.grounds.answerOf(person, params.caseFileId, params.commandId);
    if (answer === null) throw problem(404, 'command.unknown');
    return answer.result;
  }
}
