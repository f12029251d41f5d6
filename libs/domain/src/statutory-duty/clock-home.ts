import { PROCEEDINGS } from '../proceeding/proceeding-catalogue.js';
import type { ProceedingKind } from '../proceeding/proceeding.js';
import type { WaitsFor } from '../deadline/deadline.js';

/** Where a kind of clock is started: by a procedure of its own, within another clock, or as a statutory duty. */
export type ClockHome =
  | { readonly by: 'procedure'; readonly kind: ProceedingKind }
  | { readonly by: 'clock'; readonly of: string }
  | { readonly by: 'statutory-duty' };

/**
 * Kinds that are never opened for themselves: lengths by which another clock is extended through its ledger, the further
 * date of a rectification, and the inner share of an acceptance.
 */
export const WITHIN_ANOTHER: Readonly<Record<string, string>> = {
  'investigation-extension': 'investigation',
  'mediation-extension': 'mediation',
  'arbitration-extension': 'arbitration-award',
  'market-verification-extension': 'market-verification',
  'petition-extension': 'petition-decision',
  'reconsideration-extension': 'reconsideration-decision',
  'rectification-further': 'rectification',
  triage: 'acceptance',
};

/** The one place at which a kind of clock is started, so that nothing is offered twice. */
export function homeOfClock(clock: string): ClockHome {
  const of = WITHIN_ANOTHER[clock];
  if (of !== undefined) return { by: 'clock', of };
  const kind = PROCEDURE_OF.get(clock);
  return kind === undefined ? { by: 'statutory-duty' } : { by: 'procedure', kind };
}

const PROCEDURE_OF: ReadonlyMap<string, ProceedingKind> = new Map(
  Object.values(PROCEEDINGS).flatMap(({ kind, statuses }) =>
    Object.values(statuses).flatMap(({ clock }) => (clock === undefined ? [] : [[clock, kind] as const])),
  ),
);

/** Rights and waiting times of a party, as the form suggests; every other kind binds a department first. */
const USUALLY_OF_PARTY: readonly string[] = [
  'hearing-request', 'announcement-service', 'execution-demand', 'reconsideration-request', 'suit-request',
  'suit-after-reconsideration', 'arbitration-suit', 'award-revocation', 'arbitration-review', 'negotiation-publication',
  'rule-publication', 'mass-layoff-notice', 'list-term', 'list-early-exit', 'employment-report',
]; // prettier-ignore

/** Whom a kind of clock usually binds; a person decides in each case. */
export function usuallyBinds(clock: string): WaitsFor {
  return USUALLY_OF_PARTY.includes(clock) ? 'party' : 'department';
}

/** Clocks of enforcement acts: only a department with the power to investigate may have them running (G1–G18). */
export const ENFORCEMENT_CLOCKS: readonly string[] = [
  'spot-filing', 'recusal-decision', 'suspension-notice', 'limitation', 'evidence-registration', 'penalty-decision',
  'hearing-request', 'execution-demand', 'execution-application', 'criminal-transfer-decision', 'criminal-transfer',
  'police-review-request', 'criminal-evidence-handover',
]; // prettier-ignore
