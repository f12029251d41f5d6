import type { ComplaintDraft } from '../intake/complaint-draft.js';
import type { ImportProfile } from './import-profile.js';

/** Marks of a complaint whose respondent a person must look at before a case is opened. */
const LOOK_FIRST = ['credit-code-wrong-check-digit', 'foreign-record', 'day-approximate', 'received-day-missing'];

/**
 * Whether an imported complaint opens a case at once: a complaint 投诉 must be answered within 5 working days
 * (若干规定 art. 18, B), everything else waits in the pool for a person.
 */
export function opensAtOnce(profile: ImportProfile, draft: Pick<ComplaintDraft, 'kind' | 'marks'>): boolean {
  if (profile.opens === 'clue' || draft.kind !== 'complaint') return false;
  return !draft.marks.some((mark) => LOOK_FIRST.includes(mark));
}
