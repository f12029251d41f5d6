import type { CatalogueFact } from '../rule-file/fact-catalogue';
import { isObject, listIn, type Json } from '../rule-file/pack-items';
import { groupOf, joinOf, membersOf } from './condition-tree';
import { comparisonOf, type Comparison } from './operators';

/** Looks up what the catalogue says of the fact of a comparison. */
export type FactLookup = (comparison: Pick<Comparison, 'fact' | 'path'>) => CatalogueFact;

/**
 * The condition as files write it. The format has no `not`, since an unknown fact must never make a rule speak:
 * "none of" becomes "all of" the opposites, each of which is silent about what is unknown.
 *
 * @returns `null` where a comparison has no such opposite
 */
export function writtenCondition(condition: Json, lookup: FactLookup): Json | null {
  const join = joinOf(condition);
  if (join === null) return condition;
  if (join === 'none') return groupOfAll('all', membersOf(condition), (one) => oppositeOf(one, lookup));
  return groupOfAll(join, membersOf(condition), (one) => writtenCondition(one, lookup));
}

function oppositeOf(condition: Json, lookup: FactLookup): Json | null {
  const join = joinOf(condition);
  if (join === 'all') return groupOfAll('any', membersOf(condition), (one) => oppositeOf(one, lookup));
  if (join === 'any') return groupOfAll('all', membersOf(condition), (one) => oppositeOf(one, lookup));
  if (join === 'none') return groupOfAll('any', membersOf(condition), (one) => writtenCondition(one, lookup));
  if (!isObject(condition)) return null;
  const comparison = comparisonOf(condition);
  return oppositeComparison(comparison, lookup(comparison));
}

function groupOfAll(join: 'all' | 'any', members: readonly Json[], change: (member: Json) => Json | null): Json | null {
  const written = members.map(change);
  return written.includes(null) ? null : groupOf(join, written);
}

const OPPOSITES: Readonly<Record<string, string>> = {
  lessThan: 'greaterThanInclusive',
  lessThanInclusive: 'greaterThan',
  greaterThan: 'lessThanInclusive',
  greaterThanInclusive: 'lessThan',
  contains: 'doesNotContain',
  doesNotContain: 'contains',
  notEqual: 'equal',
  notIn: 'in',
};

function oppositeComparison(comparison: Comparison, fact: CatalogueFact): Json | null {
  const { operator, value } = comparison;
  if (value === null) return { ...comparison, operator: operator === 'equal' ? 'notEqual' : 'equal' };
  if (operator === 'containsAny') return groupOf('all', listIn(value).map((one) => without(comparison, one))); // prettier-ignore
  if (operator === 'equal' || operator === 'in') return otherThan(comparison, fact);
  const opposite = OPPOSITES[operator];
  return opposite === undefined ? null : { ...comparison, operator: opposite };
}

function without(comparison: Comparison, value: Json): Json {
  return { ...comparison, operator: 'doesNotContain', value };
}

/** Other than a value: of a fact that may be unknown, only by naming what it may be instead. */
function otherThan(comparison: Comparison, fact: CatalogueFact): Json | null {
  const { operator, value } = comparison;
  if (fact.type === 'boolean' && typeof value === 'boolean') return { ...comparison, value: !value };
  if (!fact.nullable) return { ...comparison, operator: operator === 'in' ? 'notIn' : 'notEqual' };
  return fact.type === 'integer' ? besides(comparison) : oneOfTheOthers(comparison, fact);
}

function oneOfTheOthers(comparison: Comparison, { codes, open }: CatalogueFact): Json | null {
  const { value } = comparison;
  const named: readonly Json[] = Array.isArray(value) ? listIn(value) : [value];
  const others = codes.map(({ code }) => code).filter((code) => !named.includes(code));
  return open || others.length === 0 ? null : { ...comparison, operator: 'in', value: others };
}

function besides(comparison: Comparison): Json {
  return groupOf('any', [
    { ...comparison, operator: 'lessThan' },
    { ...comparison, operator: 'greaterThan' },
  ]);
}
