import { askAgain } from '../decision/ask-again.js';
import { unexplainedDeparture } from '../decision/departure.js';
import { JOINT_OFFICE } from '../department/department.js';
import { standingFacts, type Standing } from '../enterprise/standing.js';
import type { ProceedingDraft, ProceedingFacts } from '../proceeding/proceeding.js';
import { defineProceeding, type StepContext } from '../proceeding/step.js';
import { accepted, refused } from '../shared/outcome.js';

/** What may follow a failed soft step; the rules propose one, a person decides. */
export const ESCALATIONS = [
  'criminal-transfer',
  'penalty',
  'investigate',
  'inspection',
  'working-opinion',
  'joint-interview',
  'further-date',
  'none',
] as const;
/** One of them. */
export type Escalation = (typeof ESCALATIONS)[number];

/** The decision of a person of the department that has the power. */
export interface DecideEscalation {
  readonly next: Escalation;
  readonly reason: string;
  readonly departureReason: string | null;
}

/** How the enterprise stands, recorded by the head before deciding what comes next. */
export interface RecordStanding extends Standing {
  readonly note: string;
}

/** Steps of an escalation by name. */
export interface EscalationSteps {
  readonly decide: DecideEscalation;
  readonly recordStanding: RecordStanding;
}

const OPENS: Partial<Record<Escalation, ProceedingDraft['kind']>> = {
  penalty: 'investigation',
  investigate: 'investigation',
  inspection: 'investigation',
  'working-opinion': 'working-opinion',
  'joint-interview': 'interview',
  'further-date': 'rectification',
};

type Context = StepContext<ProceedingFacts>;

/** The decision on what comes next when a rectification failed, nobody came or nobody answered. */
export const escalation = defineProceeding<ProceedingFacts, EscalationSteps>({
  kind: 'escalation',
  power: null,
  initial: 'pending',
  openedEvent: 'EscalationAsked',
  statuses: {
    pending: { duty: 'decide-escalation', clock: 'escalation-decision', decision: 'escalation' },
    decided: { duty: null },
  },
  steps: {
    decide: {
      from: ['pending'],
      event: 'EscalationDecided',
      byLead: true,
      take: (context, input) => {
        const { next, departureReason } = input;
        const unexplained = unexplainedDeparture(context.proposal, { decided: { next }, departureReason });
        if (unexplained !== null) return refused(unexplained);
        return accepted({ to: 'decided', facts: { next }, opens: opened(context, input) });
      },
    },
    recordStanding: {
      from: ['pending'],
      event: 'EnterpriseStandingRecorded',
      byLead: true,
      take: (context, { headPlatform, reportOverduePeriods, rating }) =>
        accepted({
          to: 'pending',
          facts: standingFacts({ headPlatform, reportOverduePeriods, rating }, context.on),
          effects: [askAgain(context, 'escalation')],
        }),
    },
  },
});

function opened({ proceeding, caseFile }: Context, { next, reason }: DecideEscalation): readonly ProceedingDraft[] {
  if (next === 'criminal-transfer') return [criminalReferral(proceeding.departmentCode, reason)];
  const kind = OPENS[next];
  if (kind === undefined) return [];
  const departmentCode = kind === 'working-opinion' ? JOINT_OFFICE : proceeding.departmentCode;
  return [{ kind, departmentCode, joiners: kind === 'interview' ? caseFile.joiners : [] }];
}

/** Hand-over of a suspected crime. Source: 国务院令310号 (A): a penalty must not replace it. */
function criminalReferral(from: string, matter: string): ProceedingDraft {
  const facts = {
    from,
    matter,
    papers: ['criminal-transfer-approval'],
    nature: 'criminal',
    startsKind: null,
    startsPower: null,
    joiners: [],
  };
  return { kind: 'referral', departmentCode: 'POLICE', facts };
}
