import {
  stageOf,
  standstillsOf,
  unitOf,
  type CaseEffect,
  type CaseEvent,
  type CaseFile,
  type CaseFileId,
  type Deadline,
  type RungPlan,
  type StandstillSpan,
  type Task,
} from '@app/domain';
import type { CaseHead } from './case-head.js';
import type { Settled } from './transition-request.js';

type List = 'proceedings' | 'tasks' | 'deadlines' | 'documents';

/** Entries that the transition added or changed; the fold keeps most others by identity, which spares the comparison. */
function changed<Name extends List>(name: Name, before: CaseFile | null, after: CaseFile): CaseFile[Name] {
  const known = new Map((before?.[name] ?? []).map((entry) => [entry.id as string, entry]));
  return after[name].filter((entry) => !isSame(known.get(entry.id), entry)) as unknown as CaseFile[Name]; // same list, fewer entries
}

function isSame(known: object | undefined, entry: object): boolean {
  return known === entry || (known !== undefined && JSON.stringify(known) === JSON.stringify(entry));
}

/** The row of the case itself. */
export function caseFileRow(head: CaseHead, { after, events }: Settled, lastHash: string): object {
  return {
    id: head.caseFileId,
    caseNumber: head.caseNumber,
    epoch: head.epoch,
    seq: after.seq,
    stage: stageOf(after),
    openedOn: after.openedOn,
    openedAt: events[0]?.at,
    updatedAt: events.at(-1)?.at,
    receivedBy: after.receivedBy,
    leadDepartment: after.leadDepartment,
    departments: after.departments,
    enterpriseId: after.subject.enterpriseId,
    complaintId: after.subject.complaintId,
    kind: after.subject.kind,
    violationCodes: after.subject.violationCodes,
    packHash: head.packHash,
    snapshot: after,
    lastHash,
    nextDueAt: earliestDue(after),
    mergedInto: mergedInto(events),
  };
}

/** Rows of proceedings that changed. */
export function proceedingRows(before: CaseFile | null, after: CaseFile): object[] {
  return changed('proceedings', before, after).map((proceeding) => ({ ...proceeding, caseFileId: after.caseFileId }));
}

/** Rows of documents that were drawn. */
export function documentRows(before: CaseFile | null, after: CaseFile): object[] {
  return changed('documents', before, after).map((document) => ({ ...document, caseFileId: after.caseFileId }));
}

/** Columns of a deadline that the calendar has not answered; never recorded, since settling fills them. */
const UNANSWERED = {
  dueOn: null,
  dueAt: null,
  provisional: false,
  calendarVersion: null,
  recordId: null,
  period: null,
  rungs: [] as readonly RungPlan[],
};

/** Rows of deadlines that changed. */
export function deadlineRows(before: CaseFile | null, after: CaseFile): object[] {
  return changed('deadlines', before, after).map(({ due, ...deadline }) => ({
    ...deadline,
    ...(due ?? UNANSWERED),
    caseFileId: after.caseFileId,
  }));
}

/** Rows of tasks that changed, or whose deadline did. */
export function taskRows({ before }: CaseHead, { after, events }: Settled): object[] {
  const moved = new Set(changed('deadlines', before, after).map((deadline) => deadline.id));
  const own = new Set(changed('tasks', before, after).map((task) => task.id));
  const effects = events.flatMap((event) => event.effects);
  return after.tasks
    .filter((task) => own.has(task.id) || (task.deadlineId !== null && moved.has(task.deadlineId)))
    .map((task) => taskRow(after, task, effects));
}

function taskRow(after: CaseFile, task: Task, effects: readonly CaseEffect[]): object {
  const deadline = after.deadlines.find((one) => one.id === task.deadlineId);
  const { dueOn, dueAt, provisional, rungs } = deadline?.due ?? UNANSWERED;
  return {
    ...task,
    caseFileId: after.caseFileId,
    dueOn,
    dueAt,
    provisional,
    dueUnit: deadline === undefined ? null : unitOf(deadline),
    standstills: deadline === undefined ? null : standstillsOrNull(deadline),
    yellowAt: rungAt(rungs, 'yellow'),
    redAt: rungAt(rungs, 'red'),
    lastRung: rungs.findLast((plan) => plan.reachedAt !== null)?.rung ?? null,
    lastRungRecordId: lastRungRecord(task.deadlineId, effects),
  };
}

