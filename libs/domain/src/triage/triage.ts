import { hasPower, JOINT_OFFICE, type Power } from '../department/department.js';
import { unexplainedDeparture } from '../decision/departure.js';
import type { CaseSubject, RelationClass } from '../complaint/complaint.js';
import type { ViolationCode } from '../complaint/violation.js';
import type { ProceedingDraft, ProceedingFacts } from '../proceeding/proceeding.js';
import { joined, samePart } from '../referral/part.js';
import type { DepartmentCode } from '../shared/identifiers.js';
import { accepted, refused } from '../shared/outcome.js';
import type { PlainDate } from '../shared/plain-date.js';
import { defineProceeding, type StepContext, type StepOutcome, type StepTaken } from '../proceeding/step.js';
import { assessMatter, identified, type AssessMatter } from './assessment.js';
import type { TriageRefusal } from './triage-refusal.js';
import type { CaseRefusal } from '../case-file/case-refusal.js';

/**
 * Ways out of triage: 违法 investigate, 违规 rectify, 复杂 working opinion; interview and warning as soft steps;
 * guide, redirect, refuse and ask for completion as answers to the complainant.
 * Source: seed F01; 若干规定 art. 18 (B); 监察条例 art. 21 (A).
 */
export const TRIAGE_PATHS = [
  'investigate',
  'rectify',
  'working-opinion',
  'interview',
  'warning',
  'guide',
  'redirect',
  'refuse',
  'supplement',
] as const;
/** One way out. */
export type TriagePath = (typeof TRIAGE_PATHS)[number];

/** What the person decides at triage. */
export interface DecideTriage {
  readonly relationClass: RelationClass;
  readonly violationCodes: readonly ViolationCode[];
  readonly leadDepartment: DepartmentCode | null;
  readonly joiners: readonly DepartmentCode[];
  readonly path: TriagePath;
  readonly reason: string;
  /** Why the person departs from the proposal; `null` when it was followed. */
  readonly departureReason: string | null;
}

/** Completion of a complaint that lacked something, and whether it is clear now; `null` is not known yet. */
export interface ReceiveSupplement {
  readonly receivedOn: PlainDate;
  readonly note: string;
  readonly respondentIdentified?: boolean | null | undefined;
  readonly ownHarmClear?: boolean | null | undefined;
}

/** Steps of triage by name. */
export interface TriageSteps {
  readonly decide: DecideTriage;
  readonly assess: AssessMatter;
  readonly receiveSupplement: ReceiveSupplement;
}

interface WorkingPath {
  readonly kind: ProceedingDraft['kind'];
  readonly power: Power;
}

/** Procedures that triage opens, and the power they need. */
const OPENS: Partial<Record<TriagePath, WorkingPath>> = {
  investigate: { kind: 'investigation', power: 'investigate' },
  rectify: { kind: 'rectification', power: 'order-rectification' },
  'working-opinion': { kind: 'working-opinion', power: 'coordinate' },
  interview: { kind: 'interview', power: 'interview' },
  warning: { kind: 'warning', power: 'warn' },
};

const ANSWER_DOCUMENTS: Partial<Record<TriagePath, string>> = {
  guide: 'guidance-notice',
  redirect: 'redirection-notice',
  refuse: 'refusal-notice',
  supplement: 'supplement-notice',
};

type Context = StepContext<ProceedingFacts>;
type Taken = StepTaken<ProceedingFacts>;

/** The triage of a matter: relation, codes, lead and joining departments, and the way it goes. */
export const triage = defineProceeding<ProceedingFacts, TriageSteps>({
  kind: 'triage',
  power: 'triage',
  initial: 'pending',
  openedEvent: 'TriageOpened',
  statuses: {
    pending: { duty: 'decide-triage', clock: 'acceptance', decision: 'routing' },
    'awaiting-supplement': { duty: 'receive-supplement', clock: 'supplement', waitsFor: 'party' },
    decided: { duty: null },
  },
  steps: {
    decide: { from: ['pending'], event: 'TriageDecided', take: decideTriage },
    assess: { from: ['pending'], event: 'MatterAssessed', take: assessMatter },
    receiveSupplement: { from: ['awaiting-supplement'], event: 'SupplementReceived', take: receiveSupplement },
  },
});

