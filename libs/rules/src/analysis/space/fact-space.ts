import type { JsonValue } from '../../json/json-node.js';
import { testOf } from '../../decision/compile-condition.js';
import type { Figures } from '../../decision/applicable-rules.js';
import { leavesOf, PARAMETERS, parameterOf, type Condition, type Leaf } from '../../pack/condition.js';
import { fieldName, type FactField } from '../../pack/fact-field.js';
import type { FactSet, Membership, PackAnalysis } from '../../pack/rule-pack.js';
import { isList } from '../../pack/slot.js';
import { cutField, type CutField } from './cells.js';
import { ALWAYS, NEVER, negated, type Cells, type Formula } from './formula.js';

/** One variable: a field of single values, or whether a list holds a code, or whether a list is not known. */
export interface Variable {
  readonly field: FactField;
  /** The code of the list; `null` for a whole field, and for whether a list is known. */
  readonly code: string | null;
  readonly cut: CutField;
}

/** What the rules of a decision can tell apart on a day. */
export interface FactSpace {
  readonly variables: readonly Variable[];
  readonly domains: readonly Cells[];
  readonly members: readonly Membership[];
  /** What the pack assumes of all facts. */
  readonly assumed: readonly Formula[];
  readonly formulaOf: (condition: Condition) => Formula;
  /** The cells in which a set of facts lies. */
  readonly cellsOf: (facts: FactSet) => readonly Cells[];
}

/** What a space is made of. */
export interface SpaceSource {
  readonly fields: readonly FactField[];
  readonly analysis: PackAnalysis;
  readonly conditions: readonly Condition[];
  readonly figures: Figures;
}

/** Cuts the facts at everything that the conditions and the assumptions of a pack mention. */
export function factSpace({ fields, analysis, conditions, figures }: SpaceSource): FactSpace {
  const assumptions = analysis.assumptions.flatMap(({ when, then }) => [when, then]);
  const leaves = [...conditions, ...assumptions].flatMap(leavesOf);
  const variables = fields.flatMap((field) => variablesOf(field, constantsOf(field, { leaves, analysis, figures })));
  const domains = variables.map(({ cut }) => (1n << BigInt(cut.cells.length)) - 1n);
  const reading = { variables, domains, figures };
  const known = new Map<Condition, Formula>();
  const formulaOf = (condition: Condition): Formula => {
    const formula = known.get(condition) ?? readCondition(condition, reading, formulaOf);
    known.set(condition, formula);
    return formula;
  };
  return {
    variables,
    domains,
    members: analysis.members,
    assumed: [
      ...analysis.assumptions.map(({ when, then }): Formula => ({
        kind: 'any',
        of: [negated(formulaOf(when), domains), formulaOf(then)],
      })),
      ...analysis.members.flatMap((member) => memberFormulas(member, reading)),
    ],
    formulaOf,
    cellsOf: (facts) => variables.map((variable) => cellOf(variable, facts)),
  };
}

interface Reading {
  readonly variables: readonly Variable[];
  readonly domains: readonly Cells[];
  readonly figures: Figures;
}

interface Mentions {
  readonly leaves: readonly Leaf[];
  readonly analysis: PackAnalysis;
  readonly figures: Figures;
}

/** Values with which a field is compared; a list of codes is also compared with the codes of its member. */
function constantsOf(field: FactField, { leaves, analysis, figures }: Mentions): readonly JsonValue[] {
  const own = leaves.filter((leaf) => isOf(leaf, field)).map((leaf) => constantOf(leaf, figures));
  const members = analysis.members.filter((member) => isOf(member.in, field)).map(({ of }) => of);
  const theirs = leaves.filter((leaf) => members.some((one) => isOf(leaf, one)));
  const related = theirs.map((leaf) => constantOf(leaf, figures)).filter((value) => value !== null);
  const isMember = analysis.members.some(({ of }) => isOf(of, field));
  return [...own, ...related, ...(isMember ? [null] : [])];
}

function constantOf({ value }: Leaf, figures: Figures): JsonValue {
  const parameter = parameterOf(value);
  return parameter === null ? value : (figures[parameter] ?? null);
}

function isOf(leaf: Pick<Leaf, 'fact' | 'path'>, field: Pick<Leaf, 'fact' | 'path'>): boolean {
  return leaf.fact === field.fact && leaf.path === field.path;
}

