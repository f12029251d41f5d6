import {
  calendarDaysBetween,
  epochOf,
  findProceeding,
  openProceedings,
  stageOf,
  WAGE_VIOLATIONS,
  type CaseFile,
  type Deadline,
  type Instant,
  type PlainDate,
  type Proceeding,
  type Rung,
  type ViolationCode,
} from '@app/domain';
import type { EnterpriseHistory } from '@app/persistence';

/** What a decision is about. */
export interface Asked {
  readonly caseFile: CaseFile;
  readonly proceedingId: Proceeding['id'];
  /** The clock in question: a new one by its kind, or a running one. */
  readonly clock: string | null;
  readonly deadline: Deadline | null;
  readonly rung: Rung | null;
  readonly at: Instant;
  readonly on: PlainDate;
}

/** The facts as the rules see them, total by the catalogue of the pack: every path is there, unknown is `null`. */
export function factSnapshot(asked: Asked, enterprise: EnterpriseHistory): Record<string, Record<string, unknown>> {
  return {
    case: caseFacts(asked),
    enterprise: { ...enterprise, finedSameAct: false, headPlatform: false, reportOverduePeriods: 0 },
    proceeding: proceedingFacts(asked.caseFile, findProceeding(asked.caseFile, asked.proceedingId)),
    clock: clockFacts(asked),
  };
}

function caseFacts({ caseFile, on }: Asked): Record<string, unknown> {
  const { subject } = caseFile;
  const { violationOn } = subject;
  return {
    kind: subject.kind,
    channel: subject.channel,
    confidential: subject.confidential,
    urgent: subject.urgent,
    violationCodes: subject.violationCodes,
    relationClass: subject.relationClass,
    workersAffected: subject.workersAffected,
    amountClaimedFen: subject.amountClaimedFen,
    monthsUnpaid: subject.monthsUnpaid,
    ongoing: subject.ongoing,
    respondentIdentified: subject.respondentIdentified,
    parallelProcedure: subject.parallelProcedure,
    signals: subject.signals,
    peopleGathered: subject.peopleGathered,
    stage: stageOf(caseFile),
    mainCode: subject.violationCodes[0] ?? null,
    relationUnknownDays: subject.relationClass === 'UNKNOWN' ? calendarDaysBetween(caseFile.openedOn, on) : null,
    violationAgeDays: violationOn === null ? null : Math.max(0, calendarDaysBetween(violationOn, subject.receivedOn)),
    ownHarmClear: true,
    inScope: true,
    inJurisdiction: true,
    handOvers: caseFile.handOvers,
    departmentsInvolved: caseFile.departments.length,
  };
}

/** Rules about a follow-up ask about the procedure that led to it. */
function proceedingFacts(caseFile: CaseFile, proceeding: Proceeding | undefined): Record<string, unknown> {
  const source = sourceOf(caseFile, proceeding);
  return {
    kind: source?.kind ?? null,
    status: source?.status ?? null,
    ...rememberedFacts(source?.facts ?? {}),
    corrected: null,
    firstOffence: null,
    ordered: caseFile.proceedings.some((one) => one.kind === 'rectification' && one.status !== 'ordering'),
    wage: isWage(caseFile.subject.violationCodes),
  };
}

/** What a procedure remembers; further dates of a rectification count as extensions. */
function rememberedFacts(facts: Proceeding['facts']): Record<string, unknown> {
  const count = (name: string): number => Number(facts[name] ?? 0);
  return {
    result: facts['result'] ?? null,
    appearances: count('absences'),
    extensions: count('extensions') + count('furtherDates'),
    minor: facts['minorAndCorrected'] ?? null,
    penaltyFen: facts['fineFen'] ?? null,
  };
}

function sourceOf(caseFile: CaseFile, proceeding: Proceeding | undefined): Proceeding | undefined {
  if (proceeding?.kind !== 'escalation' || proceeding.parentId === null) return proceeding;
  return findProceeding(caseFile, proceeding.parentId);
}

function isWage(codes: readonly ViolationCode[]): boolean {
  return codes.some((code) => WAGE_VIOLATIONS.includes(code));
}

function clockFacts({ caseFile, clock, deadline, rung, at, on }: Asked): Record<string, unknown> {
  const due = deadline?.due ?? null;
  const pressed = openProceedings(caseFile).find(
    (one) => one.kind === 'oversight' && one.facts['deadlineId'] === deadline?.id,
  );
  return {
    kind: clock,
    rung,
    overdueDays: due === null ? 0 : Math.max(0, calendarDaysBetween(due.dueOn, on)),
    percentUsed: deadline === null || due === null ? 0 : percentUsed(deadline, at),
    receipted: pressed === undefined ? null : pressed.status !== 'issued',
  };
}

function percentUsed({ startAt, due }: Deadline, at: Instant): number {
  const whole = epochOf(due?.dueAt ?? at) - epochOf(startAt);
  const used = epochOf(at) - epochOf(startAt);
  return whole <= 0 ? 100 : Math.min(100, Math.max(0, Math.round((used * 100) / whole)));
}
