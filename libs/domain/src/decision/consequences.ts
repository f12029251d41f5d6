import type { CaseEvent } from '../case-file/case-event.js';
import type { CaseFile } from '../case-file/case-file.js';
import { findProceeding } from '../case-file/case-file.js';
import { closureDue } from '../case-file/closure-due.js';
import { evolve } from '../case-file/evolve.js';
import { hasPower, JOINT_OFFICE } from '../department/department.js';
import type { ProceedingDraft } from '../proceeding/proceeding.js';
import { proposedMeasures } from '../measure/measure.js';
import { openingOfLetter, toldOfLetter } from '../oversight/oversight-letter.js';
import { opening, pressing } from '../proceeding/start-proceeding.js';
import type { Surroundings } from '../proceeding/step.js';
import type { Proposal, ProposalRequest } from './proposal.js';

/** The engine as an actor: soft steps that run by themselves because the rules say so. */
export const ENGINE = { accountId: null, departmentCode: JOINT_OFFICE, role: 'system' } as const;

/**
 * The next event that follows by itself from an answered proposal: an oversight letter, or measures put before the
 * departments that have the power. Soft steps only; whatever burdens a party waits for a person.
 *
 * @param caseFile - the case after the event
 */
export function consequences(caseFile: CaseFile, event: CaseEvent, where: Surroundings): readonly CaseEvent[] {
  const engine = { ...where, actor: ENGINE };
  const events = event.effects.flatMap((effect) =>
    effect.kind === 'proposal-asked' && effect.proposal !== null
      ? following(caseFile, { request: effect.request, proposal: effect.proposal }, engine)
      : [],
  );
  if (!answersMeasures(event)) return events;
  return [...events, ...closureDue(nextCase(caseFile, events), { ...event, effects: [] }, engine)];
}

interface Answered {
  readonly request: ProposalRequest;
  readonly proposal: Proposal;
}

function following(caseFile: CaseFile, answered: Answered, where: Surroundings): readonly CaseEvent[] {
  if (answered.request.rung !== null) return pressed(caseFile, answered, where);
  return answered.request.decision === 'measure' ? measures(caseFile, answered, where) : [];
}

function pressed(caseFile: CaseFile, { request, proposal }: Answered, where: Surroundings): readonly CaseEvent[] {
  const about = findProceeding(caseFile, request.proceedingId);
  if (proposal.outcome['next'] !== 'oversight-letter' || about === undefined || about.kind === 'oversight') return [];
  const department = about.departmentCode;
  if (pressing(caseFile, { department, deadlineId: request.deadlineId })) return [];
  const { deadlineId } = request;
  const from = openingOfLetter({ to: department, issuedBy: JOINT_OFFICE, deadlineId, demand: '' }, where);
  return [opening(caseFile, { from, data: toldOfLetter(from, { deadlineId, recordId: proposal.recordId }) }, where)];
}

/** Measures come one event after the other, so that each has its own entry in the record; none comes twice. */
function measures(caseFile: CaseFile, { proposal }: Answered, where: Surroundings): readonly CaseEvent[] {
  const data = { recordId: proposal.recordId };
  const fresh = proposedMeasures(proposal.outcome['measures']).filter((draft) => !isKnown(caseFile, draft));
  const canImpose = ({ departmentCode }: ProceedingDraft): boolean =>
    hasPower(where.powers, departmentCode, 'impose-measure');
  const others = fresh.filter((draft) => !canImpose(draft)).map((draft) => draft.departmentCode);
  return fresh
    .filter(canImpose)
    .reduce<readonly CaseEvent[]>(
      (events, from) => [...events, opening(nextCase(caseFile, events), { from, data }, where)],
      passedOn([...new Set(others)], data, where),
    );
}

function isKnown({ proceedings }: CaseFile, { facts }: ProceedingDraft): boolean {
  return proceedings.some(
    (one) => one.kind === 'measure' && one.status !== 'declined' && one.facts['code'] === facts?.['code'],
  );
}

/** A department without the power here (an outside authority, the joint office) gets a copy: it acts by its own law. */
function passedOn(
  departments: readonly string[],
  data: CaseEvent['data'],
  { actor, at, on }: Surroundings,
): readonly CaseEvent[] {
  if (departments.length === 0) return [];
  const effects = departments.map(
    (departmentCode) => ({ kind: 'department-copied', departmentCode, reason: 'measure-proposed' }) as const,
  );
  return [{ type: 'MeasuresPassedOn', actor, at, on, proceedingId: null, data, effects }];
}

function nextCase(caseFile: CaseFile, events: readonly CaseEvent[]): CaseFile {
  return events.reduce((current, event) => evolve(current, event), caseFile);
}

function answersMeasures(event: CaseEvent): boolean {
  return event.effects.some((effect) => effect.kind === 'proposal-asked' && effect.request.decision === 'measure');
}
