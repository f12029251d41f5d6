import {
  openProceedings,
  type CaseFile,
  type CaseCommand,
  type OpenDuty,
  type ProceedingKind,
  type StepInputs,
} from '@app/domain';
import { day, OFFICIALS } from './case-builder.js';

const [FIRST, SECOND, THIRD] = OFFICIALS;
const officials = [FIRST, SECOND];
const on = day('2026-03-03');

/** One legal input for every step of every procedure; a test changes the field that it is about. */
export const inputs: { readonly [Kind in ProceedingKind]: StepInputs[Kind] } = {
  triage: {
    decide: {
      relationClass: 'LR',
      violationCodes: ['V0601'],
      leadDepartment: 'HRSS-LI',
      joiners: ['UNION'],
      path: 'investigate',
      reason: 'wages unpaid',
      departureReason: null,
    },
    assess: {
      respondentIdentified: null,
      ownHarmClear: null,
      inScope: null,
      inJurisdiction: null,
      headPlatform: null,
      reportOverduePeriods: null,
      rating: null,
      note: '',
    },
    receiveSupplement: { receivedOn: on, note: 'name of the employer' },
  },
  referral: { accept: { note: '' }, sendBack: { reason: 'not ours', suggestedDepartment: null } },
  interview: {
    serveNotice: {
      servedOn: on,
      serviceMode: 'direct',
      heldOn: day('2026-03-09'),
      place: 'room 1',
      matter: 'wages',
      legalBase: 'guidance 56',
      summonedPost: 'legal-representative',
      hasMandate: false,
      officials,
      urgentReason: null,
    },
    record: { heldOn: on, officials, statements: 'heard', findings: 'found', signature: 'signed' },
    recordAbsence: { excused: false, reason: 'nobody came' },
    conclude: { result: 'no-issue', note: 'fine', promisedOn: null, promise: null },
    checkPromise: { kept: true, note: 'paid' },
  },
  warning: {
    issue: { facts: 'rest not kept', risks: 'accidents', askedMeasures: 'set a limit', number: null },
    serve: { servedOn: on, serviceMode: 'direct' },
    recordAnswer: { answer: 'satisfactory', summary: 'done' },
  },
  investigation: {
    file: { cause: 'wages', source: 'complaint', officials, recusals: [] },
    recordAct: { act: 'inquiry', actedOn: on, officials, description: 'asked' },
    extend: { reason: 'complex' },
    conclude: { finding: 'violation', summary: 'unpaid', minorAndCorrected: false },
    withdraw: { reason: 'not in scope' },
    servePriorNotice: {
      content: 'fine',
      factsAndReasons: 'unpaid',
      legalBase: 'art. 30',
      rights: 'statement',
      fineFen: 500_000,
      hearingRight: false,
      hearingOffered: false,
      servedOn: on,
      serviceMode: 'direct',
    },
    hearStatement: { statement: 'made', summary: 'asks for less', answer: 'heard', asksForHearing: false },
    holdHearing: { heldOn: on, chair: THIRD, record: 'held' },
    decide: {
      decision: 'penalty',
      fineFen: 500_000,
      content: 'fine',
      legalBase: 'art. 30',
      legalReview: null,
      reviewRequired: false,
      groupDiscussion: null,
      discussionRequired: false,
      remedies: 'review within 60 days, suit within 6 months',
      number: null,
      otherFineFen: null,
    },
    serveDecision: { servedOn: on, serviceMode: 'direct' },
    recordPerformance: { performed: true, performedOn: on, note: 'paid' },
  },
  rectification: {
    order: {
      items: ['pay the wages'],
      legalBase: 'art. 26',
      evidenceWanted: 'payment slips',
      remedies: 'none',
      period: { amount: 7, unit: 'calendar-day' },
      departureReason: null,
      servedOn: on,
      serviceMode: 'direct',
      number: null,
    },
    extend: { reason: 'large number of contracts', period: { amount: 5, unit: 'calendar-day' } },
    report: { reportedOn: on, summary: 'paid' },
    recordLapse: { note: 'no report' },
    verify: { officials, union: 'present', findings: 'paid', conclusion: 'done', furtherPeriod: null },
  },
  'union-letter': {
    send: { letter: 'opinion', facts: 'unpaid', demand: 'pay', sentOn: on, serviceMode: 'direct', number: null },
    recordReply: { reply: 'corrected', summary: 'paid' },
    suggest: { ground: 'refused', toDepartment: 'HRSS-LI' },
    recordFeedback: { feedback: 'case filed' },
  },
  mediation: {
    conclude: { result: 'agreed', amountFen: 100_000, agreementNumber: null, effectiveOn: on, summary: 'agreed' },
    extend: { reason: 'both ask' },
    requestConfirmation: { requested: 'yes', note: '' },
  },
  'judicial-confirmation': { rule: { ruling: 'confirmed', number: null, note: '' } },
  'judicial-suggestion': {
    send: {
      toDepartment: 'HRSS-LI',
      problems: 'many cases',
      suggestions: 'inspect',
      number: '示例法建〔2026〕1号',
      sentOn: on,
      serviceMode: 'direct',
    },
    recordReply: { reply: 'adopted', summary: 'done' },
  },
  'working-opinion': {
    draft: { question: 'which relation', legalAnalysis: 'unclear', options: [], departments: ['HRSS-LI', 'SAMR'] },
    adopt: { opinion: 'guide the platform', measures: [{ text: 'guide', owner: 'HRSS-LI', dueOn: day('2026-04-01') }] },
    review: { allDone: true, note: 'done' },
  },
  position: { state: { position: 'agrees', text: 'agreed' } },
  oversight: { receipt: { note: '' }, answer: { answer: 'done by Friday' } },
  escalation: {
    decide: { next: 'none', reason: 'settled', departureReason: null },
    recordStanding: { headPlatform: null, reportOverduePeriods: null, rating: null, note: '' },
  },
  measure: {
    decide: { decision: 'intend', reason: 'order overdue', toldOn: on },
    impose: { objection: 'none', objectionAnswer: '', startsOn: on },
  },
  'statutory-duty': {
    perform: { performedOn: on, document: null, note: '' },
    drop: { reason: 'opened by mistake' },
    recordLapse: { note: 'nobody asked' },
  },
  closure: { close: { summary: 'done', complainantInformed: true } },
};

