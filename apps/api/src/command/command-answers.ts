import { Injectable } from '@nestjs/common';
import type { CommandResult } from '@app/contracts';
import type { CaseRefusal } from '@app/domain';
import { CommandGroundRepository, type EarlierAnswer, type Viewer } from '@app/persistence';
import { problem, type ProblemError } from '@app/platform';
import { refusalProblem } from './refusal-status.js';

/** Fields of refusals that hold the id of a person. */
const PERSON_FIELDS = ['by', 'official'];

/** What people are told about their commands. */
@Injectable()
export class CommandAnswers {
  constructor(private readonly grounds: CommandGroundRepository) {}

  /** The problem that answers a refusal; the name of a person stands beside the id, `byName` beside `by`. */
  async problemOf({ code, ...fields }: CaseRefusal): Promise<ProblemError> {
    const data: Record<string, unknown> = { ...fields };
    const persons = PERSON_FIELDS.filter((field) => typeof data[field] === 'string');
    const names = persons.length === 0 ? {} : await this.grounds.namesOf(persons.map((field) => String(data[field])));
    for (const field of persons) data[`${field}Name`] = names[String(data[field])] ?? null;
    return refusalProblem(code, data);
  }

  /** The answer of a command that has been recorded; `null` when it has not. */
  async recorded(viewer: Viewer, caseFileId: string, commandId: string): Promise<EarlierAnswer | null> {
    return this.grounds.answerOf(viewer, caseFileId, commandId);
  }
}

/** The first answer, for the same request of the same person. @throws ProblemError for another request */
export function repeatedAnswer(earlier: EarlierAnswer, requestHash: string): CommandResult {
  if (earlier.requestHash !== requestHash) throw problem(422, 'command.key-reused');
  return earlier.result;
}
