import type { ComplaintKind } from '../complaint/complaint.js';
import type { ComplaintDraft, Reporter } from '../intake/complaint-draft.js';

/**
 * Who is behind a complaint: a complainant 投诉人 is a party to the matter, an informant 举报人 is secret.
 * Source: 监察条例 art. 9, 31 (A); guarantee G20.
 */
export const REPORTER_KINDS = ['complainant', 'informant'] as const;
/** One kind of person behind a complaint. */
export type ReporterKind = (typeof REPORTER_KINDS)[number];

/** What is sealed of a person, field by field; the originals are the words in which the person told it. */
export const REPORTER_FIELDS = [
  'name', 'phone', 'idNumber', 'address', 'occupation', 'platformAccount', 'originalFacts', 'originalRequests',
] as const; // prettier-ignore
/** One sealed field. */
export type ReporterField = (typeof REPORTER_FIELDS)[number];

/** Fields that may be searched by their exact value, through a print under a key. */
export const SEARCHED_FIELDS = ['phone', 'idNumber'] as const satisfies readonly ReporterField[];

/** Mark of a complaint whose original is sealed and of which no summary has been written yet. */
export const SUMMARY_MISSING = 'summary-missing';

/** Whoever asked for secrecy is secret, and so is everybody who did not come as a party. */
export function reporterKindOf({ kind, confidential }: { kind: ComplaintKind; confidential: boolean }): ReporterKind {
  return kind === 'complaint' && !confidential ? 'complainant' : 'informant';
}

/** A complaint divided into what travels with the case and what is sealed. */
export interface SplitComplaint {
  readonly kind: ReporterKind;
  /** What the departments read; `facts` is the rewritten summary where the original is sealed. */
  readonly travels: Pick<ComplaintDraft, 'facts' | 'requests' | 'sourceNote' | 'marks'>;
  /** Empty when nothing is known of the person and nothing was told in secret. */
  readonly sealed: Readonly<Partial<Record<ReporterField, string>>>;
}

type SplitSource = Pick<
  ComplaintDraft,
  'kind' | 'confidential' | 'reporter' | 'facts' | 'requests' | 'summary' | 'sourceNote' | 'marks'
>;

/** Divides a complaint: the particulars of the person are always sealed, the original words when they are secret. */
export function splitComplaint(draft: SplitSource): SplitComplaint {
  const isSecret = isOriginalSecret(draft);
  const told = isSecret ? { originalFacts: draft.facts, originalRequests: draft.requests } : {};
  return {
    kind: reporterKindOf(draft),
    travels: { ...(isSecret ? withSummary(draft) : draftWords(draft)), sourceNote: nameless(draft.sourceNote, draft) },
    sealed: known({ ...draft.reporter, ...told }),
  };
}

function draftWords({ facts, requests, marks }: SplitSource): Omit<SplitComplaint['travels'], 'sourceNote'> {
  return { facts, requests, marks };
}

function withSummary(draft: SplitSource): Omit<SplitComplaint['travels'], 'sourceNote'> {
  const facts = nameless(draft.summary, draft);
  return { facts, requests: null, marks: facts === null ? [...draft.marks, SUMMARY_MISSING] : draft.marks };
}

/** A text that does not name the person; `null` instead of one that does. */
function nameless(text: string | null, { reporter }: SplitSource): string | null {
  return namesReporter(text, reporter) ? null : text;
}

/** Whether the words of a complaint are to be sealed: an informant's always, anybody's when they name the person. */
export function isOriginalSecret(draft: Omit<SplitSource, 'summary' | 'sourceNote' | 'marks'>): boolean {
  const { facts, requests, reporter } = draft;
  if (facts === null && requests === null) return false;
  return hasInformant(draft) || [facts, requests].some((text) => namesReporter(text, reporter));
}

/** A clue of a patrol or from a comparison of data has nobody behind it. */
function hasInformant(draft: Pick<SplitSource, 'kind' | 'confidential' | 'reporter'>): boolean {
  if (reporterKindOf(draft) === 'complainant') return false;
  return draft.kind === 'report' || draft.confidential || draft.reporter !== null;
}

/** How many signs of each particular are needed before finding it in a text says something. */
const TELLING_LENGTH = { name: 2, phone: 7, idNumber: 8, address: 6, platformAccount: 4 } as const;

/** Whether a text holds a particular of the person, however it is spaced. Their occupation is not looked for. */
export function namesReporter(text: string | null, reporter: Reporter | null): boolean {
  if (text === null || reporter === null) return false;
  const said = bare(text);
  return Object.entries(TELLING_LENGTH).some(([field, length]) => {
    const particular = bare(reporter[field as keyof typeof TELLING_LENGTH] ?? ''); // keys of the table above
    return particular.length >= length && said.includes(particular);
  });
}

function bare(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\-·—]/gu, '')
    .toUpperCase();
}

function known(fields: Readonly<Partial<Record<ReporterField, string | null>>>): SplitComplaint['sealed'] {
  return Object.fromEntries(Object.entries(fields).filter(([, text]) => text !== null && text !== ''));
}