/** Whether the list has the code, and whether it is known: every code is a question of its own. */
function variablesOf(field: FactField, constants: readonly JsonValue[]): readonly Variable[] {
  if (constants.length === 0) return [];
  if (field.type !== 'codes') return [{ field, code: null, cut: cutField(field, constants) }];
  const codes = [...new Set(constants.flatMap((one) => (isList(one) ? one : [one])))].filter(
    (one) => typeof one === 'string',
  );
  const known: readonly Variable[] = field.nullable ? [{ field, code: null, cut: YES_OR_NO }] : [];
  return [...known, ...codes.map((code) => ({ field, code, cut: YES_OR_NO }))];
}

const YES_OR_NO: CutField = {
  cells: [true, false].map((value) => ({ value, key: JSON.stringify(value) })),
  keyOf: (value) => JSON.stringify(value),
};
const YES = 1n;
const NO = 2n;

function readCondition(condition: Condition, reading: Reading, formulaOf: (one: Condition) => Formula): Formula {
  if (condition.kind !== 'leaf') return { kind: condition.kind, of: condition.of.map(formulaOf) };
  if (condition.fact === PARAMETERS) return testOf(condition)({ [PARAMETERS]: reading.figures }) ? ALWAYS : NEVER;
  const own = reading.variables.flatMap((variable, at) => (isOf(condition, variable.field) ? [{ variable, at }] : []));
  const [first] = own;
  if (first === undefined) return NEVER;
  return first.variable.field.type === 'codes' ? listFormula(condition, own) : valueFormula(condition, first, reading);
}

interface Numbered {
  readonly variable: Variable;
  readonly at: number;
}

/** Asks the closures, which answer as the engine does, about one value of each cell. */
function valueFormula(leaf: Leaf, { variable, at }: Numbered, { figures }: Reading): Formula {
  const test = testOf(leaf);
  const name = fieldName(leaf.path);
  const cells = variable.cut.cells.reduce(
    (set, { value }, place) =>
      test({ [leaf.fact]: { [name]: value }, [PARAMETERS]: figures }) ? set | (1n << BigInt(place)) : set,
    0n,
  );
  return { kind: 'literal', variable: at, cells };
}

/** A list that is not known neither holds a code nor lacks it. */
function listFormula({ operator, value }: Leaf, own: readonly Numbered[]): Formula {
  const wanted = isList(value) ? value : [value];
  const known = own.filter(({ variable }) => variable.code === null).map(({ at }) => literal(at, YES));
  const held = own
    .filter(({ variable }) => wanted.includes(variable.code))
    .filter(({ variable }) => variable.code !== null);
  const isAbsence = operator === 'doesNotContain';
  const codes = held.map(({ at }) => literal(at, isAbsence ? NO : YES));
  return { kind: 'all', of: [...known, { kind: isAbsence ? 'all' : 'any', of: codes }] };
}

function literal(variable: number, cells: Cells): Formula {
  return { kind: 'literal', variable, cells };
}

/** Each code of the member implies the code in the list; no code implies an empty list. */
function memberFormulas({ of, in: list }: Membership, { variables }: Reading): readonly Formula[] {
  const at = variables.findIndex(({ field }) => isOf(of, field));
  const member = variables[at];
  if (member === undefined) return [];
  return variables.flatMap(({ field, code }, place) => {
    if (!isOf(list, field) || code === null) return [];
    const none = unless(at, member, 'null');
    const has = unless(at, member, JSON.stringify(code));
    return [
      { kind: 'any' as const, of: [none, literal(place, NO)] },
      { kind: 'any' as const, of: [has, literal(place, YES)] },
    ];
  });
}

/** Every cell of a variable but one. */
function unless(at: number, { cut }: Variable, key: string): Formula {
  return literal(at, cut.cells.reduce((set, cell, place) => (cell.key === key ? set : set | (1n << BigInt(place))), 0n)); // prettier-ignore
}

function cellOf({ field, code, cut }: Variable, facts: FactSet): Cells {
  const value = facts[field.fact]?.[fieldName(field.path)] ?? null;
  const asked = field.type === 'codes' ? isHeld(value, code) : value;
  const key = cut.keyOf(asked);
  const place = cut.cells.findIndex((cell) => cell.key === key);
  return place < 0 ? 0n : 1n << BigInt(place);
}

function isHeld(value: JsonValue, code: string | null): boolean {
  if (!isList(value)) return false;
  return code === null || value.includes(code);
}
