import type { DeadlineView } from '@app/contracts';
import { lampOf, openAmendments, standstillOf, type CaseFile, type Deadline, type DueDates } from '@app/domain';
import type { Asking } from './case-steps.js';

type DueView = Pick<
  DeadlineView,
  'period' | 'dueOn' | 'dueAt' | 'provisional' | 'calendarVersion' | 'recordId' | 'rungs'
>;

const NO_DUE: DueView = {
  period: null,
  dueOn: null,
  dueAt: null,
  provisional: false,
  calendarVersion: null,
  recordId: null,
  rungs: [],
};

/** A deadline as a person sees it, with what the person may do about it. */
export function deadlineViewOf(caseFile: CaseFile, deadline: Deadline, asking: Asking): DeadlineView {
  return {
    deadlineId: deadline.id,
    clock: deadline.clock,
    proceedingId: deadline.proceedingId,
    departmentCode: deadline.departmentCode,
    waitsFor: deadline.waitsFor,
    startOn: deadline.startOn,
    status: deadline.status,
    ...(deadline.due === null ? openViewOf(deadline) : dueViewOf(deadline.due)),
    lamp: lampOf(deadline, asking.at),
    standstill: standstillOf(deadline, asking.on),
    acts: [...openAmendments(caseFile, deadline, asking)],
  };
}

/** A clock that stands still has no due day, but its period and the rule behind it stay. */
function openViewOf({ held }: Deadline): DueView {
  return { ...NO_DUE, period: held?.period ?? null, recordId: held?.recordId ?? null };
}

function dueViewOf({ period, dueOn, dueAt, provisional, calendarVersion, recordId, rungs }: DueDates): DueView {
  return { period, dueOn, dueAt, provisional, calendarVersion, recordId, rungs: [...rungs] };
}
