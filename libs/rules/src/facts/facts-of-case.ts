import {
  assessmentOf,
  calendarDaysBetween,
  COURT,
  epochOf,
  findProceeding,
  JOINT_OFFICE,
  openProceedings,
  POLICE,
  stageOf,
  standingOf,
  WAGE_VIOLATIONS,
  workingDaysBetween,
  type Assessment,
  type CaseFile,
  type Deadline,
  type EnterpriseHistory,
  type FactValue,
  type Instant,
  type PlainDate,
  type Proceeding,
  type Rung,
  type ViolationCode,
  type WorkCalendar,
} from '@app/domain';
import type { CaseFacts, ClockFacts, FactSnapshot, ProceedingSnapshot } from '../decision/fact-snapshot.js';

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

/** What the case itself does not hold. */
export interface KnownAround {
  readonly enterprise: EnterpriseHistory;
  /** See `relationUnknownDays`. */
  readonly relationUnknownDays: number | null;
}

/** The facts as the rules see them, total by the catalogue of the default pack: every path is there, unknown is `null`. */
export function factsOfCase(asked: Asked, { enterprise, relationUnknownDays: unknownDays }: KnownAround): FactSnapshot {
  const { firstOffence, recorded, ...known } = enterprise;
  const proceeding = findProceeding(asked.caseFile, asked.proceedingId);
  const standing = standingOf(asked.caseFile, recorded);
  return {
    case: { ...caseFacts(asked, unknownDays), ...assessmentOf(asked.caseFile, proceeding?.departmentCode ?? '') },
    enterprise: { ...known, ...standing, rating: standing.rating ?? known.rating },
    proceeding: { ...proceedingFacts(asked.caseFile, proceeding), firstOffence },
    clock: clockFacts(asked),
  };
}

/** Working days for which a case has waited for its relation; `null` when the relation is known. */
export async function relationUnknownDays(
  { caseFile, on }: Pick<Asked, 'caseFile' | 'on'>,
  calendar: () => Promise<WorkCalendar>,
): Promise<number | null> {
  if (caseFile.subject.relationClass !== 'UNKNOWN') return null;
  return workingDaysBetween(caseFile.openedOn, on, await calendar());
}

/** The joint office coordinates and is told of much: it is no department that makes a matter complex (R41). */
function caseFacts({ caseFile }: Asked, unknownDays: number | null): Omit<CaseFacts, keyof Assessment> {
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
    relationUnknownDays: unknownDays,
    violationAgeDays: violationOn === null ? null : Math.max(0, calendarDaysBetween(violationOn, subject.receivedOn)),
    handOvers: caseFile.handOvers,
    departmentsInvolved: caseFile.departments.filter((code) => code !== JOINT_OFFICE).length,
  };
}

/** Rules about a follow-up ask about the procedure that led to it. */
function proceedingFacts(
  caseFile: CaseFile,
  proceeding: Proceeding | undefined,
): Omit<ProceedingSnapshot, 'firstOffence'> {
  const source = sourceOf(caseFile, proceeding);
  const facts = source?.facts ?? {};
  return {
    kind: source?.kind ?? null,
    status: source?.status ?? null,
    ...rememberedFacts(facts),
    corrected: isCorrected(caseFile, facts),
    ordered: caseFile.proceedings.some((one) => one.kind === 'rectification' && one.status !== 'ordering'),
    wage: isWage(caseFile.subject.violationCodes),
  };
}

type Remembered = Pick<ProceedingSnapshot, 'result' | 'appearances' | 'extensions' | 'minor' | 'penaltyFen'>;

/** What a procedure remembers; further dates of a rectification count as extensions. */
function rememberedFacts(facts: Proceeding['facts']): Remembered {
  const count = (name: string): number => Number(facts[name] ?? 0);
  const { minorAndCorrected, fineFen } = facts;
  return {
    result: textOf(facts['result']),
    appearances: count('absences'),
    extensions: count('extensions') + count('furtherDates'),
    minor: typeof minorAndCorrected === 'boolean' ? minorAndCorrected : null,
    penaltyFen: typeof fineFen === 'number' ? fineFen : null,
  };
}

/** Corrected as the investigation found, or else as the last recheck of a rectification did; `null` before any. */
function isCorrected({ proceedings }: CaseFile, facts: Proceeding['facts']): boolean | null {
  if (facts['minorAndCorrected'] === true) return true;
  const last = proceedings.findLast((one) => one.kind === 'rectification' && textOf(one.facts['result']) !== null);
  return last === undefined ? null : last.facts['result'] === 'done';
}

function textOf(value: FactValue | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

function sourceOf(caseFile: CaseFile, proceeding: Proceeding | undefined): Proceeding | undefined {
  if (proceeding?.kind !== 'escalation' || proceeding.parentId === null) return proceeding;
  return findProceeding(caseFile, proceeding.parentId);
}

function isWage(codes: readonly ViolationCode[]): boolean {
  return codes.some((code) => WAGE_VIOLATIONS.includes(code));
}

function clockFacts({ caseFile, clock, deadline, rung, at, on }: Asked): ClockFacts {
  const due = deadline?.due ?? null;
  const pressed = openProceedings(caseFile).find(
    (one) => one.kind === 'oversight' && one.facts['deadlineId'] === deadline?.id,
  );
  return {
    kind: clock,
    rung,
    overdueDays: due === null ? 0 : Math.max(0, calendarDaysBetween(due.dueOn, on)),
    percentUsed: deadline === null || due === null ? 0 : percentUsed(deadline, at),
    binds: deadline === null ? null : boundBy(deadline),
    receipted: pressed === undefined ? null : pressed.status !== 'issued',
  };
}

/** The joint office presses departments; courts and the police answer to their own law. */
function boundBy({ waitsFor, departmentCode }: Deadline): ClockFacts['binds'] {
  if (waitsFor === 'party') return 'party';
  return departmentCode === COURT || departmentCode === POLICE ? 'independent' : 'department';
}

function percentUsed({ startAt, due }: Deadline, at: Instant): number {
  const whole = epochOf(due?.dueAt ?? at) - epochOf(startAt);
  const used = epochOf(at) - epochOf(startAt);
  return whole <= 0 ? 100 : Math.min(100, Math.max(0, Math.round((used * 100) / whole)));
}
