import type { CaseEffect } from '../case-file/case-event.js';
import { findProceeding, type CaseFile } from '../case-file/case-file.js';
import type { SlotValue } from '../decision/proposal.js';
import { JOINT_OFFICE } from '../department/department.js';
import type { DepartmentCode } from '../shared/identifiers.js';

type Recipient = (own: DepartmentCode) => DepartmentCode;

/** Where a copy goes for whom the rules name: the handler and the head read those of the department that has the duty. */
const RECIPIENTS: Readonly<Record<string, Recipient>> = {
  handler: (own) => own,
  'department-lead': (own) => own,
  'joint-office': () => JOINT_OFFICE,
};

/**
 * The effects of an event with a copy for everybody whom an answered escalation names in its slot `notify`; the reason of
 * a copy says for whom it is, as `told-handler`. Source: overdue ladder F27 (D).
 *
 * @param caseFile - the case after the event
 */
export function tellAsRuled(caseFile: CaseFile, effects: readonly CaseEffect[]): readonly CaseEffect[] {
  return [...effects, ...effects.flatMap((effect) => copiesOf(caseFile, effect))];
}

function copiesOf(caseFile: CaseFile, effect: CaseEffect): readonly CaseEffect[] {
  if (effect.kind !== 'proposal-asked' || effect.proposal?.decision !== 'escalation') return [];
  const about = findProceeding(caseFile, effect.request.proceedingId);
  if (about === undefined) return [];
  return namesIn(effect.proposal.outcome['notify']).flatMap((name) => {
    const departmentCode = RECIPIENTS[name]?.(about.departmentCode);
    return departmentCode === undefined ? [] : [{ kind: 'department-copied', departmentCode, reason: `told-${name}` }];
  });
}

function namesIn(slot: SlotValue | undefined): readonly string[] {
  return Array.isArray(slot) ? slot.filter((name) => typeof name === 'string') : [];
}
