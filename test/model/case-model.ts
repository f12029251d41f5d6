import type { ProceedingKind } from '@app/domain';

/**
 * What may follow what, written down a second time and by hand from domain.md section 10, not read from the core.
 * `status step status`, one edge a line.
 */
const EDGES: Readonly<Record<ProceedingKind, string>> = {
  triage: `
    pending decide decided
    pending decide awaiting-supplement
    pending assess pending
    awaiting-supplement receiveSupplement pending`,
  referral: `
    offered accept accepted
    offered sendBack sent-back`,
  interview: `
    planned serveNotice notified
    notified record held
    notified recordAbsence planned
    notified recordAbsence not-appeared
    held conclude concluded
    held conclude promised
    promised checkPromise concluded`,
  warning: `
    drafting issue issued
    issued serve served
    served recordAnswer answered
    served recordAnswer unanswered`,
  investigation: `
    filing file investigating
    filing withdraw withdrawn
    investigating recordAct investigating
    investigating extend investigating
    investigating conclude proposing
    investigating conclude no-violation
    investigating withdraw withdrawn
    proposing servePriorNotice notified
    proposing withdraw withdrawn
    notified hearStatement heard
    notified hearStatement hearing-requested
    hearing-requested holdHearing heard
    heard decide decided
    decided serveDecision served
    served recordPerformance performed
    served recordPerformance not-performed`,
  rectification: `
    ordering order rectifying
    rectifying extend rectifying
    rectifying report reported
    rectifying recordLapse failed
    reported verify verified
    reported verify failed
    reported verify rectifying`,
  'union-letter': `
    drafting send sent
    sent recordReply heeded
    sent recordReply unheeded
    unheeded suggest suggested
    suggested recordFeedback fed-back`,
  mediation: `
    mediating conclude agreed
    mediating conclude failed
    mediating extend mediating
    agreed requestConfirmation ended`,
  'judicial-confirmation': `
    requested rule confirmed
    requested rule refused`,
  'judicial-suggestion': `
    drafting send sent
    sent recordReply replied`,
  'working-opinion': `
    drafting draft collecting
    collecting adopt reviewing
    reviewing review reviewing
    reviewing review done`,
  position: 'asked state stated',
  oversight: `
    issued receipt receipted
    receipted answer answered`,
  escalation: `
    pending decide decided
    pending recordStanding pending`,
  measure: `
    proposed decide told
    proposed decide declined
    told impose imposed
    told impose declined`,
  'statutory-duty': `
    running perform performed
    running drop dropped
    running recordLapse lapsed`,
  closure: 'pending close closed',
};

/** Every edge of the model as `kind: status step status`. */
export const MODEL_EDGES: ReadonlySet<string> = new Set(
  Object.entries(EDGES).flatMap(([kind, edges]) =>
    edges
      .split('\n')
      .map((edge) => edge.trim())
      .filter((edge) => edge !== '')
      .map((edge) => `${kind}: ${edge}`),
  ),
);
