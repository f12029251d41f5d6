import type { DeadlineView } from '@app/contracts';
import { lampOf, type Deadline, type DueDates, type Instant } from '@app/domain';

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

/** A deadline as people see it at an instant. */
export function deadlineViewOf(deadline: Deadline, at: Instant): DeadlineView {
  return {
    deadlineId: deadline.id,
    clock: deadline.clock,
    proceedingId: deadline.proceedingId,
    departmentCode: deadline.departmentCode,
    waitsFor: deadline.waitsFor,
    startOn: deadline.startOn,
    status: deadline.status,
    ...(deadline.due === null ? NO_DUE : dueViewOf(deadline.due)),
    lamp: lampOf(deadline, at),
  };
}

function dueViewOf({ period, dueOn, dueAt, provisional, calendarVersion, recordId, rungs }: DueDates): DueView {
  return { period, dueOn, dueAt, provisional, calendarVersion, recordId, rungs: [...rungs] };
}
