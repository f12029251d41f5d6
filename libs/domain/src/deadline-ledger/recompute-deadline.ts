import type { Deadline } from '../deadline/deadline.js';
import { exactMilliseconds } from '../deadline/period.js';
import type { PlainDate } from '../shared/plain-date.js';
import type { WorkCalendar } from '../work-calendar/work-calendar.js';
import { dueByLedger } from './read-ledger.js';

/** What a calendar changes about a running clock. */
export interface Recomputation {
  readonly deadlineId: Deadline['id'];
  readonly clock: string;
  readonly from: { readonly dueOn: PlainDate; readonly provisional: boolean };
  readonly to: { readonly dueOn: PlainDate; readonly provisional: boolean };
}

/**
 * What a calendar changes about a deadline; `null` when nothing: it has ended, stands still, runs by the hour, or ends
 * on the same day as surely as before. The clock of a party never gets shorter.
 */
export function recompute(deadline: Deadline, calendar: WorkCalendar): Recomputation | null {
  const { due, status, id, clock } = deadline;
  if (status !== 'running' || due === null || exactMilliseconds(due.period) !== null) return null;
  const now = dueByLedger(deadline, calendar);
  if (now === null || (now.dueOn === due.dueOn && now.provisional === due.provisional)) return null;
  return {
    deadlineId: id,
    clock,
    from: { dueOn: due.dueOn, provisional: due.provisional },
    to: { dueOn: now.dueOn, provisional: now.provisional },
  };
}
