import type { CaseRefusal } from '@app/domain';
import { refusal, type ProblemError } from '@app/platform';

const FORBIDDEN = 403;
const UNKNOWN = 404;
const CONFLICT = 409;
const UNPROCESSABLE = 422;

/** The status with which each refusal of the core is answered; the compiler keeps it complete. */
export const STATUS_OF = {
  'case-file.not-open': CONFLICT,
  'case-file.already-open': CONFLICT,
  'case-file.not-opened-yet': CONFLICT,
  'case-file.not-closed': CONFLICT,
  'case-file.duties-open': CONFLICT,
  'case-file.merge-into-itself': UNPROCESSABLE,
  'case-file.lead-department-required': FORBIDDEN,
  'day.in-future': UNPROCESSABLE,
  'day.before': UNPROCESSABLE,
  'deadline.not-in-case': UNKNOWN,
  'deadline.not-running': CONFLICT,
  'deadline.runs-by-the-hour': UNPROCESSABLE,
  'deadline.not-suspendable': UNPROCESSABLE,
  'deadline.suspension-ends-before-start': UNPROCESSABLE,
  'deadline.suspension-before-start': UNPROCESSABLE,
  'deadline.suspension-too-late': UNPROCESSABLE,
  'deadline.suspension-overlaps': CONFLICT,
  'deadline.not-suspended': CONFLICT,
  'deadline.suspended': CONFLICT,
  'deadline.interrupted': CONFLICT,
  'deadline.not-extendable': UNPROCESSABLE,
  'deadline.already-extended': CONFLICT,
  'deadline.extension-too-late': UNPROCESSABLE,
  'deadline.extension-beyond-law': UNPROCESSABLE,
  'deadline.not-interruptible': UNPROCESSABLE,
  'deadline.start-unchanged': UNPROCESSABLE,
  'deadline.would-shorten': UNPROCESSABLE,
  'department.not-conducting': FORBIDDEN,
  'department.power-missing': FORBIDDEN,
  'department.not-involved': FORBIDDEN,
  'department.lead-required': FORBIDDEN,
  'decision.departure-needs-reason': UNPROCESSABLE,
  'interview.notice-too-short': UNPROCESSABLE,
  'interview.promise-needs-day': UNPROCESSABLE,
  'interview.mandate-required': UNPROCESSABLE,
  'investigation.prior-notice-missing': UNPROCESSABLE,
  'investigation.statement-not-heard': UNPROCESSABLE,
  'investigation.heavier-after-statement': UNPROCESSABLE,
  'investigation.hearing-outstanding': UNPROCESSABLE,
  'investigation.hearing-not-offered': UNPROCESSABLE,
  'investigation.chair-is-investigator': UNPROCESSABLE,
  'investigation.legal-review-required': UNPROCESSABLE,
  'investigation.discussion-required': UNPROCESSABLE,
  'investigation.recusal-undecided': UNPROCESSABLE,
  'investigation.time-barred': UNPROCESSABLE,
  'investigation.already-fined': UNPROCESSABLE,
  'investigation.minor-and-corrected': UNPROCESSABLE,
  'investigation.already-extended': CONFLICT,
  'investigation.extension-too-late': UNPROCESSABLE,
  'investigation.no-act-recorded': UNPROCESSABLE,
  'investigation.remedies-missing': UNPROCESSABLE,
  'measure.party-not-told': UNPROCESSABLE,
  'measure.objection-unanswered': UNPROCESSABLE,
  'measure.term-required': UNPROCESSABLE,
  'officials.two-certified-required': UNPROCESSABLE,
  'proceeding.unknown': UNKNOWN,
  'proceeding.ended': CONFLICT,
  'proceeding.step-unknown': UNKNOWN,
  'proceeding.step-not-open': CONFLICT,
  'proceeding.not-startable': UNPROCESSABLE,
  'proceeding.already-running': CONFLICT,
  'statutory-duty.kind-unknown': UNPROCESSABLE,
  'statutory-duty.has-procedure': UNPROCESSABLE,
  'statutory-duty.within-another': UNPROCESSABLE,
  'statutory-duty.start-form': UNPROCESSABLE,
  'statutory-duty.starts-in-future': UNPROCESSABLE,
  'statutory-duty.already-running': CONFLICT,
  'statutory-duty.binds-department': UNPROCESSABLE,
  'statutory-duty.not-over-yet': CONFLICT,
  'statutory-duty.decision-not-recorded': UNPROCESSABLE,
  'statutory-duty.demand-not-expired': UNPROCESSABLE,
  'task.unknown': UNKNOWN,
  'task.already-ended': CONFLICT,
  'task.claimed-by-another': CONFLICT,
  'rectification.item-required': UNPROCESSABLE,
  'rectification.already-extended': CONFLICT,
  'rectification.wage-not-extendable': UNPROCESSABLE,
  'rectification.extension-too-late': UNPROCESSABLE,
  'rectification.not-due-yet': UNPROCESSABLE,
  'rectification.further-date-used': CONFLICT,
  'referral.to-itself': UNPROCESSABLE,
  'referral.reason-required': UNPROCESSABLE,
  'referral.receiver-unable': UNPROCESSABLE,
  'triage.violation-required': UNPROCESSABLE,
  'triage.reason-required': UNPROCESSABLE,
  'triage.lead-required': UNPROCESSABLE,
  'triage.relation-excludes-coercion': UNPROCESSABLE,
  'warning.contains-penalty': UNPROCESSABLE,
  'working-opinion.positions-outstanding': CONFLICT,
  'working-opinion.measure-required': UNPROCESSABLE,
} as const satisfies Record<CaseRefusal['code'], number>;

/** The problem that answers a refusal of the core. */
export function refusalProblem(code: CaseRefusal['code'], data: Readonly<Record<string, unknown>>): ProblemError {
  return refusal(STATUS_OF[code], code, { data });
}

/** Whether what a case answered is one of its refusals. */
export function isRefusal(value: unknown): value is CaseRefusal {
  if (typeof value !== 'object' || value === null || !('code' in value)) return false;
  return typeof value.code === 'string' && Object.hasOwn(STATUS_OF, value.code);
}
