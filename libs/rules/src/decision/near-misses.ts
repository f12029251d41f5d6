import { leavesOf, PARAMETERS, type Condition, type Leaf } from '../pack/condition.js';
import type { FactField } from '../pack/fact-field.js';
import { fieldName } from '../pack/fact-field.js';
import type { FactSet, PackRule, RulePack } from '../pack/rule-pack.js';
import { actualValue, expectedValue, testOf } from './compile-condition.js';
import type { NearMiss } from './decision-result.js';

const LIMIT = 5;

/**
 * Rules that would have fired had one fact been different, those that came closest first, at most five.
 *
 * @param missed - rules that did not fire
 */
export function nearMisses(pack: RulePack, missed: readonly PackRule[], facts: FactSet): readonly NearMiss[] {
  return missed
    .flatMap((rule) => almost(rule, pack, facts))
    .toSorted((one, other) => other.held - one.held)
    .slice(0, LIMIT)
    .map(({ rule, decisive }) => nearMiss(rule, decisive, { pack, facts }));
}

interface Almost {
  readonly rule: PackRule;
  /** The comparison that alone was in the way. */
  readonly decisive: Leaf;
  /** How many comparisons held. */
  readonly held: number;
}

function almost(rule: PackRule, pack: RulePack, facts: FactSet): readonly Almost[] {
  const decisive = decisiveLeaves(rule.when, facts).find((leaf) => !isQuestion(leaf, pack.fields));
  if (decisive === undefined) return [];
  const held = leavesOf(rule.when).filter((leaf) => holds(leaf, facts)).length;
  return held === 0 ? [] : [{ rule, decisive, held }];
}

function nearMiss(
  { id, title }: PackRule,
  decisive: Leaf,
  { pack, facts }: { readonly pack: RulePack; readonly facts: FactSet },
): NearMiss {
  const failing = {
    path: `${decisive.fact}.${fieldName(decisive.path)}`,
    operator: decisive.operator,
    expected: expectedValue(decisive, facts),
    actual: actualValue(decisive, facts),
    label: labelOf(decisive, pack),
  };
  return { rule: id, title, failing };
}

/** The comparisons of a failing condition, each of which alone would make it hold. */
function decisiveLeaves(condition: Condition, facts: FactSet): readonly Leaf[] {
  if (condition.kind === 'leaf') return [condition];
  const failing = condition.of.filter((one) => !holds(one, facts));
  const [only] = failing;
  if (condition.kind === 'any') return failing.flatMap((one) => decisiveLeaves(one, facts));
  return failing.length === 1 && only !== undefined ? decisiveLeaves(only, facts) : [];
}

function holds(condition: Condition, facts: FactSet): boolean {
  return testOf(condition)(facts);
}

/** What is being asked, such as the kind of clock, could not have been different. */
function isQuestion({ fact, path }: Leaf, fields: readonly FactField[]): boolean {
  return fields.some((field) => field.question && field.fact === fact && field.path === path);
}

function labelOf({ fact, path }: Leaf, { fields, parameters }: RulePack): NearMiss['failing']['label'] {
  const name = fieldName(path);
  const title = fact === PARAMETERS ? parameters.find(({ id }) => id === name)?.title : undefined;
  return title ?? fields.find((field) => field.fact === fact && field.path === path)?.label ?? { zh: name, en: name };
}
