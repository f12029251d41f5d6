import type { CaseEffect } from '../case-file/case-event.js';
import { hasPower, JOINT_OFFICE, type Power, type PowersByDepartment } from '../department/department.js';
import type { ProceedingDraft, ProceedingKind } from '../proceeding/proceeding.js';
import { defineProceeding, type StepContext } from '../proceeding/step.js';
import type { DepartmentCode } from '../shared/identifiers.js';
import { accepted, refused } from '../shared/outcome.js';
import { joined, samePart, type ReferralScope } from './part.js';
import type { ReferralRefusal } from './referral-refusal.js';

/** How often a matter may change hands; the next hand-over goes to the joint office (product default, D). */
export const HAND_OVER_LIMIT = 2;

/** A hand-over as the sending department fills it in. */
export interface Refer {
  readonly toDepartment: DepartmentCode;
  readonly matter: string;
  readonly papers: readonly string[];
  readonly nature: 'administrative' | 'criminal';
  /** The procedure that the receiver is asked to start; `null` leaves it to the receiver's own triage. */
  readonly startsKind: ProceedingKind | null;
  /** Absent in commands from before there were parts: the whole matter. */
  readonly scope?: ReferralScope | undefined;
}

/** The receiver takes the matter. */
export interface AcceptReferral {
  readonly note: string;
}

/** The receiver sends the matter back. Source: R08, 信访工作条例 art. 23 (A/L). */
export interface SendBackReferral {
  readonly reason: string;
  readonly suggestedDepartment: DepartmentCode | null;
}

/** Steps of a referral by name. */
export interface ReferralSteps {
  readonly accept: AcceptReferral;
  readonly sendBack: SendBackReferral;
}

/** What a referral remembers. */
export interface ReferralFacts {
  readonly from: DepartmentCode;
  readonly matter: string;
  readonly papers: readonly string[];
  readonly nature: 'administrative' | 'criminal';
  readonly startsKind: ProceedingKind | null;
  /** The power that this procedure needs; `null` when none. */
  readonly startsPower: Power | null;
  readonly joiners: readonly DepartmentCode[];
  readonly scope?: 'part';
  readonly passed?: number;
  readonly [key: string]: string | number | null | readonly string[];
}

type Context = StepContext<ReferralFacts>;

/** A hand-over to another department, with its papers and the receiver's answer inside its own clock. */
export const referral = defineProceeding<ReferralFacts, ReferralSteps>({
  kind: 'referral',
  power: null,
  initial: 'offered',
  openedEvent: 'ReferralOffered',
  statuses: {
    offered: { duty: 'answer-referral', clock: 'referral-acceptance', lane: 'accept' },
    accepted: { duty: null },
    'sent-back': { duty: null },
  },
  steps: {
    accept: {
      from: ['offered'],
      event: 'ReferralAccepted',
      alsoBy: senderOfCrime,
      take: (context) =>
        accepted({
          to: 'accepted',
          documents: [{ name: 'referral-receipt' }],
          opens: started(context),
          effects: leadEffects(context),
        }),
    },
    sendBack: {
      from: ['offered'],
      event: 'ReferralSentBack',
      alsoBy: senderOfCrime,
      take: ({ facts }, { reason }) => {
        if (reason.trim() === '') return refused({ code: 'referral.reason-required' });
        return accepted({
          to: 'sent-back',
          documents: [{ name: 'referral-return' }],
          opens: [triageOf(facts.from, facts)],
        });
      },
    },
  },
});

/** The police answer on paper: the sending department enters their receipt. Source: 国务院令310号 arts. 5–8 (A). */
function senderOfCrime({ facts }: Context): readonly DepartmentCode[] {
  return facts.nature === 'criminal' ? [facts.from] : [];
}

/** The receiver starts what it was asked for when it has the power, and its own triage otherwise; a crime leaves the joint track. */
function started({ proceeding, facts, powers }: Context): readonly ProceedingDraft[] {
  if (facts.nature === 'criminal') return [];
  const { departmentCode } = proceeding;
  const { startsKind, startsPower, joiners } = facts;
  const canStart = startsKind !== null && (startsPower === null || hasPower(powers, departmentCode, startsPower));
  return [canStart ? { kind: startsKind, departmentCode, joiners } : { ...triageOf(departmentCode, facts), joiners }];
}

/** A triage about the same: the whole matter, or the part that was handed over. */
function triageOf(departmentCode: DepartmentCode, facts: ReferralFacts): ProceedingDraft {
  const part = samePart(facts);
  return { kind: 'triage', departmentCode, ...(part === null ? {} : { facts: part }) };
}

/** The receiver leads; who joined the case goes on doing so, a hand-over sends no third department away. */
function leadEffects({ caseFile, proceeding, facts }: Context): readonly CaseEffect[] {
  if (facts.nature === 'criminal') return [];
  const { departmentCode } = proceeding;
  if (samePart(facts) !== null) return joined(caseFile, [departmentCode, ...facts.joiners]);
  const joiners = [...new Set([...facts.joiners, ...caseFile.joiners])].filter((code) => code !== departmentCode);
  return [{ kind: 'lead-set', departmentCode, joiners }];
}

/** Where a hand-over really goes: to the named department, or to the joint office when it changed hands too often. */
export function receiverOf(toDepartment: DepartmentCode, handOvers: number): DepartmentCode {
  return handOvers >= HAND_OVER_LIMIT ? JOINT_OFFICE : toDepartment;
}

/** Refuses a hand-over that leads nowhere; `null` when it may go. */
export function referralRefusal(
  input: Refer,
  from: DepartmentCode,
  powers: PowersByDepartment,
): ReferralRefusal | null {
  if (input.matter.trim() === '') return { code: 'referral.reason-required' };
  if (input.toDepartment === from) return { code: 'referral.to-itself', department: from };
  if (!hasPower(powers, input.toDepartment, 'receive-referral')) {
    return { code: 'referral.receiver-unable', department: input.toDepartment };
  }
  return null;
}
