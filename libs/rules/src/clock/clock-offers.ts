import { applicableRules } from '../decision/applicable-rules.js';
import { decideCompiled } from '../decision/decide.js';
import type { FiredRule } from '../decision/decision-result.js';
import type { FactSnapshot } from '../decision/fact-snapshot.js';
import type { JsonValue } from '../json/json-node.js';
import { leavesOf } from '../pack/condition.js';
import type { PackRule, RulePack } from '../pack/rule-pack.js';
import type { ProposedPeriod } from '../pack/slot.js';

/** A kind of clock with the period that the rules give it in a case, and where that stands. */
export interface ClockOffer extends Pick<FiredRule, 'title' | 'reason' | 'cites' | 'level'> {
  readonly clock: string;
  readonly period: ProposedPeriod;
  /** Whether the law fixes the length. */
  readonly statutory: boolean;
}

/** Every kind of clock for which the deadline decision has a rule on a day, as it would answer in a case. */
export function clockOffers(pack: RulePack, facts: FactSnapshot, asOf: string): readonly ClockOffer[] {
  return ruledClocks(pack, asOf).flatMap((clock) => {
    const asked = { ...facts, clock: { ...facts.clock, kind: clock } };
    const answer = decideCompiled(pack, { decision: 'deadline', asOf, facts: asked });
    if (!answer.ok) return [];
    const rule = answer.value.fired.find(({ then }) => then['period'] !== undefined);
    const period = periodIn(answer.value.outcome['period']);
    return rule === undefined || period === null ? [] : [offerOf(clock, rule, period)];
  });
}

function offerOf(clock: string, { title, reason, cites, level, then }: FiredRule, period: ProposedPeriod): ClockOffer {
  return { clock, title, reason, cites, level, period, statutory: then['statutory'] === true };
}

/** Kinds that rules name, in the order of the rules. */
function ruledClocks(pack: RulePack, asOf: string): readonly string[] {
  const decision = pack.decisions.find(({ id }) => id === 'deadline');
  if (decision === undefined) return [];
  return [...new Set(applicableRules(decision, asOf).flatMap(clocksOf))];
}

function clocksOf({ when, then }: PackRule): readonly string[] {
  if (then['period'] === undefined) return [];
  return leavesOf(when)
    .filter(({ fact, path, operator }) => fact === 'clock' && path === '$.kind' && NAMING.includes(operator))
    .flatMap(({ value }) => (Array.isArray(value) ? (value as readonly JsonValue[]) : [value])) // isArray forgets readonly
    .filter((value) => typeof value === 'string');
}

/** Operators that name the kinds of which a rule speaks. */
const NAMING: readonly string[] = ['equal', 'in'];

/** A period whose figure nobody has set is none. */
function periodIn(value: JsonValue | undefined): ProposedPeriod | null {
  if (value === undefined || value === null || typeof value !== 'object' || !('amount' in value)) return null;
  const period = value as unknown as ProposedPeriod; // the pack's loader has checked the slot
  return typeof period.amount === 'number' ? { amount: period.amount, unit: period.unit } : null;
}
