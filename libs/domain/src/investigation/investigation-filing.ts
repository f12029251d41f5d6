import { missingOfficials } from '../department/officials.js';
import type { StepContext, StepOutcome } from '../proceeding/step.js';
import { futureDay } from '../shared/day-guard.js';
import { accepted, refused } from '../shared/outcome.js';
import { addMonths, isBefore } from '../shared/plain-date.js';
import type {
  ConcludeInvestigation,
  ExtendInvestigation,
  FileInvestigation,
  InvestigationFacts,
  RecordAct,
  WithdrawInvestigation,
} from './investigation-steps.js';

/** Years after which an ended violation is no longer investigated (G13). Source: 监察条例 art. 20 (A). */
export const LIMITATION_YEARS = 2;

/** Extension of an investigation in working days. Source: 监察条例 art. 17 (A). */
export const INVESTIGATION_EXTENSION = { amount: 30, unit: 'working-day' } as const;

type Context = StepContext<InvestigationFacts>;

/** Files the case: two certified officials, recusals decided, not time-barred (G1, G2, G13). */
export function fileInvestigation(
  context: Context,
  { officials, recusals }: FileInvestigation,
): StepOutcome<InvestigationFacts> {
  const tooFew = missingOfficials(officials, context.certifiedOfficials);
  if (tooFew !== null) return refused(tooFew);
  const undecided = recusals.find((recusal) => recusal.decided !== 'stays' && officials.includes(recusal.official));
  if (undecided !== undefined)
    return refused({ code: 'investigation.recusal-undecided', official: undecided.official });
  const { violationOn, ongoing, receivedOn } = context.caseFile.subject;
  if (violationOn !== null && ongoing !== true && isBefore(addMonths(violationOn, 12 * LIMITATION_YEARS), receivedOn)) {
    return refused({ code: 'investigation.time-barred', violationOn });
  }
  return accepted({
    to: 'investigating',
    facts: { officials, acts: 0, extensions: 0 },
    documents: [{ name: 'filing-approval' }],
  });
}

/** Records an inspection, inquiry or piece of evidence by two certified officials (G1, G8). */
export function recordAct(context: Context, { officials, actedOn, act }: RecordAct): StepOutcome<InvestigationFacts> {
  const tooFew = missingOfficials(officials, context.certifiedOfficials);
  if (tooFew !== null) return refused(tooFew);
  const future = futureDay('actedOn', actedOn, context.on);
  if (future !== null) return refused(future);
  return accepted({
    to: 'investigating',
    facts: { acts: (context.facts.acts ?? 0) + 1 },
    documents: [{ name: `record-of-${act}` }],
  });
}

/** Extends once, before the due day. */
export function extendInvestigation(
  context: Context,
  { reason }: ExtendInvestigation,
): StepOutcome<InvestigationFacts> {
  if ((context.facts.extensions ?? 0) > 0) return refused({ code: 'investigation.already-extended' });
  const clock = context.caseFile.deadlines.find(
    (one) => one.proceedingId === context.proceeding.id && one.status === 'running',
  );
  const dueOn = clock?.due?.dueOn;
  if (dueOn !== undefined && context.on > dueOn) return refused({ code: 'investigation.extension-too-late', dueOn });
  return accepted({
    to: 'investigating',
    facts: { extensions: 1 },
    extends: { period: INVESTIGATION_EXTENSION, reason },
    documents: [{ name: 'extension-approval' }],
  });
}

/** Ends the inquiry with a finding that rests on at least one recorded act. */
export function concludeInvestigation(
  { facts }: Context,
  { finding, minorAndCorrected }: ConcludeInvestigation,
): StepOutcome<InvestigationFacts> {
  if (finding === 'no-violation') return accepted({ to: 'no-violation', documents: [{ name: 'closing-report' }] });
  if ((facts.acts ?? 0) === 0) return refused({ code: 'investigation.no-act-recorded' });
  return accepted({ to: 'proposing', facts: { minorAndCorrected }, documents: [{ name: 'investigation-report' }] });
}

/** Withdraws the case with a reason. */
export function withdrawInvestigation(
  _context: Context,
  _input: WithdrawInvestigation,
): StepOutcome<InvestigationFacts> {
  return accepted({ to: 'withdrawn', documents: [{ name: 'withdrawal-approval' }] });
}
