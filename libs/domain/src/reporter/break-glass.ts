import type { Outcome } from '../shared/outcome.js';
import type { Instant } from '../shared/plain-date.js';

/** Why the secrecy of an informant is to be broken; further words go with the code. */
export const BREAK_GLASS_REASONS = [
  'danger-to-person',
  'handler-away',
  'court-order',
  'retaliation',
  'oversight',
] as const;
/** One reason. */
export type BreakGlassReason = (typeof BREAK_GLASS_REASONS)[number];

/** The role whose holder lets an exception pass; it never is the person who asks. */
export const BREAK_GLASS_APPROVER = 'security-admin' as string;
/** The role that looks at each exception afterwards. */
export const BREAK_GLASS_REVIEWER = 'supervisor' as string;

/** How long an exception lasts from its approval. Source: domain D6 of the threat analysis, 15–30 minutes (D). */
export const BREAK_GLASS_MINUTES = 30;

/** An exception from the secrecy of one informant. */
export interface BreakGlass {
  readonly requestedBy: string;
  readonly decidedBy: string | null;
  /** End of the exception; `null` when it was not approved. */
  readonly expiresAt: Instant | null;
  readonly reviewedAt: Instant | null;
}

/** How an exception stands; `ended` waits for its review and is shown red. */
export const BREAK_GLASS_STATUSES = ['requested', 'refused', 'open', 'ended', 'reviewed'] as const;
/** One status. */
export type BreakGlassStatus = (typeof BREAK_GLASS_STATUSES)[number];

/** Status is read from what happened and never stored. */
export function breakGlassStatus(grant: BreakGlass, now: Instant): BreakGlassStatus {
  if (grant.decidedBy === null) return 'requested';
  if (grant.expiresAt === null) return 'refused';
  if (grant.reviewedAt !== null) return 'reviewed';
  return now < grant.expiresAt ? 'open' : 'ended';
}

/** Why an exception is not decided or reviewed. */
export type BreakGlassRefusal =
  | { readonly code: 'break-glass.own-request' }
  | { readonly code: 'break-glass.decided-already' }
  | { readonly code: 'break-glass.not-reviewable' };

/** Whether somebody may decide a request: another person, and once. */
export function decideBreakGlass(grant: BreakGlass, by: string): Outcome<null, BreakGlassRefusal> {
  if (grant.requestedBy === by) return { ok: false, refusal: { code: 'break-glass.own-request' } };
  if (grant.decidedBy !== null) return { ok: false, refusal: { code: 'break-glass.decided-already' } };
  return { ok: true, value: null };
}

/** Whether somebody may review an exception: after its end, another person, and once. */
export function reviewBreakGlass(grant: BreakGlass, by: string, now: Instant): Outcome<null, BreakGlassRefusal> {
  if (grant.requestedBy === by) return { ok: false, refusal: { code: 'break-glass.own-request' } };
  if (breakGlassStatus(grant, now) !== 'ended') return { ok: false, refusal: { code: 'break-glass.not-reviewable' } };
  return { ok: true, value: null };
}
