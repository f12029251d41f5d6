import type { CaseEvent } from '../case-file/case-event.js';
import type { PressDepartment, ReferCase, RemindHolder, StartProceeding } from '../case-file/case-command.js';
import { findTask, openProceedings, type CaseFile } from '../case-file/case-file.js';
import type { CaseRefusal } from '../case-file/case-refusal.js';
import { leaveStatus, openProceeding, withEffects, type Draft } from '../case-file/drafting.js';
import { hasPower } from '../department/department.js';
import { handOversOfPart, isHandOverOfWhole } from '../referral/part.js';
import { openingOfLetter, toldOfLetter } from '../oversight/oversight-letter.js';
import { receiverOf, referralRefusal } from '../referral/referral.js';
import type { DepartmentCode } from '../shared/identifiers.js';
import { accepted, refused, type Outcome } from '../shared/outcome.js';
import { PROCEEDINGS } from './proceeding-catalogue.js';
import type { FactValue, ProceedingDraft, ProceedingKind } from './proceeding.js';
import type { Surroundings } from './step.js';

/** Procedures that a person of a department with the power may start in a running case. */
export const STARTABLE_KINDS: readonly ProceedingKind[] = [
  'interview',
  'warning',
  'investigation',
  'rectification',
  'union-letter',
  'mediation',
  'judicial-suggestion',
  'working-opinion',
];

/** Starts a procedure of the actor's own department. */
export function startProceeding(
  caseFile: CaseFile,
  command: StartProceeding,
  where: Surroundings,
): Outcome<CaseEvent, CaseRefusal> {
  const refusal = startRefusal(caseFile, command, where);
  if (refusal !== null) return refused(refusal);
  const from = { kind: command.kind, departmentCode: where.actor.departmentCode, joiners: command.joiners };
  return accepted(opening(caseFile, { from, data: { reason: command.reason } }, where));
}

/** Hands the matter or a part of it over; from the third hand-over on it goes to the joint office instead. */
export function referCase(
  caseFile: CaseFile,
  command: ReferCase,
  where: Surroundings,
): Outcome<CaseEvent, CaseRefusal> {
  const { departmentCode } = where.actor;
  if (!caseFile.departments.includes(departmentCode))
    return refused({ code: 'department.not-involved', department: departmentCode });
  const refusal = referralRefusal(command, departmentCode, where.powers);
  if (refusal !== null) return refused(refusal);
  const { from, data, isDiverted } = handedOver(caseFile, command, departmentCode);
  const event = opening(caseFile, { from, data }, where);
  const counted = isHandOverOfWhole(from) ? [{ kind: 'handed-over', to: from.departmentCode } as const] : [];
  return accepted({
    ...event,
    type: isDiverted ? 'ReferralDiverted' : event.type,
    effects: [...event.effects, ...counted],
  });
}

interface HandOver {
  readonly from: ProceedingDraft;
  readonly data: Readonly<Record<string, FactValue>>;
  readonly isDiverted: boolean;
}

/** A part is counted by itself, so that three departments with a part each do not make a third hand-over. */
function handedOver(caseFile: CaseFile, command: ReferCase, departmentCode: DepartmentCode): HandOver {
  const { toDepartment, matter, papers, nature, scope } = command;
  const part =
    scope === 'part' && nature !== 'criminal' ? { scope, passed: handOversOfPart(caseFile, departmentCode) } : null;
  const receiver = receiverOf(toDepartment, part?.passed ?? caseFile.handOvers);
  const isDiverted = receiver !== toDepartment;
  const startsKind = isDiverted ? null : command.startsKind;
  const startsPower = startsKind === null ? null : PROCEEDINGS[startsKind].power;
  const facts = { from: departmentCode, matter, papers, nature, startsKind, startsPower, joiners: [], ...part };
  const told = scope === undefined ? {} : { scope };
  return {
    from: { kind: 'referral', departmentCode: receiver, facts },
    data: { matter, papers, toDepartment, receiver, ...told },
    isDiverted,
  };
}

