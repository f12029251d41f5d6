import { toldDue, type Deadline, type DueDates, type LedgerEntry } from '../deadline/deadline.js';
import type { DepartmentCode } from '../shared/identifiers.js';
import type { CaseEffect, CaseEvent } from './case-event.js';
import type { CaseFile } from './case-file.js';

/** The case after an event; `null` before its first. Folding all events of a case rebuilds it. */
export function evolve(caseFile: CaseFile | null, event: CaseEvent): CaseFile {
  const opening = event.effects.find((effect) => effect.kind === 'case-opened');
  const start = caseFile ?? openedBy(opening);
  const changed = event.effects.reduce((current, effect) => apply(current, effect, event), start);
  return { ...changed, seq: start.seq + 1 };
}

/** The case after a list of events. */
export function fold(events: readonly CaseEvent[], start: CaseFile | null = null): CaseFile | null {
  return events.reduce<CaseFile | null>(evolve, start);
}

/** A history whose first event does not open a case: the record is damaged, nobody may continue on it. */
export class BrokenHistoryError extends Error {}

function openedBy(effect: Extract<CaseEffect, { kind: 'case-opened' }> | undefined): CaseFile {
  if (effect === undefined) throw new BrokenHistoryError('the first event of a case opens it');
  return {
    caseFileId: effect.caseFileId,
    seq: 0,
    openedOn: effect.openedOn,
    subject: effect.subject,
    receivedBy: effect.receivedBy,
    leadDepartment: null,
    joiners: [],
    departments: [effect.receivedBy],
    handOvers: 0,
    ended: null,
    proceedings: [],
    tasks: [],
    deadlines: [],
    documents: [],
  };
}

type Apply<Kind extends CaseEffect['kind']> = (
  caseFile: CaseFile,
  effect: Extract<CaseEffect, { kind: Kind }>,
  event: CaseEvent,
) => CaseFile;

const APPLY: { readonly [Kind in CaseEffect['kind']]: Apply<Kind> } = {
  'case-opened': (caseFile) => caseFile,
  'subject-changed': (caseFile, { change }) => ({ ...caseFile, subject: { ...caseFile.subject, ...change } }),
  'lead-set': (caseFile, { departmentCode, joiners }) =>
    involve({ ...caseFile, leadDepartment: departmentCode, joiners }, [departmentCode, ...joiners]),
  'handed-over': (caseFile, { to }) => involve({ ...caseFile, handOvers: caseFile.handOvers + 1 }, [to]),
  'proceeding-opened': (caseFile, { proceeding }) =>
    involve({ ...caseFile, proceedings: [...caseFile.proceedings, proceeding] }, [
      proceeding.departmentCode,
      ...proceeding.joiners,
    ]),
  'proceeding-moved': (caseFile, { proceedingId, status, ended, facts }) => ({
    ...caseFile,
    proceedings: caseFile.proceedings.map((one) =>
      one.id === proceedingId ? { ...one, status, ended, facts: { ...one.facts, ...facts } } : one,
    ),
  }),
  'task-opened': (caseFile, { task }) => ({ ...caseFile, tasks: [...caseFile.tasks, task] }),
  'task-ended': (caseFile, { taskId, status }, { actor, at }) => ({
    ...caseFile,
    tasks: caseFile.tasks.map((task) =>
      task.id === taskId ? { ...task, status, endedBy: actor.accountId, endedAt: at } : task,
    ),
  }),
  'deadline-started': (caseFile, { deadline }) => ({ ...caseFile, deadlines: [...caseFile.deadlines, deadline] }),
  'deadline-extended': (caseFile, { deadlineId, due, period, reason }, event) =>
    withDeadline(caseFile, deadlineId, (deadline) => extended(deadline, { due, period, reason, event })),
  'deadline-amended': (caseFile, { deadlineId, entry, due }) =>
    withDeadline(caseFile, deadlineId, (deadline) => amended(deadline, entry, due)),
  'deadline-ended': (caseFile, { deadlineId, status }, event) =>
    withDeadline(caseFile, deadlineId, (deadline) => ended(deadline, status, event)),
  'rung-reached': (caseFile, { deadlineId, rung }, { at }) =>
    withDeadline(caseFile, deadlineId, (deadline) => ({
      ...deadline,
      due: deadline.due && {
        ...deadline.due,
        rungs: deadline.due.rungs.map((plan) => (plan.rung === rung ? { ...plan, reachedAt: at } : plan)),
      },
    })),
  'proposal-asked': (caseFile, { request, proposal }) => ({
    ...caseFile,
    tasks: caseFile.tasks.map((task) => (task.id === request.taskId ? { ...task, proposal } : task)),
  }),
  'document-drawn': (caseFile, { document }) => ({ ...caseFile, documents: [...caseFile.documents, document] }),
  'department-copied': (caseFile, { departmentCode }) => involve(caseFile, [departmentCode]),
  'rules-adopted': (caseFile, { packHash }) => ({ ...caseFile, adoptedPack: packHash }),
  'measure-imposed': (caseFile) => caseFile,
  'case-split-off': (caseFile) => caseFile,
  'case-ended': (caseFile, { as }) => ({ ...caseFile, ended: as }),
  'case-reopened': (caseFile) => ({ ...caseFile, ended: null }),
};

function apply(caseFile: CaseFile, effect: CaseEffect, event: CaseEvent): CaseFile {
  const change = APPLY[effect.kind] as Apply<CaseEffect['kind']>; // the tag that chose the entry is the effect's own
  return change(caseFile, effect, event);
}

function involve(caseFile: CaseFile, codes: readonly DepartmentCode[]): CaseFile {
  const departments = [...new Set([...caseFile.departments, ...codes])];
  return departments.length === caseFile.departments.length ? caseFile : { ...caseFile, departments };
}

function withDeadline(caseFile: CaseFile, id: Deadline['id'], change: (deadline: Deadline) => Deadline): CaseFile {
  return { ...caseFile, deadlines: caseFile.deadlines.map((one) => (one.id === id ? change(one) : one)) };
}

interface Extension {
  readonly due: DueDates | null;
  readonly period: DueDates['period'];
  readonly reason: string;
  readonly event: CaseEvent;
}

function extended(deadline: Deadline, { due, period, reason, event }: Extension): Deadline {
  const entry = {
    entry: 'extended',
    on: event.on,
    period,
    ...toldDue(due),
    reason,
    by: event.actor.accountId,
  } as const;
  return { ...deadline, due: due ?? deadline.due, ledger: [...deadline.ledger, entry] };
}

function ended(deadline: Deadline, status: 'met' | 'cancelled', { on, at, actor }: CaseEvent): Deadline {
  const entry = { entry: status, on, period: null, dueOn: null, reason: null, by: actor.accountId } as const;
  return { ...deadline, status, endedAt: at, ledger: [...deadline.ledger, entry] };
}

/** What was due is kept while the clock is open, so that its rungs and their reason are known when it runs on. */
function amended(deadline: Deadline, entry: LedgerEntry, due: DueDates | null): Deadline {
  const held = due === null ? (deadline.due ?? deadline.held ?? null) : null;
  return { ...deadline, due, held, ledger: [...deadline.ledger, entry] };
}
