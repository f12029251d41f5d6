import {
  addCalendarDays,
  instantFromEpoch,
  openProceedings,
  openSteps,
  PROCEEDINGS,
  REFERRAL_SCOPES,
  STARTABLE_KINDS,
  type CaseCommand,
  type CaseFile,
  type Proceeding,
  type ProceedingKind,
  type Surroundings,
} from '@app/domain';
import { aDuty, anActor, day, inputs, OFFICIALS, POWERS_OF, surroundings } from '@app/testing';

/** A choice among `count` possibilities, made by the generator. */
export type Choose = (count: number) => number;

const VARIANTS: Readonly<Record<string, readonly object[]>> = {
  'triage.decide': [
    {},
    {},
    { joiners: ['COURT'] },
    { path: 'rectify', joiners: ['COURT'] },
    { path: 'rectify', violationCodes: ['V0201'], joiners: ['COURT', 'UNION'] },
    { path: 'interview' },
    { path: 'warning' },
    { path: 'working-opinion' },
    { path: 'supplement', leadDepartment: null },
    { path: 'guide', leadDepartment: null },
    { leadDepartment: 'SAMR' },
    { leadDepartment: 'COURT' },
  ],
  'triage.assess': [{}, { respondentIdentified: false, inScope: true }, { headPlatform: true, rating: 'A' }],
  'interview.recordAbsence': [{}, { excused: true }],
  'interview.conclude': [
    {},
    { result: 'promise', promisedOn: day('2027-01-04'), promise: 'pay' },
    { result: 'rectification-order' },
    { result: 'case-opened' },
    { result: 'warning-letter' },
  ],
  'interview.checkPromise': [{}, { kept: false }],
  'warning.recordAnswer': [{}, { answer: 'none' }, { answer: 'unsatisfactory' }],
  'warning.issue': [{}, { facts: '予以警告' }],
  'investigation.file': [{}, { officials: [OFFICIALS[0]] }],
  'investigation.conclude': [{}, {}, {}, { finding: 'no-violation' }, { minorAndCorrected: true }],
  'investigation.servePriorNotice': [
    {},
    { hearingRight: true, hearingOffered: true },
    { hearingRight: true, hearingOffered: true },
    { hearingRight: true },
  ],
  'investigation.hearStatement': [{}, { asksForHearing: true }],
  'investigation.decide': [
    {},
    { legalReview: 'lawful' },
    { decision: 'no-penalty', fineFen: 0, legalReview: 'lawful' },
    { fineFen: 900_000 },
  ],
  'investigation.recordPerformance': [{}, {}, { performed: false }],
  'rectification.verify': [
    {},
    { conclusion: 'failed' },
    { conclusion: 'partial', furtherPeriod: { amount: 5, unit: 'working-day' } },
  ],
  'union-letter.recordReply': [{}, { reply: 'refused' }, { reply: 'unanswered' }],
  'mediation.conclude': [{}, { result: 'failed' }],
  'mediation.requestConfirmation': [{}, { requested: 'not-wanted' }],
  'judicial-confirmation.rule': [{}, { ruling: 'refused' }],
  'working-opinion.review': [{}, { allDone: false }],
  'escalation.decide': [
    {},
    { next: 'investigate' },
    { next: 'joint-interview' },
    { next: 'further-date' },
    { next: 'working-opinion' },
    { next: 'criminal-transfer' },
  ],
  'escalation.recordStanding': [{}, { headPlatform: true }],
  'measure.decide': [{}, { decision: 'decline' }],
  'measure.impose': [{}, { objection: 'rejected', objectionAnswer: 'no' }, { objection: 'upheld' }],
};

/** Kinds of statutory duty, with those that a guarantee guards. */
const DUTIES = ['petition-decision', 'penalty-decision', 'execution-demand', 'execution-application', 'suit-request'];

const DEPARTMENTS = Object.keys(POWERS_OF);

/** A command and who gives it, picked among what could be done now. */
export interface Move {
  readonly command: CaseCommand;
  readonly where: Surroundings;
}