/** Presses the department that holds a task 督办. */
export function pressDepartment(
  caseFile: CaseFile,
  command: PressDepartment,
  where: Surroundings,
): Outcome<CaseEvent, CaseRefusal> {
  const task = findTask(caseFile, command.taskId);
  if (task === undefined) return refused({ code: 'task.unknown', taskId: command.taskId });
  if (task.endedAt !== null)
    return refused({ code: 'task.already-ended', taskId: task.id, by: task.endedBy, at: task.endedAt });
  if (!hasPower(where.powers, where.actor.departmentCode, 'oversee')) {
    return refused({ code: 'department.power-missing', department: where.actor.departmentCode, power: 'oversee' });
  }
  const pressed = pressing(caseFile, { department: task.departmentCode, deadlineId: task.deadlineId });
  if (pressed)
    return refused({ code: 'proceeding.already-running', kind: 'oversight', department: task.departmentCode });
  const { departmentCode: to, deadlineId } = task;
  const from = openingOfLetter({ to, issuedBy: where.actor.departmentCode, deadlineId, demand: command.demand }, where);
  return accepted(
    opening(caseFile, { from, data: toldOfLetter(from, { taskId: task.id, demand: command.demand }) }, where),
  );
}

/** Reminds the department that holds a task 催办: recorded, with a copy, without a procedure. */
export function remindHolder(
  caseFile: CaseFile,
  command: RemindHolder,
  where: Surroundings,
): Outcome<CaseEvent, CaseRefusal> {
  const task = findTask(caseFile, command.taskId);
  if (task === undefined) return refused({ code: 'task.unknown', taskId: command.taskId });
  if (task.endedAt !== null)
    return refused({ code: 'task.already-ended', taskId: task.id, by: task.endedBy, at: task.endedAt });
  return accepted({
    type: 'HolderReminded',
    ...momentOf(where),
    proceedingId: task.proceedingId,
    data: { taskId: task.id, note: command.note },
    effects: [{ kind: 'department-copied', departmentCode: task.departmentCode, reason: 'reminder' }],
  });
}

/** Whether a department is already being pressed about a deadline. */
export function pressing(
  caseFile: CaseFile,
  about: { readonly department: DepartmentCode; readonly deadlineId: string | null },
): boolean {
  return openProceedings(caseFile).some(
    (one) =>
      one.kind === 'oversight' &&
      (one.facts['deliverTo'] ?? one.departmentCode) === about.department &&
      (one.facts['deadlineId'] ?? null) === about.deadlineId,
  );
}

/** The event that opens a procedure by itself, with the closure that it supersedes. */
export function opening(
  caseFile: CaseFile,
  open: { readonly from: ProceedingDraft; readonly data: Readonly<Record<string, FactValue>> },
  where: Surroundings,
): CaseEvent {
  const table = PROCEEDINGS[open.from.kind];
  const draft = openProceeding(supersedeClosure(caseFile), { table, from: open.from, parentId: null }, where);
  const opened = draft.effects.find((effect) => effect.kind === 'proceeding-opened');
  return {
    type: table.openedEvent,
    ...momentOf(where),
    proceedingId: opened?.proceeding.id ?? null,
    data: open.data,
    effects: draft.effects,
  };
}

function supersedeClosure(caseFile: CaseFile): Draft {
  const draft = { caseFile, effects: [] };
  const pending = openProceedings(caseFile).find((one) => one.kind === 'closure');
  if (pending === undefined) return draft;
  const left = leaveStatus(draft, pending.id, 'cancelled');
  return withEffects(left, [
    { kind: 'proceeding-moved', proceedingId: pending.id, status: 'superseded', ended: true, facts: {} },
  ]);
}

function momentOf({ actor, at, on }: Surroundings): Pick<CaseEvent, 'actor' | 'at' | 'on'> {
  return { actor, at, on };
}

function startRefusal(
  caseFile: CaseFile,
  { kind }: StartProceeding,
  { actor, powers }: Surroundings,
): CaseRefusal | null {
  const { departmentCode } = actor;
  const { power } = PROCEEDINGS[kind];
  if (!STARTABLE_KINDS.includes(kind) || power === null) return { code: 'proceeding.not-startable', kind };
  if (!caseFile.departments.includes(departmentCode))
    return { code: 'department.not-involved', department: departmentCode };
  if (!hasPower(powers, departmentCode, power))
    return { code: 'department.power-missing', department: departmentCode, power };
  const running = openProceedings(caseFile).some((one) => one.kind === kind && one.departmentCode === departmentCode);
  return running ? { code: 'proceeding.already-running', kind, department: departmentCode } : null;
}
