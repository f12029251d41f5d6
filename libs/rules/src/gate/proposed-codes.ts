import { canonicalJson } from '../json/canonical-json.js';
import type { JsonValue } from '../json/json-node.js';
import type { PackDecision, RulePack } from '../pack/rule-pack.js';
import { isList } from '../pack/slot.js';
import { changedRules } from './changed-rules.js';

/**
 * Every code that a change proposes, or proposes no longer: in rules that are new, changed or gone, and in a default
 * that changed. Which of them are departments only the deployment knows.
 */
export function proposedCodes(base: RulePack, pack: RulePack): readonly string[] {
  const rules = [...changedRules(base, pack), ...changedRules(pack, base)].map(({ rule }) => rule.then);
  const defaults = [...changedDefaults(base, pack), ...changedDefaults(pack, base)];
  return [...new Set([...rules, ...defaults].flatMap((then) => Object.values(then).flatMap(codesIn)))].sort();
}

function changedDefaults(base: RulePack, { decisions }: RulePack): readonly PackDecision['otherwise']['then'][] {
  const known = new Set(base.decisions.map(keyOf));
  return decisions.filter((decision) => !known.has(keyOf(decision))).map(({ otherwise }) => otherwise.then);
}

function keyOf({ id, otherwise }: PackDecision): string {
  return canonicalJson([id, otherwise.then]);
}

function codesIn(value: JsonValue): readonly string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return (isList(value) ? value : Object.values(value)).flatMap(codesIn);
}
