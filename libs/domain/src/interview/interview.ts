import { missingOfficials } from '../department/officials.js';
import type { ServiceMode } from '../document/document.js';
import type { ProceedingDraft } from '../proceeding/proceeding.js';
import { defineProceeding, type StepContext, type StepOutcome } from '../proceeding/step.js';
import { dayBefore, futureDay } from '../shared/day-guard.js';
import type { AccountId } from '../shared/identifiers.js';
import { accepted, refused } from '../shared/outcome.js';
import type { InterviewRefusal } from './interview-refusal.js';
import { addCalendarDays, calendarDaysBetween, isBefore, type PlainDate } from '../shared/plain-date.js';

/** Notice of an interview. Source: contents of a notice, domain.md 6.2 (B p27); no national procedure act. */
export interface ServeInterviewNotice {
  readonly servedOn: PlainDate;
  readonly serviceMode: ServiceMode;
  readonly heldOn: PlainDate;
  readonly place: string;
  readonly matter: string;
  readonly legalBase: string;
  /** Post of the summoned person, not the name. */
  readonly summonedPost: 'legal-representative' | 'main-person' | 'deputy';
  readonly hasMandate: boolean;
  readonly officials: readonly AccountId[];
  /** Why the usual notice time is not kept (urgent mass risk); `null` when it is. */
  readonly urgentReason: string | null;
}

/** Record of an interview that took place. */
export interface RecordInterview {
  readonly heldOn: PlainDate;
  readonly officials: readonly AccountId[];
  readonly statements: string;
  readonly findings: string;
  readonly signature: 'signed' | 'refused';
}

/** Nobody came. */
export interface RecordAbsence {
  readonly excused: boolean;
  readonly reason: string;
}

/** How an interview ends. */
export const INTERVIEW_RESULTS = [
  'no-issue',
  'promise',
  'rectification-order',
  'case-opened',
  'warning-letter',
] as const;
/** One result. */
export type InterviewResult = (typeof INTERVIEW_RESULTS)[number];

/** Result of an interview. */
export interface ConcludeInterview {
  readonly result: InterviewResult;
  readonly note: string;
  /** The day by which the promise is to be kept; required for a promise. */
  readonly promisedOn: PlainDate | null;
  readonly promise: string | null;
}

/** Whether a promise was kept. */
export interface CheckPromise {
  readonly kept: boolean;
  readonly note: string;
}

/** Steps of an interview by name. */
export interface InterviewSteps {
  readonly serveNotice: ServeInterviewNotice;
  readonly record: RecordInterview;
  readonly recordAbsence: RecordAbsence;
  readonly conclude: ConcludeInterview;
  readonly checkPromise: CheckPromise;
}

/** What an interview remembers. */
export interface InterviewFacts {
  readonly absences?: number;
  readonly heldOn?: PlainDate;
  readonly promise?: string;
  readonly result?: string;
  readonly [key: string]: string | number;
}

const FOLLOW_UP: Partial<Record<InterviewResult, ProceedingDraft['kind']>> = {
  'rectification-order': 'rectification',
  'case-opened': 'investigation',
  'warning-letter': 'warning',
};

type Context = StepContext<InterviewFacts>;

/** An interview 约谈: a summoned talk that is recorded, never a penalty, alone or with joining departments. */
export const interview = defineProceeding<InterviewFacts, InterviewSteps>({
  kind: 'interview',
  power: 'interview',
  initial: 'planned',
  openedEvent: 'InterviewPlanned',
  statuses: {
    planned: { duty: 'serve-interview-notice', clock: 'interview-notice' },
    notified: { duty: 'record-interview', clock: 'interview-record' },
    held: { duty: 'conclude-interview', clock: 'interview-conclusion' },
    promised: { duty: 'check-promise', clock: 'promise', waitsFor: 'party' },
    concluded: { duty: null },
    'not-appeared': { duty: null },
  },
  steps: {
    serveNotice: { from: ['planned'], event: 'InterviewNoticeServed', take: serveNotice },
    record: { from: ['notified'], event: 'InterviewHeld', take: record },
    recordAbsence: { from: ['notified'], event: 'InterviewNotAttended', take: recordAbsence },
    conclude: { from: ['held'], event: 'InterviewConcluded', take: conclude },
    checkPromise: { from: ['promised'], event: 'PromiseChecked', take: checkPromise },
  },
});

