import type { CaseEvent } from '../case-file/case-event.js';
import type { ProceedingDraft } from '../proceeding/proceeding.js';
import type { Surroundings } from '../proceeding/step.js';
import type { DeadlineId, DepartmentCode } from '../shared/identifiers.js';

/** An oversight letter before it goes out. */
export interface OversightLetter {
  /** The department that is pressed. */
  readonly to: DepartmentCode;
  readonly issuedBy: DepartmentCode;
  /** The deadline that was missed; `null` when a supervisor presses a matter without one. */
  readonly deadlineId: DeadlineId | null;
  readonly demand: string;
}

/**
 * The procedure of a letter: a task of the department that is pressed. Where nobody there can sign in, it is a task of the
 * issuer, who takes the letter there on paper and records receipt and answer in its name. Source: ADR 0025.
 */
export function openingOfLetter(
  { to, ...facts }: OversightLetter,
  { withoutDesk = [] }: Pick<Surroundings, 'withoutDesk'>,
): ProceedingDraft {
  if (!withoutDesk.includes(to)) return { kind: 'oversight', departmentCode: to, facts: { ...facts } };
  return { kind: 'oversight', departmentCode: facts.issuedBy, facts: { ...facts, deliverTo: to } };
}

/** What the event of a letter tells: beside the rest, to whom it is taken on paper. */
export function toldOfLetter({ facts }: ProceedingDraft, data: CaseEvent['data']): CaseEvent['data'] {
  const deliverTo = facts?.['deliverTo'];
  return deliverTo === undefined ? data : { ...data, deliverTo };
}
