import { canonicalJson } from '../json/canonical-json.js';
import type { JsonValue } from '../json/json-node.js';
import { leavesOf, type Condition } from '../pack/condition.js';
import type { FactField } from '../pack/fact-field.js';
import type { PackDecision, PackRule, RulePack } from '../pack/rule-pack.js';

const bases = new WeakMap<RulePack, Map<string, string>>();

/**
 * Everything that the outcome of a decision rests on besides the facts: what rules ask and propose and when they hold,
 * the figures that they read, the fields as the catalogue has them, slots, default and constraints. Packs with one
 * basis decide alike whatever the facts are; titles, reasons, citations and examples do not count.
 */
export function decisionBasis(pack: RulePack, decision: string): string {
  const known = bases.get(pack) ?? new Map<string, string>();
  bases.set(pack, known);
  const found = known.get(decision) ?? basisOf(pack, decision);
  known.set(decision, found);
  return found;
}

function basisOf(pack: RulePack, id: string): string {
  const decision = pack.decisions.find((one) => one.id === id);
  return decision === undefined ? '' : canonicalJson(statedBy(pack, decision));
}

function statedBy(pack: RulePack, { rules, slots, otherwise, constraints }: PackDecision): JsonValue {
  const read = new Set(rules.flatMap(({ when }) => leavesOf(when)).map(({ fact, path }) => `${fact}${path}`));
  const figures = new Set(rules.flatMap(({ parameters }) => parameters));
  return {
    rules: rules.map(statedRule),
    slots: slots.map(({ name, hit, type, values }) => ({ name, hit, type, values })),
    otherwise: otherwise.then,
    constraints: constraints.map(({ slot, field, keep, drop }) => ({ slot, field, keep, drop })),
    figures: pack.parameters
      .filter((one) => figures.has(one.id))
      .map(({ id, values }) => ({ id, values: values.map(({ from, to, value }) => ({ from, to, value })) })),
    fields: pack.fields.filter(({ fact, path, question }) => question || read.has(`${fact}${path}`)).map(fieldOf),
  };
}

/** What a rule asks and proposes, whether it is on and when it holds: everything of it that decides. */
export function statedRule({ id, isOn, from, to, when, then }: PackRule): JsonValue {
  return { id, isOn, from, to, when: conditionOf(when), then };
}

function conditionOf(condition: Condition): JsonValue {
  if (condition.kind !== 'leaf') return { [condition.kind]: condition.of.map(conditionOf) };
  const { fact, path, operator, value } = condition;
  return { fact, path, operator, value };
}

function fieldOf({ fact, path, type, nullable, open, question, min, max, values }: FactField): JsonValue {
  const codes = values.map(({ code }) => code);
  return { fact, path, type, nullable, open, question, min, max, codes };
}
