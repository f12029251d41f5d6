import type { Problem } from '@app/contracts';
import type { FieldDefinition } from './form-definition';

/** Fields that a refusal can be about; the first one that the form shows is meant. */
const FIELDS_OF: Readonly<Record<string, readonly string[]>> = {
  'case-file.merge-into-itself': ['into'],
  'case-file.merge-target-ended': ['into'],
  'case-file.merge-target-unknown': ['into'],
  'case-file.split-leaves-nothing': ['violationCodes'],
  'case-file.split-matter-required': ['violationCodes'],
  'case-file.split-matter-unknown': ['violationCodes'],
  'deadline.suspension-ends-before-start': ['until'],
  'deadline.suspension-before-start': ['from'],
  'deadline.suspension-too-late': ['from'],
  'deadline.suspension-overlaps': ['from'],
  'deadline.not-suspended': ['resumedOn'],
  'deadline.extension-beyond-law': ['period'],
  'deadline.start-time-in-future': ['startAt'],
  'deadline.start-time-unchanged': ['startAt'],
  'deadline.start-time-would-shorten': ['startAt'],
  'deadline.start-unchanged': ['startOn'],
  'deadline.would-shorten': ['startOn'],
  'decision.departure-needs-reason': ['departureReason'],
  'department.not-involved': ['toDepartment', 'joiners'],
  'department.power-missing': ['leadDepartment', 'kind'],
  'interview.mandate-required': ['hasMandate'],
  'interview.notice-too-short': ['heldOn'],
  'interview.promise-needs-day': ['promisedOn'],
  'investigation.already-fined': ['fineFen'],
  'investigation.chair-is-investigator': ['chair'],
  'investigation.discussion-required': ['groupDiscussion'],
  'investigation.hearing-not-offered': ['hearingOffered'],
  'investigation.heavier-after-statement': ['fineFen'],
  'investigation.legal-review-required': ['legalReview'],
  'investigation.minor-and-corrected': ['decision'],
  'investigation.recusal-undecided': ['recusals'],
  'investigation.remedies-missing': ['remedies'],
  'measure.objection-unanswered': ['objectionAnswer'],
  'measure.party-not-told': ['toldOn'],
  'officials.two-certified-required': ['officials'],
  'proceeding.already-running': ['kind'],
  'proceeding.not-startable': ['kind'],
  'rectification.further-date-used': ['conclusion', 'next'],
  'rectification.item-required': ['items'],
  'referral.reason-required': ['reason', 'matter'],
  'referral.receiver-unable': ['toDepartment'],
  'referral.to-itself': ['toDepartment'],
  'triage.lead-required': ['leadDepartment'],
  'triage.reason-required': ['reason'],
  'triage.relation-excludes-coercion': ['path'],
  'triage.violation-required': ['violationCodes'],
  'working-opinion.measure-required': ['measures'],
};

/** The field at which a refusal is shown; `null` when it is about none of those that the form shows. */
export function refusedField(
  shown: readonly Pick<FieldDefinition, 'name'>[],
  { code, data }: Pick<Problem, 'code' | 'data'>,
): string | null {
  const named = data?.['field'];
  const candidates = typeof named === 'string' ? [named] : (FIELDS_OF[code] ?? []);
  return candidates.find((candidate) => shown.some(({ name }) => name === candidate)) ?? null;
}
