import { canonicalJson } from '../json/canonical-json.js';
import { statedRule } from '../impact/decision-basis.js';
import type { PackDecision, PackRule, RulePack } from '../pack/rule-pack.js';

/** A rule that is on, and its decision. */
export interface ChangedRule {
  readonly decision: PackDecision;
  readonly rule: PackRule;
}

/**
 * The rules of a pack that are new, or decide otherwise than in its base: what they ask, propose and when they hold, or
 * a figure that they read. Titles, reasons and sources decide nothing; a rule that is off needs no example.
 */
export function changedRules(base: RulePack | null, pack: RulePack): readonly ChangedRule[] {
  const known = base === null ? new Set<string>() : new Set(rulesOf(base).map((one) => basisOf(one, base)));
  return rulesOf(pack).filter((one) => !known.has(basisOf(one, pack)));
}

function rulesOf({ decisions }: RulePack): readonly ChangedRule[] {
  return decisions.flatMap((decision) => decision.rules.filter(({ isOn }) => isOn).map((rule) => ({ decision, rule })));
}

function basisOf({ decision, rule }: ChangedRule, { parameters }: RulePack): string {
  const figures = parameters.filter(({ id }) => rule.parameters.includes(id));
  return canonicalJson([
    decision.id,
    statedRule(rule),
    figures.map(({ id, values }) => [id, values.map(({ from, to, value }) => [from, to, value])]),
  ]);
}
