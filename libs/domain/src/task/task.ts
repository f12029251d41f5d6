import type { AccountId, DeadlineId, DepartmentCode, ProceedingId, TaskId } from '../shared/identifiers.js';
import type { Instant } from '../shared/plain-date.js';
import type { Proposal } from '../decision/proposal.js';

/** In which list of the workbench a task stands: 待办 to do, 待签收 to accept. */
export type TaskLane = 'todo' | 'accept';

/** One piece of human work of one department. */
export interface Task {
  readonly id: TaskId;
  /** What is to be done, e.g. `recheck`; texts by key in the web app. */
  readonly duty: string;
  readonly lane: TaskLane;
  readonly proceedingId: ProceedingId;
  readonly departmentCode: DepartmentCode;
  readonly deadlineId: DeadlineId | null;
  readonly openedAt: Instant;
  readonly status: 'open' | 'completed' | 'cancelled';
  readonly endedBy: AccountId | null;
  readonly endedAt: Instant | null;
  /** What the rules propose for this task; `null` when no rule was asked. */
  readonly proposal: Proposal | null;
}
