import type { PlainDate } from '../shared/plain-date.js';

/** Refusals of an interview step. */
export type InterviewRefusal =
  | { readonly code: 'interview.notice-too-short'; readonly servedOn: PlainDate; readonly heldOn: PlainDate }
  | { readonly code: 'interview.promise-needs-day' }
  | { readonly code: 'interview.mandate-required'; readonly post: string };
