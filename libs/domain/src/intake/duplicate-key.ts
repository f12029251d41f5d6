import type { ComplaintDraft } from './complaint-draft.js';

/**
 * Form of a name in which spellings of one respondent meet: width, case, spaces, full stops and brackets do not count.
 * The region is kept apart: equal names in two regions stay two.
 */
export function respondentKey(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s.,;:·。，、'"“”‘’()[\]（）【】]/gu, '');
}

/** Key of a complaint without an id of its source: respondent, codes, day of receipt and amount. */
export function contentKey(
  draft: Pick<ComplaintDraft, 'respondent' | 'violationCodes' | 'receivedOn' | 'amountClaimedFen'>,
): string {
  const codes = draft.violationCodes.toSorted().join('+');
  const amount = draft.amountClaimedFen ?? '';
  return [respondentKey(draft.respondent.name), codes, draft.receivedOn, amount].join('|');
}

/** Key of a complaint whose source numbers it. */
export function sourceKey(profile: string, sourceId: string): string {
  return `${profile}#${sourceId}`;
}
