import type { StepContext, StepOutcome } from '../proceeding/step.js';
import { futureDay } from '../shared/day-guard.js';
import { accepted, refused } from '../shared/outcome.js';
import type {
  DecideInvestigation,
  InvestigationFacts,
  RecordPerformance,
  ServeDecision,
} from './investigation-steps.js';
import type { InvestigationRefusal } from './investigation-refusal.js';

type Context = StepContext<InvestigationFacts>;
type Guard = (facts: InvestigationFacts, input: DecideInvestigation) => InvestigationRefusal | null;

/** Guarantees before any decision, in the order in which they are reported. */
const GUARDS: readonly Guard[] = [
  noticeServed,
  statementHeard,
  hearingHeld,
  notHeavier,
  minorStaysUnpunished,
  oneFine,
  reviewed,
  remediesPrinted,
];

/** Decides; refused whenever a guarantee of the party is not kept (G3, G4, G5, G7, G11, G12, G14). */
export function decideInvestigation({ facts }: Context, input: DecideInvestigation): StepOutcome<InvestigationFacts> {
  for (const guard of GUARDS) {
    const refusal = guard(facts, input);
    if (refusal !== null) return refused(refusal);
  }
  return accepted({
    to: 'decided',
    facts: { fineFen: input.fineFen, decision: input.decision },
    documents: [{ name: DECISION_DOCUMENT[input.decision], number: input.number }],
  });
}

/** Serves the decision; the clock for performance starts on that day, and joint measures are proposed. */
export function serveDecision(
  context: Context,
  { servedOn, serviceMode }: ServeDecision,
): StepOutcome<InvestigationFacts> {
  const future = futureDay('servedOn', servedOn, context.on);
  if (future !== null) return refused(future);
  return accepted({
    to: 'served',
    clockFrom: servedOn,
    documents: [{ name: 'proof-of-service', servedOn, serviceMode }],
    asks: ['measure'],
  } as const);
}

/** Records whether the decision was performed; if not, the rules are asked what comes next. */
export function recordPerformance(
  { proceeding }: Context,
  { performed }: RecordPerformance,
): StepOutcome<InvestigationFacts> {
  if (performed) return accepted({ to: 'performed', documents: [{ name: 'closing-report' }] });
  return accepted({
    to: 'not-performed',
    opens: [
      { kind: 'escalation', departmentCode: proceeding.departmentCode, facts: { cause: 'decision-not-performed' } },
    ],
  } as const);
}

const DECISION_DOCUMENT = {
  penalty: 'penalty-decision',
  handling: 'handling-decision',
  'no-penalty': 'no-penalty-decision',
} as const satisfies Record<DecideInvestigation['decision'], string>;

function noticeServed({ noticedOn }: InvestigationFacts): InvestigationRefusal | null {
  return noticedOn === undefined ? { code: 'investigation.prior-notice-missing' } : null;
}

function statementHeard(facts: InvestigationFacts): InvestigationRefusal | null {
  return facts.statementHeard === true ? null : { code: 'investigation.statement-not-heard' };
}

function hearingHeld({ hearingAsked, hearingHeld: held }: InvestigationFacts): InvestigationRefusal | null {
  return hearingAsked === true && held !== true ? { code: 'investigation.hearing-outstanding' } : null;
}

function notHeavier(
  { noticedFineFen = 0 }: InvestigationFacts,
  { fineFen }: DecideInvestigation,
): InvestigationRefusal | null {
  if (fineFen <= noticedFineFen) return null;
  return { code: 'investigation.heavier-after-statement', noticedFen: noticedFineFen, decidedFen: fineFen };
}

function minorStaysUnpunished(
  { minorAndCorrected }: InvestigationFacts,
  { decision }: DecideInvestigation,
): InvestigationRefusal | null {
  return minorAndCorrected === true && decision === 'penalty' ? { code: 'investigation.minor-and-corrected' } : null;
}

function oneFine(
  _facts: InvestigationFacts,
  { otherFineFen, fineFen }: DecideInvestigation,
): InvestigationRefusal | null {
  if (otherFineFen === null || fineFen === 0) return null;
  return { code: 'investigation.already-fined', highestFen: otherFineFen };
}

function reviewed(facts: InvestigationFacts, input: DecideInvestigation): InvestigationRefusal | null {
  const needsReview = input.reviewRequired || facts.hearingHeld === true;
  if (needsReview && (input.legalReview ?? '').trim() === '') return { code: 'investigation.legal-review-required' };
  const lacksDiscussion = input.discussionRequired && (input.groupDiscussion ?? '').trim() === '';
  return lacksDiscussion ? { code: 'investigation.discussion-required' } : null;
}

function remediesPrinted(_facts: InvestigationFacts, { remedies }: DecideInvestigation): InvestigationRefusal | null {
  return remedies.trim() === '' ? { code: 'investigation.remedies-missing' } : null;
}
