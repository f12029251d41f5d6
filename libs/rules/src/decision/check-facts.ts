import type { JsonValue } from '../json/json-node.js';
import { isList } from '../pack/slot.js';
import { allowedValues, fieldName, fitsField, type FactField } from '../pack/fact-field.js';
import type { FactSet } from '../pack/rule-pack.js';

/** One fact that is absent, unknown to the catalogue, or of the wrong kind. */
export interface FactProblem {
  /** `fact` or `fact.field`. */
  readonly path: string;
  readonly problem: 'missing' | 'unknown' | 'unfit';
  /** What the catalogue wants; empty for an unknown fact. */
  readonly expected: string;
}

/** Facts as checked: a frozen copy that holds only what the catalogue lists. */
export interface FactCheck {
  readonly facts: FactSet;
  readonly problems: readonly FactProblem[];
}

/** Copies facts into a frozen set and notes everything that the catalogue does not allow. */
export function checkFacts(fields: readonly FactField[], given: object): FactCheck {
  const objects = objectsOf(fields);
  const problems: FactProblem[] = unknownNames(given, new Set(objects.map(({ name }) => name)));
  const facts = objects.map((one) => [one.name, checkObject(one, ownValue(given, one.name), problems)] as const);
  return { facts: Object.freeze(Object.fromEntries(facts)), problems };
}

interface FactObject {
  readonly name: string;
  readonly fields: readonly FactField[];
  readonly fieldNames: ReadonlySet<string>;
}

const catalogues = new WeakMap<readonly FactField[], readonly FactObject[]>();

function objectsOf(fields: readonly FactField[]): readonly FactObject[] {
  const objects = catalogues.get(fields) ?? [...new Set(fields.map(({ fact }) => fact))].map(named(fields));
  catalogues.set(fields, objects);
  return objects;
}

function named(fields: readonly FactField[]): (name: string) => FactObject {
  return (name) => {
    const own = fields.filter(({ fact }) => fact === name);
    return { name, fields: own, fieldNames: new Set(own.map(({ path }) => fieldName(path))) };
  };
}

function checkObject(
  { name, fields, fieldNames }: FactObject,
  given: unknown,
  problems: FactProblem[],
): FactSet[string] {
  if (given === undefined || given === null || typeof given !== 'object' || Array.isArray(given)) {
    problems.push({ path: name, problem: given === undefined ? 'missing' : 'unfit', expected: 'object' });
    return {};
  }
  problems.push(...unknownNames(given, fieldNames).map(({ path, ...rest }) => ({ path: `${name}.${path}`, ...rest })));
  const members = fields.map((field) => [fieldName(field.path), checkField(field, given, problems)] as const);
  return Object.freeze(Object.fromEntries(members));
}

function checkField(field: FactField, given: object, problems: FactProblem[]): JsonValue {
  const value = ownValue(given, fieldName(field.path));
  if (fitsField(field, value)) return isList(value) ? Object.freeze([...value]) : value;
  const expected = `${field.type}${field.nullable ? ' | null' : ''}: ${allowedValues(field)}`;
  const problem = value === undefined ? 'missing' : 'unfit';
  problems.push({ path: `${field.fact}.${fieldName(field.path)}`, problem, expected });
  return null;
}

function unknownNames(given: object, names: ReadonlySet<string>): FactProblem[] {
  return Object.keys(given)
    .filter((name) => !names.has(name))
    .map((path) => ({ path, problem: 'unknown', expected: '' }));
}

/** Reads own properties only: what an object inherits is no fact. */
function ownValue(given: object, name: string): unknown {
  return Object.getOwnPropertyDescriptor(given, name)?.value;
}