/** A duty of the labour inspection itself that started on 2026-03-03: a clock of days, without a paper. */
export function aDuty(change: Partial<OpenDuty> = {}): OpenDuty {
  return {
    type: 'open-duty',
    clock: 'petition-decision',
    boundDepartment: 'HRSS-LI',
    event: 'the petition was taken in',
    startOn: on,
    startAt: null,
    document: null,
    note: '',
    ...change,
  };
}

/** The command that takes a step in the open proceeding of a kind, with the field changes of a test. */
export function stepOf<Kind extends ProceedingKind, Step extends keyof StepInputs[Kind] & string>(
  caseFile: CaseFile,
  [kind, step]: readonly [Kind, Step],
  change: Partial<StepInputs[Kind][Step]> = {},
): CaseCommand {
  const proceeding = openProceedings(caseFile).find((one) => one.kind === kind);
  const input: object = { ...inputs[kind][step], ...change };
  return { type: 'step', proceedingId: proceeding?.id ?? 'P0', taskId: null, step, input: { ...input } };
}

/** The name of a step of some procedure. */
export type StepName = {
  readonly [Kind in ProceedingKind]: readonly [Kind, keyof StepInputs[Kind] & string];
}[ProceedingKind];

/** The command that takes a step as the fixtures have it. */
export function plainStep(caseFile: CaseFile, [kind, step]: StepName): CaseCommand {
  const proceeding = openProceedings(caseFile).find((one) => one.kind === kind);
  const steps: object = inputs[kind];
  const input: unknown = Object.entries(steps).find(([name]) => name === step)?.[1];
  return {
    type: 'step',
    proceedingId: proceeding?.id ?? 'P0',
    taskId: null,
    step,
    input: input as Record<string, never>,
  }; // the fixtures cover every step
}

/** The command that closes a case. */
export function closureStep(caseFile: CaseFile): CaseCommand {
  return stepOf(caseFile, ['closure', 'close']);
}
