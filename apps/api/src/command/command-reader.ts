import { Injectable } from '@nestjs/common';
import { stepSchema, type CaseCommandRequest, type OpenDutyRequest } from '@app/contracts';
import { accountId, type Actor, type CaseCommand, type CaseFileId } from '@app/domain';
import { DepartmentListRepository, type CommandGround } from '@app/persistence';
import { checked, LegalClock } from '@app/platform';
import type { CommandEnvelope } from '@app/workflows';
import { actingRank } from '../access/acting-rank.js';
import { DutyKinds } from '../statutory-duty/duty-kinds.js';
import { openingOfDuty } from '../statutory-duty/opening-of-duty.js';
import { splitCaseId } from './split-case-id.js';

/** A request to a case, by a person of whom the border knows enough. */
export interface ReadableCommand {
  readonly caseFileId: CaseFileId;
  readonly commandId: string;
  readonly request: CaseCommandRequest;
  readonly ground: CommandGround;
}

/** Reads a request as the command that its case understands, with the surroundings that the core may not look up. */
@Injectable()
export class CommandReader {
  constructor(
    private readonly clock: LegalClock,
    private readonly duties: DutyKinds,
    private readonly departments: DepartmentListRepository,
  ) {}

  /** The command. @throws ProblemError when a step's input is not what its procedure wants */
  commandOf({ request, ground, commandId, caseFileId }: ReadableCommand): CaseCommand {
    if (request.type === 'open-duty') return openingOfDuty(request, this.clock);
    if (request.type === 'split') return { ...request, newCaseFileId: splitCaseId(commandId, caseFileId) };
    return checkedCommand(request, ground);
  }

  /** Who asks, when, with which powers; what the rules say about the clock that is named; who can answer a letter. */
  async surroundingsOf(command: ReadableCommand): Promise<CommandEnvelope['where']> {
    const { signedIn, powers, certifiedOfficials } = command.ground;
    const actor: Actor = {
      accountId: accountId(signedIn.accountId),
      departmentCode: signedIn.departmentCode,
      role: actingRank(signedIn),
    };
    const { now: at, today: on } = this.clock.moment();
    return { actor, at, on, powers, certifiedOfficials, ...(await this.around(command)) };
  }

  private async around({ request, ...command }: ReadableCommand): Promise<Partial<CommandEnvelope['where']>> {
    if (request.type === 'press') return { withoutDesk: await this.departments.withoutDesk() };
    if (request.type !== 'open-duty') return {};
    return { periodUnit: await this.duties.unitOf(command.ground.signedIn, command.caseFileId, request.clock) };
  }
}

/** A step's input is checked against the schema of its procedure; what is not known is left for the case to refuse. */
function checkedCommand(
  request: Exclude<CaseCommandRequest, OpenDutyRequest | { type: 'split' }>,
  ground: CommandGround,
): CaseCommand {
  if (request.type !== 'step' || ground.proceedingKind === null) return request;
  const schema = stepSchema(ground.proceedingKind, request.step);
  if (schema === undefined) return request;
  return { ...request, input: checked(schema, request.input, '/input') as typeof request.input }; // JSON by the schema
}
