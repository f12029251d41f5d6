import { describe, expect, it } from '@jest/globals';
import type { CatalogueFact } from '../rule-file/fact-catalogue';
import { isObject, listIn, textIn, type Json, type JsonObject } from '../rule-file/pack-items';
import { joinOf, membersOf } from './condition-tree';
import { writtenCondition } from './opposite';

const fact = (type: string, more: Partial<CatalogueFact> = {}): CatalogueFact => ({
  label: { zh: '', en: '' },
  type,
  codes: [],
  nullable: true,
  open: false,
  unit: null,
  ...more,
});
const CODES = ['A', 'B', 'C'].map((code) => ({ code, zh: code, en: code }));
const FACTS: Readonly<Record<string, CatalogueFact>> = {
  rating: fact('code', { codes: CODES }),
  stage: fact('code', { codes: CODES, nullable: false }),
  workers: fact('integer'),
  listed: fact('boolean'),
  signals: fact('codes', { codes: CODES }),
  name: fact('text'),
  other: fact('code', { codes: CODES, open: true }),
};
const lookup = ({ path }: { readonly path: string }): CatalogueFact => FACTS[path.slice(2)] ?? fact('text');
const about = (name: string, operator: string, value: Json): JsonObject => ({ fact: 'case', path: `$.${name}`, operator, value }); // prettier-ignore

/** What the operators mean, as docs/rule-pack-format.md says it. */
const MEANINGS: Readonly<Record<string, (actual: Json, expected: Json) => boolean>> = {
  equal: (actual, expected) => actual === expected,
  notEqual: (actual, expected) => actual !== expected,
  in: (actual, expected) => listIn(expected).includes(actual),
  notIn: (actual, expected) => !listIn(expected).includes(actual),
  contains: (actual, expected) => listIn(actual).includes(expected),
  doesNotContain: (actual, expected) => Array.isArray(actual) && !listIn(actual).includes(expected),
  containsAny: (actual, expected) => listIn(expected).some((one) => listIn(actual).includes(one)),
  lessThan: (actual, expected) => typeof actual === 'number' && actual < Number(expected),
  greaterThanInclusive: (actual, expected) => typeof actual === 'number' && actual >= Number(expected),
  greaterThan: (actual, expected) => typeof actual === 'number' && actual > Number(expected),
};

function holds(condition: Json, facts: JsonObject): boolean {
  const join = joinOf(condition);
  if (join === 'none') throw new Error('files know no such group');
  if (join === null) return isObject(condition) && compares(condition, facts);
  return join === 'all'
    ? membersOf(condition).every((one) => holds(one, facts))
    : membersOf(condition).some((one) => holds(one, facts));
}

function compares({ path, operator, value = null }: JsonObject, facts: JsonObject): boolean {
  const actual = facts[textIn(path).slice(2)] ?? null;
  return MEANINGS[textIn(operator)]?.(actual, value) ?? false;
}

describe('"none of", as files write it', () => {
  it.each<[string, JsonObject, readonly Json[]]>([
    ['a code that may be unknown', about('rating', 'equal', 'A'), ['A', 'B', 'C']],
    ['one of some codes', about('rating', 'in', ['A', 'B']), ['A', 'B', 'C']],
    ['a code that is always known', about('stage', 'equal', 'A'), ['A', 'B']],
    ['a number', about('workers', 'equal', 5), [4, 5, 6]],
    ['a threshold', about('workers', 'greaterThanInclusive', 5), [4, 5, 6]],
    ['yes or no', about('listed', 'equal', true), [true, false]],
    ['one of a list', about('signals', 'containsAny', ['A', 'B']), [[], ['A'], ['C'], ['B', 'C']]],
    ['whether it is unknown', about('name', 'equal', null), ['x']],
  ])('holds of %s exactly where the comparison does not', (_what, comparison, known) => {
    const name = textIn(comparison['path']).slice(2);
    const written = writtenCondition({ none: [comparison] }, lookup);
    for (const value of known) expect(holds(written, { [name]: value })).toBe(!holds(comparison, { [name]: value }));
  });

  it.each([about('rating', 'equal', 'A'), about('workers', 'equal', 5), about('workers', 'greaterThan', 5), about('listed', 'equal', true), about('signals', 'containsAny', ['A'])])(
    'never holds of what is unknown: %j',
    (comparison) => {
      expect(holds(writtenCondition({ none: [comparison] }, lookup), {})).toBe(false);
    },
  ); // prettier-ignore

  it('turns the joins of the groups inside it', () => {
    const [one, other] = [about('workers', 'lessThan', 5), about('listed', 'equal', true)];
    expect(writtenCondition({ all: [{ none: [{ any: [one, other] }] }] }, lookup)).toEqual({
      all: [{ all: [{ all: [about('workers', 'greaterThanInclusive', 5), about('listed', 'equal', false)] }] }],
    });
  });

  it.each([about('name', 'equal', 'x'), about('other', 'equal', 'A'), about('rating', 'in', ['A', 'B', 'C'])])(
    'is refused where no opposite is silent about the unknown: %j',
    (comparison) => {
      expect(writtenCondition({ none: [comparison] }, lookup)).toBeNull();
    },
  );

  it('leaves every other condition as it stands', () => {
    const when = { all: [about('name', 'equal', 'x'), { any: [about('rating', 'in', ['A'])] }] };
    expect(writtenCondition(when, lookup)).toEqual(when);
  });
});
