import { WAGE_VIOLATIONS } from '../complaint/violation.js';
import { unexplainedDeparture } from '../decision/departure.js';
import type { Period } from '../deadline/period.js';
import { missingOfficials } from '../department/officials.js';
import type { ServiceMode } from '../document/document.js';
import { defineProceeding, type StepContext, type StepOutcome, type StepTaken } from '../proceeding/step.js';
import { futureDay } from '../shared/day-guard.js';
import type { AccountId, DepartmentCode } from '../shared/identifiers.js';
import { accepted, refused } from '../shared/outcome.js';
import type { PlainDate } from '../shared/plain-date.js';

/** An order to put findings right by a date. Source: 行政处罚法 art. 28 (A); contents R26 (A/D). */
export interface OrderRectification {
  readonly items: readonly string[];
  readonly legalBase: string;
  readonly evidenceWanted: string;
  readonly remedies: string;
  readonly period: Period;
  /** Why the period differs from the proposed one; `null` when it does not. */
  readonly departureReason: string | null;
  readonly servedOn: PlainDate;
  readonly serviceMode: ServiceMode;
  readonly number: string | null;
}

/** One extension on request, before the due day, not for wages (product default, D). */
export interface ExtendRectification {
  readonly reason: string;
  readonly period: Period;
}

/** The enterprise's report. */
export interface ReportRectification {
  readonly reportedOn: PlainDate;
  readonly summary: string;
  /** Employment reports that are still overdue by what it says, in periods; `null` when it says nothing. */
  readonly reportOverduePeriods?: number | null | undefined;
}

/** Recheck by the ordering department, with the union present or invited. */
export interface VerifyRectification {
  readonly officials: readonly AccountId[];
  readonly union: 'present' | 'invited-absent';
  readonly findings: string;
  readonly conclusion: 'done' | 'partial' | 'failed';
  /** One further date when partly done; `null` otherwise. */
  readonly furtherPeriod: Period | null;
}

/** Nobody reported by the due day. */
export interface RecordLapse {
  readonly note: string;
}

/** Steps of a rectification by name. */
export interface RectificationSteps {
  readonly order: OrderRectification;
  readonly extend: ExtendRectification;
  readonly report: ReportRectification;
  readonly recordLapse: RecordLapse;
  readonly verify: VerifyRectification;
}

/** What a rectification remembers. */
export interface RectificationFacts {
  readonly extensions?: number;
  readonly furtherDates?: number;
  readonly result?: string;
  readonly servedOn?: PlainDate;
  readonly [key: string]: string | number;
}

const UNION: DepartmentCode = 'UNION';

type Context = StepContext<RectificationFacts>;

/** A rectification 限期整改: ordered, extended once, reported, rechecked, closed or failed. */
export const rectification = defineProceeding<RectificationFacts, RectificationSteps>({
  kind: 'rectification',
  power: 'order-rectification',
  initial: 'ordering',
  openedEvent: 'RectificationPrepared',
  statuses: {
    ordering: { duty: 'order-rectification', clock: 'rectification-order', decision: 'deadline' },
    rectifying: { duty: 'record-rectification-report', clock: 'rectification', waitsFor: 'party' },
    reported: { duty: 'recheck', clock: 'recheck' },
    verified: { duty: null },
    failed: { duty: null },
  },
  steps: {
    order: { from: ['ordering'], event: 'RectificationOrdered', take: order },
    extend: { from: ['rectifying'], event: 'RectificationExtended', byLead: true, take: extend },
    report: {
      from: ['rectifying'],
      event: 'RectificationReported',
      take: report,
    },
    recordLapse: { from: ['rectifying'], event: 'RectificationLapsed', take: recordLapse },
    verify: { from: ['reported'], event: 'RectificationVerified', take: verify },
  },
});

