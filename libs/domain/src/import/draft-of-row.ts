import { CHANNELS, COMPLAINT_KINDS, PARALLEL_PROCEDURES, RELATION_CLASSES, SIGNALS } from '../complaint/complaint.js';
import { isViolationCode } from '../complaint/violation.js';
import { checkCreditCode } from '../enterprise/credit-code.js';
import { RESPONDENT_ROLES, type ComplaintDraft, type Reporter, type Respondent } from '../intake/complaint-draft.js';
import { contentKey, sourceKey } from '../intake/duplicate-key.js';
import type { PlainDate } from '../shared/plain-date.js';
import { textOf, type RowReading, type RowUnderWay } from './cell-reading.js';
import type { ImportField, ImportProfile } from './import-profile.js';

/** What surrounds the cells of a row: the day on which it counts as received and the filled templates. */
export interface RowSurroundings {
  readonly receivedOn: PlainDate;
  readonly sourceNote: string;
  readonly region: string | null;
}

/** The complaint that a row without problems says. */
export function draftOfRow(profile: ImportProfile, around: RowSurroundings, row: RowUnderWay): ComplaintDraft {
  const { reading, context } = row;
  const draft = {
    ...codesOf(profile, reading),
    receivedOn: around.receivedOn,
    receivedBy: textOf(reading, 'receiving-department') ?? context.departmentCode,
    reporter: reporterOf(reading),
    respondent: respondentOf(profile, around, reading),
    violationCodes: [...new Set(reading.codes.violations ?? [])].filter(isViolationCode),
    ...numbersOf(reading),
    violationOn: reading.days['violation-on'] ?? null,
    platformName: textOf(reading, 'platform-name'),
    facts: factsOf(reading),
    requests: textOf(reading, 'requests'),
    summary: textOf(reading, 'summary'),
    marks: [...profile.marks, ...reading.marks],
    sourceNote: around.sourceNote,
  };
  const sourceId = textOf(reading, 'source-id');
  const duplicateKey = sourceId === null ? contentKey(draft) : sourceKey(profile.profile, sourceId);
  return { ...draft, duplicateKey };
}

function codesOf({ defaults }: ImportProfile, reading: RowReading): CodedFields {
  const signals = reading.codes.signals ?? [];
  return {
    kind: codeIn(COMPLAINT_KINDS, codeOf(reading, 'kind'), defaults.kind),
    channel: codeIn(CHANNELS, codeOf(reading, 'channel'), defaults.channel),
    relationClass: codeIn(RELATION_CLASSES, codeOf(reading, 'relation-class'), defaults.relationClass),
    parallelProcedure: codeIn(PARALLEL_PROCEDURES, codeOf(reading, 'parallel-procedure'), defaults.parallelProcedure),
    confidential: yes(reading, 'confidential') ?? defaults.confidential,
    urgent: yes(reading, 'urgent') ?? false,
    ongoing: yes(reading, 'ongoing'),
    signals: SIGNALS.filter((signal) => signals.includes(signal)),
  };
}

type CodedFields = Pick<
  ComplaintDraft,
  'kind' | 'channel' | 'relationClass' | 'parallelProcedure' | 'confidential' | 'urgent' | 'ongoing' | 'signals'
>;

function numbersOf(
  reading: RowReading,
): Pick<ComplaintDraft, 'workersAffected' | 'amountClaimedFen' | 'monthsUnpaid' | 'peopleGathered'> {
  const numberOf = (field: ImportField): number | null => reading.numbers[field] ?? null;
  return {
    workersAffected: numberOf('workers-affected'),
    amountClaimedFen: numberOf('amount-claimed'),
    monthsUnpaid: numberOf('months-unpaid'),
    peopleGathered: numberOf('people-gathered'),
  };
}

function respondentOf(profile: ImportProfile, around: RowSurroundings, reading: RowReading): Respondent {
  const creditCode = textOf(reading, 'credit-code');
  return {
    name: textOf(reading, 'respondent-name') ?? '',
    creditCode,
    creditCodeCheck: creditCode === null ? null : checkCreditCode(creditCode),
    address: textOf(reading, 'address'),
    region: around.region ?? textOf(reading, 'region'),
    legalPerson: textOf(reading, 'legal-person'),
    phone: textOf(reading, 'phone'),
    role: codeIn(RESPONDENT_ROLES, codeOf(reading, 'role'), profile.defaults.role),
  };
}

function reporterOf(reading: RowReading): Reporter | null {
  const reporter = {
    name: textOf(reading, 'reporter-name'),
    phone: textOf(reading, 'reporter-phone'),
    idNumber: textOf(reading, 'reporter-id-number'),
    address: textOf(reading, 'reporter-address'),
    occupation: textOf(reading, 'reporter-occupation'),
    platformAccount: textOf(reading, 'reporter-platform-account'),
  };
  return Object.values(reporter).every((value) => value === null) ? null : reporter;
}

function factsOf(reading: RowReading): string | null {
  const facts = [textOf(reading, 'facts'), ...reading.notes].filter((text) => text !== null).join('\n');
  return facts === '' ? null : facts;
}

function codeOf(reading: RowReading, field: ImportField): string | undefined {
  return reading.codes[field]?.[0];
}

function codeIn<Code extends string>(list: readonly Code[], code: string | undefined, otherwise: Code): Code {
  return list.find((known) => known === code) ?? otherwise;
}

function yes(reading: RowReading, field: ImportField): boolean | null {
  const code = codeOf(reading, field);
  return code === undefined ? null : code === 'yes';
}
