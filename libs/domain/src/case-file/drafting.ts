import type { DeadlineId, ProceedingId, TaskId } from '../shared/identifiers.js';
import type { CaseEffect } from './case-event.js';
import type { CaseFile } from './case-file.js';
import type { ClockOfFacts, ProceedingDefinition, StatusDefinition, Surroundings } from '../proceeding/step.js';
import type { Deadline } from '../deadline/deadline.js';
import type { Period } from '../deadline/period.js';
import type { Proceeding, ProceedingDraft } from '../proceeding/proceeding.js';
import type { PlainDate } from '../shared/plain-date.js';
import type { Task } from '../task/task.js';
import type { DocumentDraft } from '../document/document.js';

/** Effects of one event in the making; ids continue where the case and the draft stand. */
export interface Draft {
  readonly caseFile: Pick<CaseFile, 'proceedings' | 'tasks' | 'deadlines' | 'documents'>;
  readonly effects: readonly CaseEffect[];
}

/** A draft with further effects. */
export function withEffects(draft: Draft, effects: readonly CaseEffect[]): Draft {
  return { ...draft, effects: [...draft.effects, ...effects] };
}

/** How a status is entered: the first day of its clock, and its period when a person fixed it. */
export interface Entry {
  readonly clockFrom?: PlainDate | undefined;
  readonly period?: Period | undefined;
}

/** A procedure as the drafting needs it. */
type Table = Pick<ProceedingDefinition<never, never>, 'kind' | 'initial' | 'statuses'>;

/** Opens a proceeding, with the task and clock of its first status. */
export function openProceeding(
  draft: Draft,
  opening: { readonly table: Table; readonly from: ProceedingDraft; readonly parentId: ProceedingId | null },
  where: Surroundings,
): Draft {
  const { table, from, parentId } = opening;
  const proceeding: Proceeding = {
    id: nextId(draft, 'P'),
    kind: from.kind,
    departmentCode: from.departmentCode,
    joiners: from.joiners ?? [],
    status: table.initial,
    ended: false,
    openedOn: where.on,
    parentId,
    facts: from.facts ?? {},
  };
  return enterStatus(
    withEffects(draft, [{ kind: 'proceeding-opened', proceeding }]),
    { proceeding, definition: table.statuses[table.initial], entry: { clockFrom: from.clockFrom } },
    where,
  );
}

/** A status that is being entered. */
interface Into {
  readonly proceeding: Proceeding;
  readonly definition: StatusDefinition | undefined;
  readonly entry: Entry;
}

/** Puts the duty and the clock of a status on the conducting department. */
export function enterStatus(draft: Draft, into: Into, where: Surroundings): Draft {
  if (into.definition === undefined || into.definition.duty === null) return draft;
  const deadline = startClock(draft, into, where);
  const task = openTask(draft, { into, deadlineId: deadline?.id ?? null }, where);
  return withEffects(draft, [
    ...clockEffects(deadline, into.entry),
    { kind: 'task-opened', task },
    ...askEffects(into, task.id),
  ]);
}

function openTask(
  draft: Draft,
  { into, deadlineId }: { readonly into: Into; readonly deadlineId: DeadlineId | null },
  { at }: Surroundings,
): Task {
  const { proceeding, definition } = into;
  return {
    id: nextId(draft, 'T'),
    duty: definition?.duty ?? '',
    lane: definition?.lane ?? 'todo',
    proceedingId: proceeding.id,
    departmentCode: proceeding.departmentCode,
    deadlineId,
    openedAt: at,
    status: 'open',
    endedBy: null,
    endedAt: null,
    proposal: null,
  };
}

function clockEffects(deadline: Deadline | null, { period }: Entry): readonly CaseEffect[] {
  return deadline === null ? [] : [{ kind: 'deadline-started', deadline, period: period ?? null }];
}

function askEffects({ proceeding, definition }: Into, taskId: TaskId): readonly CaseEffect[] {
  if (definition?.decision === undefined) return [];
  const { decision } = definition;
  const request = { decision, proceedingId: proceeding.id, taskId, deadlineId: null, rung: null };
  return [{ kind: 'proposal-asked', request, proposal: null }];
}

/** Ends the open tasks and clocks of a proceeding. */
export function leaveStatus(draft: Draft, proceedingId: ProceedingId, as: 'completed' | 'cancelled'): Draft {
  const tasks = draft.caseFile.tasks.filter((task) => task.proceedingId === proceedingId && task.status === 'open');
  const clocks = draft.caseFile.deadlines.filter(
    (one) => one.proceedingId === proceedingId && one.status === 'running',
  );
  return withEffects(draft, [
    ...tasks.map((task) => ({ kind: 'task-ended', taskId: task.id, status: as }) as const),
    ...clocks.map(
      (clock) =>
        ({ kind: 'deadline-ended', deadlineId: clock.id, status: as === 'completed' ? 'met' : 'cancelled' }) as const,
    ),
  ]);
}

/** Names the documents that a step produces. */
export function drawDocuments(
  draft: Draft,
  proceedingId: ProceedingId,
  documents: { readonly drafts: readonly DocumentDraft[]; readonly on: PlainDate },
): Draft {
  return documents.drafts.reduce(
    (current, { name, servedOn = null, serviceMode = null, number = null }) =>
      withEffects(current, [
        {
          kind: 'document-drawn',
          document: {
            id: nextId(current, 'F'),
            name,
            proceedingId,
            drawnOn: documents.on,
            servedOn,
            serviceMode,
            number,
          },
        },
      ]),
    draft,
  );
}

function startClock(draft: Draft, { proceeding, definition, entry }: Into, where: Surroundings): Deadline | null {
  const started = clockOf(definition, proceeding);
  if (started === null) return null;
  return {
    id: nextId(draft, 'D'),
    clock: started.clock,
    proceedingId: proceeding.id,
    departmentCode: proceeding.departmentCode,
    waitsFor: started.waitsFor,
    startOn: entry.clockFrom ?? where.on,
    startAt: started.startAt ?? where.at,
    status: 'running',
    endedAt: null,
    due: null,
    ledger: [],
  };
}

/** A table names the clock of a status, or reads it from what the procedure was opened for. */
function clockOf(definition: StatusDefinition | undefined, { facts }: Proceeding): ClockOfFacts | null {
  if (definition?.clockOf !== undefined) return definition.clockOf(facts as never); // its own facts, closed over by kind
  if (definition?.clock === undefined) return null;
  return { clock: definition.clock, waitsFor: definition.waitsFor ?? 'department', startAt: null };
}

interface IdOf {
  readonly P: ProceedingId;
  readonly T: TaskId;
  readonly D: DeadlineId;
  readonly F: `F${number}`;
}

function nextId<Letter extends keyof IdOf>(draft: Draft, letter: Letter): IdOf[Letter] {
  const { kind, list } = NUMBERED[letter];
  const drafted = draft.effects.filter((effect) => effect.kind === kind).length;
  return `${letter}${draft.caseFile[list].length + drafted + 1}` as IdOf[Letter]; // the letter names the type
}

const NUMBERED = {
  P: { kind: 'proceeding-opened', list: 'proceedings' },
  T: { kind: 'task-opened', list: 'tasks' },
  D: { kind: 'deadline-started', list: 'deadlines' },
  F: { kind: 'document-drawn', list: 'documents' },
} as const satisfies Record<keyof IdOf, { kind: CaseEffect['kind']; list: keyof Draft['caseFile'] }>;
