import { canonicalJson } from '../json/canonical-json.js';
import type { JsonValue } from '../json/json-node.js';
import type { RecordedDecision } from './recorded-decision.js';
import type { Responsibility, ResponsibleRule, SlotChange } from './verdict.js';

type Said = RecordedDecision['said'];

/** The rules that speak on a changed slot and fire in only one of two answers, or say something else in each. */
export function responsibleRules(
  before: Said,
  after: Said,
  changes: readonly SlotChange[],
): readonly ResponsibleRule[] {
  const rules = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return rules.flatMap((rule) => {
    const how = responsibility(before[rule], after[rule], changes);
    return how === null ? [] : [{ rule, how }];
  });
}

function responsibility(
  before: Said[string] | undefined,
  after: Said[string] | undefined,
  changes: readonly SlotChange[],
): Responsibility | null {
  const differs = changes.some(({ slot }) => textOf(before?.[slot]) !== textOf(after?.[slot]));
  if (!differs) return null;
  if (after === undefined) return 'no-longer';
  return before === undefined ? 'newly' : 'otherwise';
}

function textOf(value: JsonValue | undefined): string {
  return value === undefined ? '' : canonicalJson(value);
}
