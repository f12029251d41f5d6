import type { StepContext, StepOutcome } from '../proceeding/step.js';
import { futureDay } from '../shared/day-guard.js';
import { accepted, refused } from '../shared/outcome.js';
import type { HearStatement, HoldHearing, InvestigationFacts, ServePriorNotice } from './investigation-steps.js';

type Context = StepContext<InvestigationFacts>;

/** Tells the party what is proposed; a hearing is offered where the law gives it (G3, G5). */
export function servePriorNotice(context: Context, input: ServePriorNotice): StepOutcome<InvestigationFacts> {
  if (input.hearingRight && !input.hearingOffered) return refused({ code: 'investigation.hearing-not-offered' });
  const future = futureDay('servedOn', input.servedOn, context.on);
  if (future !== null) return refused(future);
  return accepted({
    to: 'notified',
    facts: { noticedOn: input.servedOn, noticedFineFen: input.fineFen, hearingRight: input.hearingRight },
    clockFrom: input.servedOn,
    documents: [{ name: 'prior-notice', servedOn: input.servedOn, serviceMode: input.serviceMode }],
  });
}

/** Hears the party, or notes that it waived or kept silent (G4). */
export function hearStatement({ facts }: Context, { asksForHearing }: HearStatement): StepOutcome<InvestigationFacts> {
  const goesToHearing = asksForHearing && facts.hearingRight === true;
  return accepted({
    to: goesToHearing ? 'hearing-requested' : 'heard',
    facts: { statementHeard: true, hearingAsked: goesToHearing },
    documents: [{ name: 'statement-record' }],
  });
}

/** Holds the hearing under a chair who did not investigate (G5). */
export function holdHearing(context: Context, { chair, heldOn }: HoldHearing): StepOutcome<InvestigationFacts> {
  if ((context.facts.officials ?? []).includes(chair)) return refused({ code: 'investigation.chair-is-investigator' });
  const future = futureDay('heldOn', heldOn, context.on);
  if (future !== null) return refused(future);
  return accepted({ to: 'heard', facts: { hearingHeld: true }, documents: [{ name: 'hearing-record' }] });
}