function serveNotice(context: Context, input: ServeInterviewNotice): StepOutcome<InterviewFacts> {
  const { servedOn, heldOn, officials, serviceMode } = input;
  const refusal =
    missingMandate(input) ??
    missingOfficials(officials, context.certifiedOfficials) ??
    shortNotice(context, input) ??
    futureDay('servedOn', servedOn, context.on);
  if (refusal !== null) return refused(refusal);
  return accepted({
    to: 'notified',
    facts: { heldOn },
    clockFrom: heldOn,
    documents: [{ name: 'interview-notice', servedOn, serviceMode }],
    effects: context.proceeding.joiners.map(
      (departmentCode) => ({ kind: 'department-copied', departmentCode, reason: 'joint-interview' }) as const,
    ),
  });
}

function missingMandate({ summonedPost, hasMandate }: ServeInterviewNotice): InterviewRefusal | null {
  return summonedPost === 'deputy' && !hasMandate ? { code: 'interview.mandate-required', post: summonedPost } : null;
}

/** Less than the usual notice needs a reason; an interview never lies before its notice. */
function shortNotice(
  context: Context,
  { servedOn, heldOn, urgentReason }: ServeInterviewNotice,
): InterviewRefusal | null {
  const isUrgent = (urgentReason ?? '').trim() !== '';
  const isShort = calendarDaysBetween(servedOn, heldOn) < noticeDays(context);
  if (!isBefore(heldOn, servedOn) && (!isShort || isUrgent)) return null;
  return { code: 'interview.notice-too-short', servedOn, heldOn };
}

/** The notice time (D) that the deployment set: the rules gave it to the clock of the notice; counted as calendar days at least. */
function noticeDays({ caseFile, proceeding }: Context): number {
  const clock = caseFile.deadlines.find(
    (one) => one.proceedingId === proceeding.id && one.clock === 'interview-notice' && one.status === 'running',
  );
  return clock?.due?.period.amount ?? 0;
}

function record(context: Context, { officials, heldOn }: RecordInterview): StepOutcome<InterviewFacts> {
  const tooFew = missingOfficials(officials, context.certifiedOfficials);
  if (tooFew !== null) return refused(tooFew);
  const future = futureDay('heldOn', heldOn, context.on);
  if (future !== null) return refused(future);
  return accepted({ to: 'held', facts: { heldOn }, documents: [{ name: 'interview-record' }] });
}

/** A first absence leads to a second notice, a further one to the escalation decision; never to a fine (R24, D). */
function recordAbsence({ facts, proceeding }: Context, { excused }: RecordAbsence): StepOutcome<InterviewFacts> {
  const absences = (facts.absences ?? 0) + 1;
  if (excused || absences < 2)
    return accepted({ to: 'planned', facts: { absences: excused ? (facts.absences ?? 0) : absences } });
  return accepted({
    to: 'not-appeared',
    facts: { absences, result: 'not-appeared' },
    opens: [
      { kind: 'escalation', departmentCode: proceeding.departmentCode, facts: { cause: 'interview-not-attended' } },
    ] as const,
  });
}

function conclude(
  { proceeding, on }: Context,
  { result, promisedOn, promise }: ConcludeInterview,
): StepOutcome<InterviewFacts> {
  const followUp = FOLLOW_UP[result];
  if (result === 'promise') return promised({ promisedOn, promise, on });
  return accepted({
    to: 'concluded',
    facts: { result },
    opens:
      followUp === undefined
        ? []
        : [{ kind: followUp, departmentCode: proceeding.departmentCode, joiners: proceeding.joiners }],
  });
}

function promised({
  promisedOn,
  promise,
  on,
}: {
  promisedOn: PlainDate | null;
  promise: string | null;
  on: PlainDate;
}): StepOutcome<InterviewFacts> {
  if (promisedOn === null || promise === null) return refused({ code: 'interview.promise-needs-day' });
  const early = dayBefore('promisedOn', promisedOn, addCalendarDays(on, 1));
  if (early !== null) return refused(early);
  const amount = calendarDaysBetween(on, promisedOn);
  return accepted({
    to: 'promised',
    facts: { result: 'promise', promise },
    period: { amount, unit: 'calendar-day-no-roll' },
  } as const);
}

function checkPromise({ proceeding }: Context, { kept }: CheckPromise): StepOutcome<InterviewFacts> {
  if (kept) return accepted({ to: 'concluded', facts: { result: 'promise-kept' } });
  return accepted({
    to: 'concluded',
    facts: { result: 'promise-broken' },
    opens: [
      { kind: 'escalation', departmentCode: proceeding.departmentCode, facts: { cause: 'promise-broken' } },
    ] as const,
  });
}