function order(context: Context, input: OrderRectification): StepOutcome<RectificationFacts> {
  if (input.items.every((item) => item.trim() === '')) return refused({ code: 'rectification.item-required' });
  const future = futureDay('servedOn', input.servedOn, context.on);
  if (future !== null) return refused(future);
  const { period, departureReason } = input;
  const unexplained = unexplainedDeparture(context.proposal, {
    decided: { period: { amount: period.amount, unit: period.unit } },
    departureReason,
  });
  if (unexplained !== null) return refused(unexplained);
  return accepted({
    to: 'rectifying',
    facts: { servedOn: input.servedOn, extensions: 0 },
    clockFrom: input.servedOn,
    period,
    documents: [
      { name: 'rectification-order', servedOn: input.servedOn, serviceMode: input.serviceMode, number: input.number },
    ],
    effects: [{ kind: 'department-copied', departmentCode: UNION, reason: 'rectification-ordered' }],
  } as const);
}

function extend(context: Context, { period, reason }: ExtendRectification): StepOutcome<RectificationFacts> {
  if ((context.facts.extensions ?? 0) > 0) return refused({ code: 'rectification.already-extended' });
  if (context.caseFile.subject.violationCodes.some((code) => WAGE_VIOLATIONS.includes(code))) {
    return refused({ code: 'rectification.wage-not-extendable' });
  }
  const dueOn = runningDueOn(context);
  if (dueOn !== null && context.on > dueOn) return refused({ code: 'rectification.extension-too-late', dueOn });
  return accepted({
    to: 'rectifying',
    facts: { extensions: 1 },
    extends: { period, reason },
    documents: [{ name: 'extension-approval' }],
  });
}

function report(context: Context, input: ReportRectification): StepOutcome<RectificationFacts> {
  const { reportedOn, reportOverduePeriods = null } = input;
  const future = futureDay('reportedOn', reportedOn, context.on);
  if (future !== null) return refused(future);
  return accepted({
    to: 'reported',
    clockFrom: reportedOn,
    facts: reportOverduePeriods === null ? {} : { reportOverduePeriods, standingOn: reportedOn },
    documents: [{ name: 'rectification-report' }],
  });
}

function recordLapse(context: Context, _input: RecordLapse): StepOutcome<RectificationFacts> {
  const dueOn = runningDueOn(context);
  if (dueOn !== null && context.on <= dueOn) return refused({ code: 'rectification.not-due-yet', dueOn });
  return accepted(failure(context, 'not-reported'));
}

function verify(
  context: Context,
  { officials, conclusion, furtherPeriod }: VerifyRectification,
): StepOutcome<RectificationFacts> {
  const tooFew = missingOfficials(officials, context.certifiedOfficials);
  if (tooFew !== null) return refused(tooFew);
  if (conclusion === 'done')
    return accepted({ to: 'verified', facts: { result: 'done' }, documents: [{ name: 'recheck-opinion' }] });
  if (conclusion === 'failed' || furtherPeriod === null) return accepted(failure(context, 'failed'));
  if ((context.facts.furtherDates ?? 0) > 0) return refused({ code: 'rectification.further-date-used' });
  return accepted({
    to: 'rectifying',
    facts: { result: 'partial', furtherDates: 1 },
    period: furtherPeriod,
    documents: [{ name: 'recheck-opinion' }],
  });
}

/** A failed rectification asks the rules for what comes next and for joint measures; people decide. */
function failure({ proceeding }: Context, result: 'failed' | 'not-reported'): StepTaken<RectificationFacts> {
  return {
    to: 'failed',
    facts: { result },
    documents: [{ name: 'recheck-opinion' }],
    opens: [
      { kind: 'escalation', departmentCode: proceeding.departmentCode, facts: { cause: 'rectification-failed' } },
    ],
    asks: ['measure'],
  } as const;
}

function runningDueOn({ caseFile, proceeding }: Context): PlainDate | null {
  const clock = caseFile.deadlines.find((one) => one.proceedingId === proceeding.id && one.status === 'running');
  return clock?.due?.dueOn ?? null;
}
