import type { JsonValue } from '../json/json-node.js';
import { isList } from '../pack/slot.js';
import { parameterOf, PARAMETERS, type Condition, type Group, type Leaf } from '../pack/condition.js';
import { fieldName } from '../pack/fact-field.js';
import type { FactSet } from '../pack/rule-pack.js';

/** A condition as a function of the facts, with the parameters among them. */
export type Test = (facts: FactSet) => boolean;

/** Whether an operator holds between what the facts say and what a rule wants. */
export type Comparison = (actual: JsonValue, expected: JsonValue) => boolean;

const includes = (list: JsonValue, value: JsonValue): boolean => isList(list) && list.includes(value);
const ordered =
  (holds: (actual: number, expected: number) => boolean): Comparison =>
  (actual, expected) =>
    typeof actual === 'number' && typeof expected === 'number' && holds(actual, expected);

/** What each operator means. */
export const COMPARISONS: Readonly<Record<string, Comparison>> = {
  equal: (actual, expected) => actual === expected,
  notEqual: (actual, expected) => actual !== expected,
  in: (actual, expected) => includes(expected, actual),
  notIn: (actual, expected) => !includes(expected, actual),
  contains: (actual, expected) => includes(actual, expected),
  doesNotContain: (actual, expected) => isList(actual) && !includes(actual, expected),
  containsAny: (actual, expected) => isList(expected) && expected.some((value) => includes(actual, value)),
  lessThan: ordered((actual, expected) => actual < expected),
  lessThanInclusive: ordered((actual, expected) => actual <= expected),
  greaterThan: ordered((actual, expected) => actual > expected),
  greaterThanInclusive: ordered((actual, expected) => actual >= expected),
};

/** Compiles conditions to closures, each once, by the given meaning of the operators. */
export function compilerOf(comparisons: typeof COMPARISONS): (condition: Condition) => Test {
  const compiled = new WeakMap<Condition, Test>();
  const test = (condition: Condition): Test => {
    const known = compiled.get(condition) ?? compile(condition);
    compiled.set(condition, known);
    return known;
  };
  const compile = (condition: Condition): Test => {
    if (condition.kind === 'leaf') return compileLeaf(condition, comparisons);
    const tests = condition.of.map(test);
    return condition.kind === 'all'
      ? (facts) => tests.every((one) => one(facts))
      : (facts) => tests.some((one) => one(facts));
  };
  return test;
}

const partsByGroup = new WeakMap<Group, readonly Test[]>();

/** The members of a group as closures, in their order. */
export function partsOf(group: Group): readonly Test[] {
  const parts = partsByGroup.get(group) ?? group.of.map(testOf);
  partsByGroup.set(group, parts);
  return parts;
}

/** A condition as closures that answer what json-rules-engine answers. */
export const testOf = compilerOf(COMPARISONS);

function compileLeaf({ fact, path, operator, value }: Leaf, comparisons: typeof COMPARISONS): Test {
  const compare = comparisons[operator] ?? (() => false);
  const name = fieldName(path);
  const parameter = parameterOf(value);
  if (parameter === null) return (facts) => compare(facts[fact]?.[name] ?? null, value);
  return (facts) => compare(facts[fact]?.[name] ?? null, facts[PARAMETERS]?.[parameter] ?? null);
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
