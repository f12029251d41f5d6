import type { TrialAnswerView } from '@app/contracts';
import type { FactJson } from './trial-place';

/** Facts by name, each an object of fields. */
export type Facts = Readonly<Record<string, Readonly<Record<string, FactJson>>>>;
/** Facts that somebody has edited, by `fact.field`. */
export type FactEdits = Readonly<Record<string, FactJson>>;

/** A fact by its path. */
export function factAt(facts: Facts, path: string): FactJson {
  const [fact = '', name = ''] = path.split('.');
  return facts[fact]?.[name] ?? null;
}

/** Facts with the edits laid over them. */
export function editedFacts(facts: Facts, edits: FactEdits): Facts {
  return Object.entries(edits).reduce((changed, [path, value]) => {
    const [fact = '', name = ''] = path.split('.');
    return { ...changed, [fact]: { ...changed[fact], [name]: value } };
  }, facts);
}

/** Edits with one more; a fact that is as it was is no edit. */
export function withEdit(edits: FactEdits, facts: Facts, [path, value]: readonly [string, FactJson]): FactEdits {
  const others = Object.fromEntries(Object.entries(edits).filter(([name]) => name !== path));
  return isSame(factAt(facts, path), value) ? others : { ...others, [path]: value };
}

/** Whether two values are one. */
export function isSame(one: FactJson, other: FactJson): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

type NearMiss = TrialAnswerView['nearMisses'][number];

/** Near misses in the way of an edited fact first: that is what somebody is trying. */
export function nearMissesFor(misses: readonly NearMiss[], edits: FactEdits): readonly NearMiss[] {
  const isEdited = ({ path }: NearMiss): number => Number(path in edits);
  return misses.toSorted((one, other) => isEdited(other) - isEdited(one));
}

type Fulfil = (expected: FactJson, actual: FactJson) => FactJson | undefined;

const plus =
  (step: number): Fulfil =>
  (expected) =>
    typeof expected === 'number' ? expected + step : undefined;
const itself: Fulfil = (expected) => expected;
const isList = (value: FactJson): value is readonly FactJson[] => Array.isArray(value);
const first: Fulfil = (expected) => (isList(expected) ? expected[0] : undefined);
const joined =
  (choose: Fulfil): Fulfil =>
  (expected, actual) => {
    const code = choose(expected, actual);
    return code === undefined ? undefined : [...(isList(actual) ? actual : []), code];
  };

const FULFILS: Readonly<Record<string, Fulfil>> = {
  equal: itself,
  notEqual: (expected) => (typeof expected === 'boolean' ? !expected : undefined),
  in: first,
  contains: joined(itself),
  containsAny: joined(first),
  doesNotContain: (expected, actual) => (isList(actual) ? actual.filter((one) => one !== expected) : undefined),
  lessThan: plus(-1),
  lessThanInclusive: plus(0),
  greaterThan: plus(1),
  greaterThanInclusive: plus(0),
};

/** A value with which a near miss would fire; `undefined` when none suggests itself. */
export function fulfilling({ operator, expected, path }: NearMiss, facts: Facts): FactJson | undefined {
  return path.startsWith('parameters.') ? undefined : FULFILS[operator]?.(expected, factAt(facts, path));
}
