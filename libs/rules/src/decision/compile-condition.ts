import type { JsonValue } from '../json/json-node.js';
import { isList } from '../pack/slot.js';
import { parameterOf, PARAMETERS, type Condition, type Leaf } from '../pack/condition.js';
import { fieldName } from '../pack/fact-field.js';
import type { FactSet } from '../pack/rule-pack.js';

/** A condition as a function of the facts, with the parameters among them. */
export type Test = (facts: FactSet) => boolean;

type Comparison = (actual: JsonValue, expected: JsonValue) => boolean;

const includes = (list: JsonValue, value: JsonValue): boolean => isList(list) && list.includes(value);
const ordered =
  (holds: (actual: number, expected: number) => boolean): Comparison =>
  (actual, expected) =>
    typeof actual === 'number' && typeof expected === 'number' && holds(actual, expected);

const COMPARISONS: Readonly<Record<string, Comparison>> = {
  equal: (actual, expected) => actual === expected,
  notEqual: (actual, expected) => actual !== expected,
  in: (actual, expected) => includes(expected, actual),
  notIn: (actual, expected) => !includes(expected, actual),
  contains: (actual, expected) => includes(actual, expected),
  doesNotContain: (actual, expected) => isList(actual) && !actual.includes(expected),
  containsAny: (actual, expected) => isList(expected) && expected.some((value) => includes(actual, value)),
  lessThan: ordered((actual, expected) => actual < expected),
  lessThanInclusive: ordered((actual, expected) => actual <= expected),
  greaterThan: ordered((actual, expected) => actual > expected),
  greaterThanInclusive: ordered((actual, expected) => actual >= expected),
};

const compiled = new WeakMap<Condition, Test>();

/** A condition as closures that answer what json-rules-engine answers; compiled once. */
export function testOf(condition: Condition): Test {
  const test = compiled.get(condition) ?? compileCondition(condition);
  compiled.set(condition, test);
  return test;
}

function compileCondition(condition: Condition): Test {
  if (condition.kind === 'leaf') return compileLeaf(condition);
  const tests = condition.of.map(testOf);
  return condition.kind === 'all'
    ? (facts) => tests.every((test) => test(facts))
    : (facts) => tests.some((test) => test(facts));
}

function compileLeaf(leaf: Leaf): Test {
  const compare = COMPARISONS[leaf.operator] ?? (() => false);
  return (facts) => compare(actualValue(leaf, facts), expectedValue(leaf, facts));
}

/** What the facts say where a comparison looks. */
export function actualValue({ fact, path }: Pick<Leaf, 'fact' | 'path'>, facts: FactSet): JsonValue {
  return facts[fact]?.[fieldName(path)] ?? null;
}

/** What a comparison wants, with a parameter replaced by its figure. */
export function expectedValue({ value }: Leaf, facts: FactSet): JsonValue {
  const parameter = parameterOf(value);
  return parameter === null ? value : (facts[PARAMETERS]?.[parameter] ?? null);
}
