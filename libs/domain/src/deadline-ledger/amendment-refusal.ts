import type { Deadline } from '../deadline/deadline.js';
import type { Period } from '../deadline/period.js';
import type { Instant, PlainDate } from '../shared/plain-date.js';

/** Refusals of an act on a running clock. */
export type AmendmentRefusal =
  | { readonly code: 'deadline.not-in-case'; readonly deadlineId: string }
  | { readonly code: 'deadline.not-running'; readonly status: Deadline['status'] }
  | { readonly code: 'deadline.runs-by-the-hour'; readonly clock: string }
  | { readonly code: 'deadline.not-suspendable'; readonly clock: string }
  | { readonly code: 'deadline.suspension-ends-before-start'; readonly from: PlainDate; readonly until: PlainDate }
  | { readonly code: 'deadline.suspension-before-start'; readonly startOn: PlainDate }
  | { readonly code: 'deadline.suspension-too-late'; readonly dueOn: PlainDate }
  | { readonly code: 'deadline.suspension-overlaps'; readonly from: PlainDate; readonly until: PlainDate | null }
  | { readonly code: 'deadline.not-suspended' }
  | { readonly code: 'deadline.suspended'; readonly from: PlainDate }
  | { readonly code: 'deadline.interrupted'; readonly from: PlainDate }
  | { readonly code: 'deadline.not-extendable'; readonly clock: string }
  | { readonly code: 'deadline.already-extended'; readonly on: PlainDate }
  | { readonly code: 'deadline.extension-too-late'; readonly dueOn: PlainDate }
  | { readonly code: 'deadline.extension-beyond-law'; readonly limit: Period; readonly base: string }
  | { readonly code: 'deadline.not-interruptible'; readonly clock: string }
  | { readonly code: 'deadline.start-time-missing'; readonly field: 'startAt' }
  | { readonly code: 'deadline.start-time-in-future'; readonly startAt: Instant }
  | { readonly code: 'deadline.start-day-missing'; readonly field: 'startOn' }
  | { readonly code: 'deadline.start-time-unchanged'; readonly startAt: Instant }
  | { readonly code: 'deadline.start-time-would-shorten'; readonly startAt: Instant }
  | { readonly code: 'deadline.start-unchanged'; readonly startOn: PlainDate }
  | { readonly code: 'deadline.would-shorten'; readonly startOn: PlainDate };
