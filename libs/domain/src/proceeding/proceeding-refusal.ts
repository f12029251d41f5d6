import type { AccountId, DepartmentCode, TaskId } from '../shared/identifiers.js';
import type { Instant } from '../shared/plain-date.js';
import type { ProceedingKind } from './proceeding.js';

/** Refusals because of where a procedure stands. */
export type ProceedingRefusal =
  | { readonly code: 'proceeding.unknown'; readonly proceedingId: string }
  | { readonly code: 'proceeding.ended'; readonly status: string }
  | { readonly code: 'proceeding.step-unknown'; readonly step: string }
  | { readonly code: 'proceeding.step-not-open'; readonly status: string; readonly openSteps: readonly string[] }
  | { readonly code: 'proceeding.not-startable'; readonly kind: ProceedingKind }
  | { readonly code: 'proceeding.already-running'; readonly kind: ProceedingKind; readonly department: DepartmentCode }
  | { readonly code: 'task.unknown'; readonly taskId: TaskId }
  | {
      readonly code: 'task.already-ended';
      readonly taskId: TaskId;
      readonly by: AccountId | null;
      readonly at: Instant;
    }
  | { readonly code: 'task.claimed-by-another'; readonly taskId: TaskId; readonly by: AccountId };
