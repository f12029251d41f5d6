import type { CaseSubject } from '../complaint/complaint.js';
import type { ComplaintDraft, Respondent } from './complaint-draft.js';

/** Mark of a complaint from abroad: it is a clue, and no enterprise of the country is meant. */
export const FOREIGN_RECORD = 'foreign-record';

/** The part of a complaint that makes the subject of its case. */
export type SubjectSource = Pick<
  ComplaintDraft,
  Exclude<keyof CaseSubject, 'complaintId' | 'enterpriseId' | 'respondentIdentified'> | 'marks'
> & { readonly respondent: Pick<Respondent, 'name'> };

/** A name says who is meant once it holds a letter or a figure; a dash or a stroke fills a field and names nobody. */
const NAMING = /[\p{L}\p{N}]/u;

/**
 * Whether the complaint names the enterprise that it is about. A complaint states the employer's name, address and legal
 * person (若干规定 art. 14, B) and is completed when it is unclear who is meant (art. 18, B); no article asks a complainant
 * for the credit code, and that the name suffices is D. Whoever examines the matter may find that it does not.
 */
export function isRespondentIdentified({ respondent, marks }: Pick<SubjectSource, 'respondent' | 'marks'>): boolean {
  return !marks.includes(FOREIGN_RECORD) && NAMING.test(respondent.name);
}

/** What a case learns of a complaint: no person, no text. Every informant is kept secret (监察条例 art. 9, A). */
export function subjectOfComplaint(
  draft: SubjectSource,
  ids: { readonly complaintId: string; readonly enterpriseId: string },
): CaseSubject {
  return {
    complaintId: ids.complaintId,
    enterpriseId: ids.enterpriseId,
    kind: draft.kind,
    channel: draft.channel,
    confidential: draft.confidential || draft.kind === 'report',
    urgent: draft.urgent,
    receivedOn: draft.receivedOn,
    violationCodes: draft.violationCodes,
    relationClass: draft.relationClass,
    workersAffected: draft.workersAffected,
    amountClaimedFen: draft.amountClaimedFen,
    monthsUnpaid: draft.monthsUnpaid,
    violationOn: draft.violationOn,
    ongoing: draft.ongoing,
    respondentIdentified: isRespondentIdentified(draft),
    parallelProcedure: draft.parallelProcedure,
    signals: draft.signals,
    peopleGathered: draft.peopleGathered,
  };
}