function decideTriage(context: Context, input: DecideTriage): StepOutcome<ProceedingFacts> {
  const refusal = triageRefusal(context, input);
  if (refusal !== null) return refused(refusal);
  const document = ANSWER_DOCUMENTS[input.path] ?? 'acceptance-decision';
  return accepted({
    to: input.path === 'supplement' ? 'awaiting-supplement' : 'decided',
    documents: [{ name: document }],
    opens: nextProceeding(context, input),
    effects: [{ kind: 'subject-changed', change: subjectChange(context, input) }, ...leadEffects(context, input)],
  });
}

/** What was unclear is clear or open again: the same lack does not ask for completion twice. */
function receiveSupplement(_context: Context, input: ReceiveSupplement): StepOutcome<ProceedingFacts> {
  const { receivedOn, respondentIdentified, ownHarmClear } = input;
  return accepted({
    to: 'pending',
    clockFrom: receivedOn,
    facts: ownHarmClear === undefined ? {} : { ownHarmClear },
    effects: identified(respondentIdentified ?? null),
  });
}

/** Whoever decides on a part adds what it found to the case, whose relation the lead has settled. */
function subjectChange({ caseFile, facts }: Context, input: DecideTriage): Partial<CaseSubject> {
  const { relationClass, violationCodes } = input;
  if (samePart(facts) === null) return { relationClass, violationCodes };
  return { violationCodes: [...new Set([...caseFile.subject.violationCodes, ...violationCodes])] };
}

function leadEffects({ caseFile, facts }: Context, input: DecideTriage): NonNullable<Taken['effects']> {
  const { leadDepartment, joiners, path } = input;
  if (leadDepartment === null || OPENS[path] === undefined) return [];
  if (samePart(facts) !== null) return joined(caseFile, [leadDepartment, ...joiners]);
  return [{ kind: 'lead-set', departmentCode: leadDepartment, joiners }];
}

function triageRefusal(context: Context, input: DecideTriage): CaseRefusal | null {
  const { path, leadDepartment, departureReason } = input;
  if (input.reason.trim() === '') return { code: 'triage.reason-required', path };
  const decided = { lead: leadDepartment, path };
  return (
    incompleteRefusal(input) ??
    missingPower(context, { opens: OPENS[path], leadDepartment }) ??
    unexplainedDeparture(context.proposal, { decided, departureReason })
  );
}

/** A way that opens a procedure needs a lead and a code; a civil relation excludes coercion (domain.md 0.2). */
function incompleteRefusal({
  path,
  leadDepartment,
  relationClass,
  violationCodes,
}: DecideTriage): TriageRefusal | null {
  if (OPENS[path] === undefined) return null;
  if (leadDepartment === null) return { code: 'triage.lead-required', path };
  if (violationCodes.length === 0) return { code: 'triage.violation-required', path };
  const isCoercive = path === 'investigate' && relationClass === 'CIVIL';
  return isCoercive ? { code: 'triage.relation-excludes-coercion', relationClass } : null;
}

function missingPower(
  { powers }: Context,
  plan: { opens: WorkingPath | undefined; leadDepartment: DepartmentCode | null },
): CaseRefusal | null {
  const { opens, leadDepartment } = plan;
  if (opens === undefined || leadDepartment === null || opens.kind === 'working-opinion') return null;
  if (hasPower(powers, leadDepartment, opens.power)) return null;
  return { code: 'department.power-missing', department: leadDepartment, power: opens.power };
}

/** The lead starts at once when it did the triage itself; otherwise the matter is offered to it as a referral. */
function nextProceeding({ proceeding, facts }: Context, input: DecideTriage): readonly ProceedingDraft[] {
  const opens = OPENS[input.path];
  if (opens === undefined || input.leadDepartment === null) return [];
  if (opens.kind === 'working-opinion')
    return [{ kind: opens.kind, departmentCode: JOINT_OFFICE, joiners: [input.leadDepartment, ...input.joiners] }];
  if (input.leadDepartment === proceeding.departmentCode) {
    return [{ kind: opens.kind, departmentCode: input.leadDepartment, joiners: input.joiners }];
  }
  return [
    {
      kind: 'referral',
      departmentCode: input.leadDepartment,
      facts: {
        from: proceeding.departmentCode,
        matter: input.reason,
        papers: [],
        nature: 'administrative',
        startsKind: opens.kind,
        startsPower: opens.power,
        joiners: [...input.joiners],
        ...samePart(facts, 1),
      },
    },
  ];
}
