import type { Condition, Group, Leaf } from '../pack/condition.js';
import { fieldName } from '../pack/fact-field.js';
import type { FactSet, PackRule, RulePack } from '../pack/rule-pack.js';
import { actualValue, expectedValue, partsOf, testOf } from './compile-condition.js';
import type { NearMiss } from './decision-result.js';
import { lookupOf, type PackLookup, type Questions } from './pack-lookup.js';

/** How many near misses a decision remembers. */
const REMEMBERED = 5;

/** On what rules were asked, and how many near misses are wanted; without a limit, those that a decision remembers. */
interface Missing {
  readonly facts: FactSet;
  readonly limit: number | undefined;
}

/**
 * Rules that would have fired had one fact been different, those that came closest first. A decision remembers few, and
 * none of which nothing held: a rule of one comparison that fails is close to nothing.
 *
 * @param missed - rules that did not fire
 */
export function nearMisses(
  pack: RulePack,
  missed: readonly PackRule[],
  { facts, limit }: Missing,
): readonly NearMiss[] {
  const lookup = lookupOf(pack);
  const found: Almost[] = [];
  for (const rule of missed) {
    const one = almost(rule, lookup.questions, facts);
    if (one !== null && (limit !== undefined || one.held > 0)) found.push(one);
  }
  const closest = found.sort((one, other) => other.held - one.held).slice(0, limit ?? REMEMBERED);
  return closest.map((one) => nearMiss(one, lookup, facts));
}

interface Almost {
  readonly rule: PackRule;
  /** The comparison that alone was in the way. */
  readonly decisive: Leaf;
  /** How many comparisons held. */
  readonly held: number;
}

function almost(rule: PackRule, questions: Questions, facts: FactSet): Almost | null {
  const decisive = decisiveLeaves(rule.when, facts).find((leaf) => !isQuestion(leaf, questions));
  if (decisive === undefined) return null;
  return { rule, decisive, held: heldIn(rule.when, facts) };
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
  if (condition.kind === 'any') return condition.of.flatMap((one) => decisiveLeaves(one, facts));
  const only = onlyFailing(condition, facts);
  return only === null ? NONE : decisiveLeaves(only, facts);
}

/** The one member of a group that fails; `null` when there are more. */
function onlyFailing(group: Group, facts: FactSet): Condition | null {
  const parts = partsOf(group);
  const first = parts.findIndex((holds) => !holds(facts));
  const isOnly = !parts.some((holds, place) => place > first && !holds(facts));
  return isOnly ? (group.of[first] ?? null) : null;
}

/** What is being asked, such as the kind of clock, could not have been different. */
function isQuestion({ fact, path }: Leaf, questions: Questions): boolean {
  return questions.get(fact)?.has(path) === true;
}
