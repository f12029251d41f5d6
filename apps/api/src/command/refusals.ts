import { Injectable } from '@nestjs/common';
import type { CaseRefusal } from '@app/domain';
import { CommandGroundRepository } from '@app/persistence';
import { problem, type ProblemError } from '@app/platform';
import { STATUS_OF } from './refusal-status.js';

/** Fields of refusals that hold the id of a person. */
const PERSON_FIELDS = ['by', 'official'];

/** Turns refusals of the core into problems, with the names of the persons in them. */
@Injectable()
export class Refusals {
  constructor(private readonly grounds: CommandGroundRepository) {}

  /** The problem that answers a refusal; `byName` stands beside `by`. */
  async problemOf({ code, ...fields }: CaseRefusal): Promise<ProblemError> {
    const data: Record<string, unknown> = { ...fields };
    const persons = PERSON_FIELDS.filter((field) => typeof data[field] === 'string');
    const names = persons.length === 0 ? {} : await this.grounds.namesOf(persons.map((field) => String(data[field])));
    for (const field of persons) data[`${field}Name`] = names[String(data[field])] ?? null;
    return problem(STATUS_OF[code], code, { data });
  }
}