/** Picks the next move: mostly a step of an open proceeding, now and then something else, sometimes nonsense. */
export function nextMove(caseFile: CaseFile, on: number, choose: Choose): Move {
  const dice = choose(20);
  if (dice === 0) return engineMove(caseFile, on, choose);
  if (dice <= 2 || openProceedings(caseFile).length === 0) return wildMove(caseFile, on, choose);
  return stepMove(caseFile, on, choose);
}

/** A day of the walk: the n-th after 2026-03-03. */
export function dayOfWalk(n: number): Surroundings['on'] {
  return addCalendarDays(day('2026-03-03'), n);
}

function whereOn(n: number, department: string): Surroundings {
  const on = dayOfWalk(n);
  return surroundings({ actor: anActor(department), on, at: instantFromEpoch(Date.parse(on) + 7_200_000) });
}

function stepMove(caseFile: CaseFile, n: number, choose: Choose): Move {
  const open = openProceedings(caseFile);
  const proceeding = choose(3) === 0 ? pick(open, choose) : pick(open.slice(-1), choose);
  const step = pick(openSteps(proceeding.kind, proceeding.status), choose);
  const taskId =
    caseFile.tasks.find((task) => task.proceedingId === proceeding.id && task.status === 'open')?.id ?? null;
  const input = { ...fixture(proceeding.kind, step), ...pick(VARIANTS[`${proceeding.kind}.${step}`] ?? [{}], choose) };
  return {
    command: { type: 'step', proceedingId: proceeding.id, taskId, step, input },
    where: whereOn(n, actorOf(proceeding, choose)),
  };
}

function actorOf(proceeding: Proceeding, choose: Choose): string {
  return choose(15) === 0 ? pick(DEPARTMENTS, choose) : proceeding.departmentCode;
}

/** Procedures that a department has the power for; interviews stand in for a department without any. */
function startable(department: string): readonly ProceedingKind[] {
  const kinds = STARTABLE_KINDS.filter((kind) =>
    (POWERS_OF[department] ?? []).includes(PROCEEDINGS[kind].power ?? 'register'),
  );
  return kinds.length === 0 ? ['interview'] : kinds;
}

function fixture(kind: ProceedingKind, step: string): Record<string, never> {
  const steps: object = inputs[kind];
  const found = Object.entries(steps).find(([name]) => name === step);
  return found?.[1] as Record<string, never>; // the fixtures cover every step
}

function wildMove(caseFile: CaseFile, n: number, choose: Choose): Move {
  const department = pick(caseFile.departments, choose);
  const where = { ...whereOn(n, department), periodUnit: 'working-day' } as const;
  const task = caseFile.tasks[choose(Math.max(1, caseFile.tasks.length))];
  const commands: readonly CaseCommand[] = [
    { type: 'start', kind: pick(startable(department), choose), joiners: [], reason: 'found' },
    {
      type: 'refer',
      toDepartment: pick(DEPARTMENTS, choose),
      matter: 'handed over',
      papers: [],
      nature: 'administrative',
      startsKind: null,
      scope: pick(REFERRAL_SCOPES, choose),
    },
    aDuty({ clock: pick(DUTIES, choose), boundDepartment: pick([null, pick(caseFile.departments, choose)], choose) }),
    { type: 'press', taskId: task?.id ?? 'T1', demand: 'at once' },
    { type: 'reopen', reason: 'new facts' },
    { type: 'step', proceedingId: 'P1', taskId: 'T1', step: 'decide', input: fixture('triage', 'decide') },
    { type: 'step', proceedingId: 'P1', taskId: null, step: 'fly', input: {} },
  ];
  return { command: pick(commands, choose), where };
}

function engineMove(caseFile: CaseFile, n: number, choose: Choose): Move {
  const later = n + choose(40);
  return { command: { type: 'reach-rungs' }, where: whereOn(later, pick(caseFile.departments, choose)) };
}

function pick<Item>(items: readonly Item[], choose: Choose): Item {
  return items[choose(items.length)] as Item; // choose stays below the length
}
