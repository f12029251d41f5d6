import type { JsonValue } from '../json/json-node.js';
import { isList } from '../pack/slot.js';
import { allowedValues, fieldName, fitsField, type FactField } from '../pack/fact-field.js';
import type { FactSet } from '../pack/rule-pack.js';
import { ownValue, ownValues } from './own-value.js';

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
  const { objects, names } = catalogueOf(fields);
  const problems = unknownNames(given, names, '');
  const facts: Record<string, FactSet[string]> = {};
  for (const one of objects) facts[one.name] = checkObject(one, ownValue(given, one.name), problems);
  return { facts: Object.freeze(facts), problems };
}

interface Catalogue {
  readonly objects: readonly FactObject[];
  readonly names: ReadonlySet<string>;
}

interface FactObject {
  readonly name: string;
  readonly members: readonly { readonly name: string; readonly field: FactField }[];
  readonly names: ReadonlySet<string>;
}

const catalogues = new WeakMap<readonly FactField[], Catalogue>();

function catalogueOf(fields: readonly FactField[]): Catalogue {
  const catalogue = catalogues.get(fields) ?? newCatalogue(fields);
  catalogues.set(fields, catalogue);
  return catalogue;
}

function newCatalogue(fields: readonly FactField[]): Catalogue {
  const names = new Set(fields.map(({ fact }) => fact));
  const objects = [...names].map((name) => {
    const own = fields.filter(({ fact }) => fact === name);
    const members = own.map((field) => ({ name: fieldName(field.path), field }));
    return { name, members, names: new Set(members.map((member) => member.name)) };
  });
  return { objects, names };
}

function checkObject({ name, members, names }: FactObject, given: unknown, problems: FactProblem[]): FactSet[string] {
  if (given === undefined || given === null || typeof given !== 'object' || Array.isArray(given)) {
    problems.push({ path: name, problem: given === undefined ? 'missing' : 'unfit', expected: 'object' });
    return {};
  }
  const facts: Record<string, JsonValue> = {};
  const present = copyMembers(facts, { members, given }, problems);
  // As many names as were found can hold no other.
  if (Object.keys(given).length > present) problems.push(...unknownNames(given, names, `${name}.`));
  return Object.freeze(facts);
}

/** Copies the members of an object; answers how many were there. */
function copyMembers(
  facts: Record<string, JsonValue>,
  { members, given }: { readonly members: FactObject['members']; readonly given: object },
  problems: FactProblem[],
): number {
  const own = ownValues(given);
  let present = 0;
  for (const { name, field } of members) {
    const value = own[name];
    if (value !== undefined) present += 1;
    facts[name] = checkField(field, value, problems);
  }
  return present;
}

function checkField(field: FactField, value: unknown, problems: FactProblem[]): JsonValue {
  if (fitsField(field, value)) return isList(value) ? Object.freeze([...value]) : value;
  const expected = `${field.type}${field.nullable ? ' | null' : ''}: ${allowedValues(field)}`;
  const problem = value === undefined ? 'missing' : 'unfit';
  problems.push({ path: `${field.fact}.${fieldName(field.path)}`, problem, expected });
  return null;
}

function unknownNames(given: object, names: ReadonlySet<string>, within: string): FactProblem[] {
  const problems: FactProblem[] = [];
  for (const name of Object.keys(given))
    if (!names.has(name)) problems.push({ path: `${within}${name}`, problem: 'unknown', expected: '' });
  return problems;
}
