import type { ProceedingKind } from '../proceeding/proceeding.js';
import type { DepartmentCode } from '../shared/identifiers.js';
import type { Instant, PlainDate } from '../shared/plain-date.js';

/** Refusals of a statutory duty and of its opening. */
export type StatutoryDutyRefusal =
  | { readonly code: 'statutory-duty.kind-unknown'; readonly clock: string }
  | { readonly code: 'statutory-duty.has-procedure'; readonly clock: string; readonly kind: ProceedingKind }
  | { readonly code: 'statutory-duty.within-another'; readonly clock: string; readonly of: string }
  | { readonly code: 'statutory-duty.start-form'; readonly clock: string; readonly wanted: 'day' | 'instant' }
  | { readonly code: 'statutory-duty.starts-in-future'; readonly startAt: Instant }
  | { readonly code: 'statutory-duty.already-running'; readonly clock: string; readonly department: DepartmentCode }
  | { readonly code: 'statutory-duty.binds-department'; readonly department: DepartmentCode }
  | { readonly code: 'statutory-duty.not-over-yet'; readonly dueOn: PlainDate | null }
  | { readonly code: 'statutory-duty.decision-not-recorded'; readonly department: DepartmentCode }
  | { readonly code: 'statutory-duty.demand-not-expired'; readonly department: DepartmentCode };
