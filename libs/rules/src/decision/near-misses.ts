import type { Condition, Group, Leaf } from '../pack/condition.js';
import { fieldName } from '../pack/fact-field.js';
import type { FactSet, PackRule, RulePack } from '../pack/rule-pack.js';
import { actualValue, expectedValue, testOf } from './compile-condition.js';
import type { NearMiss } from './decision-result.js';
import { lookupOf, type PackLookup, type Questions } from './pack-lookup.js';

const LIMIT = 5;

/**
 * Rules that would have fired had one fact been different, those that came closest first, at most five.
 *
 * @param missed - rules that did not fire
 */
export function nearMisses(pack: RulePack, missed: readonly PackRule[], facts: FactSet): readonly NearMiss[] {
  const lookup = lookupOf(pack);
  return missed
    .flatMap((rule) => almost(rule, lookup.questions, facts))
    .toSorted((one, other) => other.held - one.held)
    .slice(0, LIMIT)
    .map((one) => nearMiss(one, lookup, facts));
}

interface Almost {
  readonly rule: PackRule;
  /** The comparison that alone was in the way. */
  readonly decisive: Leaf;
  /** How many comparisons held. */
  readonly held: number;
}

function almost(rule: PackRule, questions: Questions, facts: FactSet): readonly Almost[] {
  const decisive = decisiveLeaves(rule.when, facts).find((leaf) => !isQuestion(leaf, questions));
  if (decisive === undefined) return [];
  const held = heldIn(rule.when, facts);
  return held === 0 ? [] : [{ rule, decisive, held }];
}

/** How many comparisons of a condition hold. */
function heldIn(condition: Condition, facts: FactSet): number {
  if (condition.kind === 'leaf') return testOf(condition)(facts) ? 1 : 0;
  return condition.of.reduce((sum, one) => sum + heldIn(one, facts), 0);
}

function nearMiss({ rule, decisive }: Almost, lookup: PackLookup, facts: FactSet): NearMiss {
  const { fact, path, operator } = decisive;
  const name = fieldName(path);
  const failing = {
    path: `${fact}.${name}`,
    operator,
    expected: expectedValue(decisive, facts),
    actual: actualValue(decisive, facts),
    label: lookup.label(fact, name),
  };
  return { rule: rule.id, title: rule.title, failing };
}

const NONE: readonly Leaf[] = [];

/** The comparisons of a failing condition, each of which alone would make it hold. */
function decisiveLeaves(condition: Condition, facts: FactSet): readonly Leaf[] {
  if (condition.kind === 'leaf') return [condition];
  const failing = failingOf(condition, facts);
  const [only] = failing;
  if (condition.kind === 'any') return failing.flatMap((one) => decisiveLeaves(one, facts));
  return failing.length === 1 && only !== undefined ? decisiveLeaves(only, facts) : NONE;
}

/** The members of a group that fail; of `all` no more than two, for two are already too many. */
function failingOf({ kind, of }: Group, facts: FactSet): readonly Condition[] {
  const failing: Condition[] = [];
  for (const one of of) {
    if (kind === 'all' && failing.length === 2) break;
    if (!testOf(one)(facts)) failing.push(one);
  }
  return failing;
}

/** What is being asked, such as the kind of clock, could not have been different. */
function isQuestion({ fact, path }: Leaf, questions: Questions): boolean {
  return questions.get(fact)?.has(path) === true;
}
