/** Whose data it is. The respondent's person is a legal representative or whoever else an enterprise is known by. */
export const PERSON_KINDS = ['complainant', 'informant', 'respondent-person', 'officer', 'account'] as const;
/** One kind of person. */
export type PersonKind = (typeof PERSON_KINDS)[number];

/** How closely data is kept. */
export const DATA_LABELS = ['public', 'internal', 'personal', 'informant'] as const;
/** One label. */
export type DataLabel = (typeof DATA_LABELS)[number];

/** How long data is kept; only `sealed-person` ends by an erasure, the others end with what they belong to. */
export const RETENTION_RULES = [
  'sealed-person',
  'case-record',
  'account',
  'session',
  'audit-trail',
  'person-request',
] as const;
/** One rule. */
export type RetentionRule = (typeof RETENTION_RULES)[number];

/** Who sees data, by ground or role. */
export const DATA_READERS = [
  'intake-officer',
  'handler',
  'conducting',
  'break-glass',
  'receiving-department',
  'departments-of-case',
  'supervisor',
  'rule-admin',
  'system-admin',
  'security-admin',
  'audit-admin',
  'colleagues',
  'person-concerned',
  'nobody',
] as const;
/** One reader. */
export type DataReader = (typeof DATA_READERS)[number];

/** What allows or demands that data is kept; `mark` says how certain the article is (domain.md 0.1). */
export interface LegalBasis {
  readonly law: 'pipl' | 'labour-inspection' | 'penalties' | 'market-reports' | 'cybersecurity';
  readonly article: number;
  readonly mark: 'A' | 'B';
}

/** Why and how personal data of one sort is held. */
export interface PersonalHolding {
  readonly persons: readonly PersonKind[];
  /** Articles that were read; none: the deployment confirms its own. */
  readonly bases: readonly LegalBasis[];
  readonly label: DataLabel;
  readonly retention: RetentionRule;
  readonly readers: readonly DataReader[];
}

const STATUTORY_DUTY: LegalBasis = { law: 'pipl', article: 34, mark: 'A' };
const MEASURES: LegalBasis = { law: 'pipl', article: 51, mark: 'A' };
const SECRECY: LegalBasis = { law: 'labour-inspection', article: 9, mark: 'A' };

/**
 * Every sort of personal data that is held, with its law. The purpose is in the texts under the same name.
 * Source: ux-reliability-security.md D5–D7, domain.md 7.1 (G1, G8, G20, G21); nothing else is cited.
 */
export const PERSONAL_HOLDINGS = {
  'reporter-particulars': {
    persons: ['complainant', 'informant'],
    bases: [SECRECY, { law: 'market-reports', article: 33, mark: 'A' }, STATUTORY_DUTY],
    label: 'informant',
    retention: 'sealed-person',
    readers: ['intake-officer', 'handler', 'conducting', 'break-glass', 'person-concerned'],
  },
  'report-summary': {
    persons: ['complainant', 'respondent-person'],
    bases: [STATUTORY_DUTY],
    label: 'personal',
    retention: 'case-record',
    readers: ['departments-of-case', 'supervisor'],
  },
  'case-record': {
    persons: ['respondent-person', 'officer'],
    bases: [{ law: 'penalties', article: 47, mark: 'A' }, STATUTORY_DUTY],
    label: 'personal',
    retention: 'case-record',
    readers: ['departments-of-case', 'supervisor'],
  },
  'decision-facts': {
    persons: ['respondent-person'],
    bases: [{ law: 'penalties', article: 47, mark: 'A' }],
    label: 'internal',
    retention: 'case-record',
    readers: ['departments-of-case', 'supervisor', 'rule-admin'],
  },
  respondent: {
    persons: ['respondent-person'],
    bases: [STATUTORY_DUTY],
    label: 'personal',
    retention: 'case-record',
    readers: ['departments-of-case', 'supervisor'],
  },
  official: {
    persons: ['officer', 'account'],
    bases: [
      { law: 'penalties', article: 42, mark: 'A' },
      { law: 'labour-inspection', article: 16, mark: 'A' },
    ],
    label: 'internal',
    retention: 'account',
    readers: ['colleagues', 'system-admin'],
  },
  'sign-in': {
    persons: ['account'],
    bases: [MEASURES],
    label: 'internal',
    retention: 'session',
    readers: ['person-concerned', 'nobody'],
  },
  'audit-trail': {
    persons: ['officer', 'account'],
    bases: [MEASURES, { law: 'pipl', article: 54, mark: 'A' }, { law: 'cybersecurity', article: 23, mark: 'B' }],
    label: 'internal',
    retention: 'audit-trail',
    readers: ['audit-admin'],
  },
  looks: {
    persons: ['officer', 'informant'],
    bases: [SECRECY, MEASURES],
    label: 'personal',
    retention: 'audit-trail',
    readers: ['supervisor', 'security-admin'],
  },
  'person-request': {
    persons: ['complainant', 'informant'],
    bases: [
      { law: 'pipl', article: 45, mark: 'A' },
      { law: 'pipl', article: 47, mark: 'A' },
    ],
    label: 'personal',
    retention: 'person-request',
    readers: ['receiving-department', 'person-concerned'],
  },
  'house-acts': {
    persons: ['account'],
    bases: [],
    label: 'internal',
    retention: 'audit-trail',
    readers: ['colleagues'],
  },
} as const satisfies Readonly<Record<string, PersonalHolding>>;
/** One sort of personal data. */
export type PersonalHoldingName = keyof typeof PERSONAL_HOLDINGS;

/** The sorts of personal data held of one kind of person. */
export function holdingsOf(kind: PersonKind): readonly PersonalHoldingName[] {
  const names = Object.keys(PERSONAL_HOLDINGS) as PersonalHoldingName[]; // the keys of an object literal
  return names.filter((name) => (PERSONAL_HOLDINGS[name].persons as readonly PersonKind[]).includes(kind));
}
