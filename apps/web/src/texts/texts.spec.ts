import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  ACCOUNT_ROLES,
  AUDIT_ACTIONS,
  DATA_LABELS,
  DATA_READERS,
  PERSON_KINDS,
  PERSONAL_HOLDINGS,
  RETENTION_RULES,
  ROUTES,
} from '@app/contracts';
import {
  AMENDMENT_EVENTS,
  CASE_STAGES,
  CHANNELS,
  COMPLAINT_KINDS,
  ERASURE_STATUSES,
  IDENTITY_CHECKS,
  PARALLEL_PROCEDURES,
  PERSON_REQUEST_KINDS,
  PERSON_REQUEST_STATUSES,
  PRIVACY_PERIODS,
  PRIVACY_UNITS,
  PROCEEDING_KINDS,
  PROCEEDINGS,
  RELATION_CLASSES,
  REQUEST_REFUSAL_BASES,
  RETENTION_STANDINGS,
  RUNGS,
  SIGNALS,
  VIOLATION_CODES,
} from '@app/domain';
import { OPERATIONS } from '../api/operations';

type Texts = Readonly<Record<string, unknown>>;

const ROOT = path.join(process.cwd(), 'apps/web/src/texts');
const LANGUAGES = ['zh-CN', 'en'] as const;
const CASE_EVENTS = ['CaseOpened', 'CaseReopened', 'CaseMerged', 'CaseSplit', 'SplitTakenBack', 'HolderReminded', 'ReferralDiverted', 'DeadlineRungReached']; // prettier-ignore

const filesOf = (language: string): readonly string[] => readdirSync(path.join(ROOT, language)).sort();
const textsOf = (language: string, file: string): Texts =>
  JSON.parse(readFileSync(path.join(ROOT, language, file), 'utf8')) as Texts; // our own files

function keysOf(texts: Texts, prefix = ''): readonly string[] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [prefix + key] : keysOf(value as Texts, `${prefix}${key}.`),
  );
}

const statuses = PROCEEDING_KINDS.flatMap((kind) =>
  Object.entries(PROCEEDINGS[kind].statuses).map(([status, definition]) => ({ kind, status, ...definition })),
);
/** Every kind of clock that the default pack knows: a person may open a statutory duty of it. */
const CLOCKS_OF_RULES = (
  JSON.parse(readFileSync('rules/platform-labour/facts/clock.json', 'utf8')) as {
    readonly fields: readonly { readonly path: string; readonly values?: readonly { readonly code: string }[] }[];
  }
).fields.flatMap(({ path: field, values = [] }) => (field === '$.kind' ? values.map(({ code }) => code) : []));
const VOCABULARY: readonly (readonly [string, readonly string[]])[] = [
  ['role', ACCOUNT_ROLES],
  ['stage', CASE_STAGES],
  ['kind', PROCEEDING_KINDS],
  ['duty', statuses.flatMap(({ duty }) => duty ?? [])],
  ['clock', [...statuses.flatMap(({ clock }) => clock ?? []), ...CLOCKS_OF_RULES]],
  ['status', statuses.map(({ kind, status }) => `${kind}.${status}`)],
  ['event', [...CASE_EVENTS, ...AMENDMENT_EVENTS, ...PROCEEDING_KINDS.flatMap((kind) => eventsOf(kind))]],
  ['rung', RUNGS],
  ['channel', CHANNELS],
  ['signal', SIGNALS],
  ['violation', VIOLATION_CODES],
  ['complaintKind', COMPLAINT_KINDS],
  ['relationClass', RELATION_CLASSES],
  ['parallelProcedure', PARALLEL_PROCEDURES],
];

function eventsOf(kind: (typeof PROCEEDING_KINDS)[number]): readonly string[] {
  const { openedEvent, steps } = PROCEEDINGS[kind];
  return [openedEvent, ...Object.values(steps).map(({ event }) => event)];
}

function missing(texts: Texts, codes: readonly string[]): readonly string[] {
  const known = new Set(keysOf(texts));
  return codes.filter((code) => !known.has(code));
}

describe('texts', () => {
  it('has the same files in both languages', () => {
    expect(filesOf('en')).toEqual(filesOf('zh-CN'));
  });

  it.each(filesOf('zh-CN'))('%s has the same keys in both languages', (file) => {
    const [chinese, english] = LANGUAGES.map((language) => [...keysOf(textsOf(language, file))].sort());
    expect(english).toEqual(chinese);
  });

  it.each(LANGUAGES)('names every code of the domain in %s', (language) => {
    const texts = textsOf(language, 'domain.json');
    const gaps = VOCABULARY.flatMap(([name, codes]) =>
      missing((texts[name] ?? {}) as Texts, codes).map((code) => `${name}.${code}`),
    );
    expect(gaps).toEqual([]);
  });

  it.each(LANGUAGES)('names every act of the audit trail in %s', (language) => {
    expect(missing((textsOf(language, 'audit.json')['act'] ?? {}) as Texts, AUDIT_ACTIONS)).toEqual([]);
  });

  it.each(LANGUAGES)('names every code of the register of personal data in %s', (language) => {
    const codes = [
      ...Object.keys(PERSONAL_HOLDINGS).flatMap((name) => [`holding.${name}.name`, `holding.${name}.purpose`]),
      ...[...PERSON_KINDS].map((code) => `person.${code}`),
      ...[...DATA_LABELS].map((code) => `label.${code}`),
      ...[...DATA_READERS].map((code) => `reader.${code}`),
      ...[...RETENTION_RULES].map((code) => `retention.${code}`),
      ...RETENTION_STANDINGS.map((code) => `why.standing.${code}`),
      ...ERASURE_STATUSES.map((code) => `erasure.status.${code}`),
      ...PERSON_REQUEST_KINDS.map((code) => `request.kind.${code}`),
      ...PERSON_REQUEST_STATUSES.map((code) => `request.status.${code}`),
      ...REQUEST_REFUSAL_BASES.map((code) => `request.basis.${code}`),
      ...IDENTITY_CHECKS.map((code) => `request.identityCheck.${code}`),
      ...PRIVACY_PERIODS.map((code) => `period.${code}`),
      ...PRIVACY_UNITS.map((code) => `unit.${code}`),
    ];
    expect(missing(textsOf(language, 'privacy.json'), codes)).toEqual([]);
  });

  it('finds a code without a text', () => {
    expect(missing({ known: 'x' }, ['known', 'unknown'])).toEqual(['unknown']);
  });
});

describe('texts of the interface', () => {
  const operationsOf = (language: string): Texts => (textsOf(language, 'api-docs.json')['operations'] ?? {}) as Texts;

  it.each(LANGUAGES)('says in %s what every operation does', (language) => {
    expect(missing(operationsOf(language), Object.keys(ROUTES))).toEqual([]);
  });

  it('says the same in English as the document for machines', () => {
    const summaries = Object.entries(ROUTES).map(([name, { summary }]) => [name, summary]);
    expect(operationsOf('en')).toEqual(Object.fromEntries(summaries));
  });
});

describe('OPERATIONS', () => {
  it('names method and path of every route', () => {
    const routes = Object.entries(ROUTES).map(([name, { method, path: address }]) => [name, [method, address]]);
    expect(OPERATIONS).toEqual(Object.fromEntries(routes));
  });
});
