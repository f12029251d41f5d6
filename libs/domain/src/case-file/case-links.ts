import { PROCEEDINGS } from '../proceeding/proceeding-catalogue.js';
import type { Surroundings } from '../proceeding/step.js';
import { accepted, refused, type Outcome } from '../shared/outcome.js';
import type { MergeCase, ReopenCase, SplitCase, TakeBackSplit } from './case-command.js';
import type { CaseEvent } from './case-event.js';
import { openProceedings, type CaseFile } from './case-file.js';
import type { CaseRefusal } from './case-refusal.js';
import { leaveStatus, openProceeding, withEffects, type Draft } from './drafting.js';

/** Opens a closed case again, by its lead, with a fresh triage. */
export function reopenCase(
  caseFile: CaseFile,
  command: ReopenCase,
  where: Surroundings,
): Outcome<CaseEvent, CaseRefusal> {
  if (caseFile.ended !== 'closed') return refused({ code: 'case-file.not-closed' });
  const lead = leadOf(caseFile);
  const notLead = leadRefusal(caseFile, where);
  if (notLead !== null) return refused(notLead);
  const start = withEffects({ caseFile, effects: [] }, [{ kind: 'case-reopened' }]);
  const draft = openProceeding(
    start,
    { table: PROCEEDINGS.triage, from: { kind: 'triage', departmentCode: lead }, parentId: null },
    where,
  );
  return accepted(eventOf('CaseReopened', { data: { reason: command.reason }, draft }, where));
}

/** Ends this case in favour of another; its open proceedings are cancelled, its record stays. */
export function mergeCase(
  caseFile: CaseFile,
  command: MergeCase,
  where: Surroundings,
): Outcome<CaseEvent, CaseRefusal> {
  if (command.into === caseFile.caseFileId) return refused({ code: 'case-file.merge-into-itself', into: command.into });
  const notLead = leadRefusal(caseFile, where);
  if (notLead !== null) return refused(notLead);
  const left = openProceedings(caseFile).reduce<Draft>(cancelled, { caseFile, effects: [] });
  const draft = withEffects(left, [{ kind: 'case-ended', as: 'merged', into: command.into }]);
  return accepted(eventOf('CaseMerged', { data: { into: command.into, reason: command.reason }, draft }, where));
}

/** Takes matters out of this case; recording the event also asks for the new case that they continue in. */
export function splitCase(
  caseFile: CaseFile,
  command: SplitCase,
  where: Surroundings,
): Outcome<CaseEvent, CaseRefusal> {
  const notLead = leadRefusal(caseFile, where);
  if (notLead !== null) return refused(notLead);
  const unfit = splitRefusal(caseFile, command);
  if (unfit !== null) return refused(unfit);
  const { newCaseFileId, violationCodes, reason } = command;
  const { subject } = caseFile;
  const staying = subject.violationCodes.filter((code) => !violationCodes.includes(code));
  const draft = withEffects({ caseFile, effects: [] }, [
    { kind: 'subject-changed', change: { violationCodes: staying } },
    {
      kind: 'case-split-off',
      caseFileId: newCaseFileId,
      subject: { ...subject, violationCodes },
      receivedBy: where.actor.departmentCode,
    },
  ]);
  return accepted(eventOf('CaseSplit', { data: { newCaseFileId, violationCodes, reason }, draft }, where));
}

/**
 * Takes matters back into the case that they were split off from, also when it has ended meanwhile: nothing that was
 * registered may be in no case. Its lead department is told.
 */
export function takeBackSplit(
  caseFile: CaseFile,
  { newCaseFileId, violationCodes, reason }: TakeBackSplit,
  where: Surroundings,
): Outcome<CaseEvent, CaseRefusal> {
  const departmentCode = leadOf(caseFile);
  if (where.actor.role !== 'system')
    return refused({ code: 'case-file.lead-department-required', leadDepartment: departmentCode });
  const codes = [...new Set([...caseFile.subject.violationCodes, ...violationCodes])];
  const draft = withEffects({ caseFile, effects: [] }, [
    { kind: 'subject-changed', change: { violationCodes: codes } },
    { kind: 'department-copied', departmentCode, reason: 'split-taken-back' },
  ]);
  return accepted(eventOf('SplitTakenBack', { data: { newCaseFileId, violationCodes, reason }, draft }, where));
}

function leadOf({ leadDepartment, receivedBy }: CaseFile): CaseFile['receivedBy'] {
  return leadDepartment ?? receivedBy;
}

/** Each of the two cases must be about something, and what moves must be there. */
function splitRefusal({ subject }: CaseFile, { violationCodes }: SplitCase): CaseRefusal | null {
  const unknown = violationCodes.filter((code) => !subject.violationCodes.includes(code));
  if (unknown.length > 0) return { code: 'case-file.split-matter-unknown', violations: unknown };
  if (violationCodes.length === 0) return { code: 'case-file.split-matter-required' };
  const staysEmpty = subject.violationCodes.every((code) => violationCodes.includes(code));
  return staysEmpty ? { code: 'case-file.split-leaves-nothing' } : null;
}

function leadRefusal(caseFile: CaseFile, { actor }: Surroundings): CaseRefusal | null {
  const lead = leadOf(caseFile);
  return actor.departmentCode === lead ? null : { code: 'case-file.lead-department-required', leadDepartment: lead };
}

function cancelled(draft: Draft, { id }: { readonly id: CaseFile['proceedings'][number]['id'] }): Draft {
  return withEffects(leaveStatus(draft, id, 'cancelled'), [
    { kind: 'proceeding-moved', proceedingId: id, status: 'cancelled', ended: true, facts: {} },
  ]);
}

function eventOf(
  type: string,
  content: { readonly data: CaseEvent['data']; readonly draft: Draft },
  { actor, at, on }: Surroundings,
): CaseEvent {
  return { type, actor, at, on, proceedingId: null, data: content.data, effects: content.draft.effects };
}