/** `null` for the many clocks that never stand still, so that an index holds only the others. */
function standstillsOrNull(deadline: Deadline): readonly StandstillSpan[] | null {
  const spans = standstillsOf(deadline);
  return spans.length === 0 ? null : spans;
}

function rungAt(rungs: readonly RungPlan[], rung: RungPlan['rung']): RungPlan['at'] | null {
  return rungs.find((plan) => plan.rung === rung)?.at ?? null;
}

function lastRungRecord(deadlineId: Task['deadlineId'], effects: readonly CaseEffect[]): string | null {
  const asked = effects.filter((effect) => effect.kind === 'proposal-asked');
  const climbed = asked.findLast(({ request }) => request.rung !== null && request.deadlineId === deadlineId);
  return climbed?.proposal?.recordId ?? null;
}

/** Rows of measures that were imposed. */
export function measureRows({ after, events }: Settled): object[] {
  return events.flatMap(({ effects, at }) =>
    effects.flatMap((effect) =>
      effect.kind === 'measure-imposed'
        ? [
            {
              ...effect.measure,
              caseFileId: after.caseFileId,
              enterpriseId: after.subject.enterpriseId,
              imposedAt: at,
              status: 'in-force',
            },
          ]
        : [],
    ),
  );
}

/** Copies 抄送 to departments. */
export function noticeRows({ caseFileId, seq }: CaseHead, { events }: Settled): object[] {
  return events.flatMap((event, index) =>
    event.effects.flatMap((effect) =>
      effect.kind === 'department-copied'
        ? [
            {
              departmentCode: effect.departmentCode,
              caseFileId,
              seq: seq + index + 1,
              eventType: event.type,
              reason: effect.reason,
              at: event.at,
            },
          ]
        : [],
    ),
  );
}

/**
 * Openings of cases that the transition splits off. They go the way of complaints: what is recorded here is relayed
 * until the case stands, so that a part never gets lost between the two cases. The id of the new case is that of the
 * command too, since one command opens it and no other.
 */
export function openingRows(splitFrom: CaseFileId, requestHash: string, { events }: Settled): object[] {
  return events.flatMap((event) =>
    event.effects.flatMap((effect) =>
      effect.kind === 'case-split-off' ? [openingRow(event, { ...effect, splitFrom, requestHash })] : [],
    ),
  );
}

type SplitOff = Extract<CaseEvent['effects'][number], { kind: 'case-split-off' }> & {
  readonly splitFrom: CaseFileId;
  readonly requestHash: string;
};

function openingRow({ actor, at, on }: CaseEvent, split: SplitOff): object {
  const { caseFileId, subject, receivedBy, splitFrom, requestHash } = split;
  const command = { type: 'open', caseFileId, subject, receivedBy, splitFrom };
  const where = { actor, at, on, powers: {}, certifiedOfficials: [] };
  return {
    id: caseFileId,
    caseFileId,
    body: { commandId: caseFileId, requestHash, command, where },
    status: 'pending',
    createdAt: at,
  };
}

/** The case in favour of which events end theirs; `null` when none does. */
export function mergedInto(events: readonly CaseEvent[]): CaseFileId | null {
  const ending = events.flatMap(({ effects }) => effects).findLast((effect) => effect.kind === 'case-ended');
  return ending?.into ?? null;
}

function earliestDue({ deadlines }: CaseFile): string | null {
  const due = deadlines.flatMap((deadline) =>
    deadline.status === 'running' && deadline.due !== null ? [deadline.due.dueAt] : [],
  );
  return due.sort()[0] ?? null;
}
