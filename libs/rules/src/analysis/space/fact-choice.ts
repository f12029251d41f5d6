import type { JsonValue } from '../../json/json-node.js';
import { fieldName, type FactField } from '../../pack/fact-field.js';
import type { FactSet, Scenario } from '../../pack/rule-pack.js';
import { isList } from '../../pack/slot.js';
import type { FactSpace, Variable } from './fact-space.js';
import { holdsAt, type Cells, type Formula } from './formula.js';
import { solve, type Solution } from './solve.js';

/** Facts that make something hold, told as changes to a scenario of the pack, so that they read like a case. */
export interface FactChoice {
  /** Id of the scenario; `null` when the pack has none. */
  readonly base: string | null;
  /** Facts that differ from the scenario, by `fact.field`. */
  readonly given: Readonly<Record<string, JsonValue>>;
  readonly facts: FactSet;
}

/** Where facts are looked for. */
export interface Choosing {
  readonly space: FactSpace;
  readonly fields: readonly FactField[];
  readonly scenarios: readonly Scenario[];
  readonly budget: number;
}

/** Facts in which all formulas and the assumptions of the pack hold, closest to one of its scenarios; null when none were found. */
export function chooseFacts(formulas: readonly Formula[], choosing: Choosing): FactChoice | null {
  const wanted = [...formulas, ...choosing.space.assumed];
  const bases = choosing.scenarios.length > 0 ? choosing.scenarios : [plainScenario(choosing.fields)];
  const choices = bases.flatMap((base) => choiceNear(wanted, base, choosing));
  const [best] = choices.toSorted((one, other) => size(one) - size(other));
  return best ?? null;
}

function size({ given }: FactChoice): number {
  return Object.keys(given).length;
}

type Base = Pick<Scenario, 'facts'> & { readonly id: string | null };

function solutionNear(formulas: readonly Formula[], base: Base, { space, budget }: Choosing): Solution {
  const preferred = space.cellsOf(base.facts);
  return solve({ formulas, domains: space.domains, preferred, budget });
}

function choiceNear(formulas: readonly Formula[], base: Base, choosing: Choosing): readonly FactChoice[] {
  const { space, fields } = choosing;
  const solution = solutionNear(formulas, base, choosing);
  if (solution.kind !== 'found') return [];
  const there = space.cellsOf(base.facts);
  const chosen = solution.cells.map((cells, at) => oneOf(cells, there[at] ?? 0n));
  const cells = closest(chosen, there, formulas);
  const facts = factsIn(cells, { space, fields, base: base.facts, there });
  return [{ base: base.id, given: changesBetween(base.facts, facts, fields), facts }];
}

/** The preferred cell where it is among them, else the first. */
function oneOf(cells: Cells, preferred: Cells): Cells {
  return (cells & preferred) === 0n ? cells & -cells : preferred;
}

/** Takes back every change that is not needed. */
function closest(chosen: readonly Cells[], there: readonly Cells[], formulas: readonly Formula[]): readonly Cells[] {
  return chosen.reduce((current, cell, at) => {
    const before = there[at];
    if (before === undefined || before === 0n || before === cell) return current;
    const tried = current.with(at, before);
    return formulas.every((formula) => holdsAt(formula, tried)) ? tried : current;
  }, chosen);
}

interface Building {
  readonly space: FactSpace;
  readonly fields: readonly FactField[];
  readonly base: FactSet;
  /** The cells of the base. */
  readonly there: readonly Cells[];
}

function factsIn(cells: readonly Cells[], building: Building): FactSet {
  const names = [...new Set(building.fields.map(({ fact }) => fact))];
  return Object.fromEntries(
    names.map((fact) => {
      const own = building.fields.filter((field) => field.fact === fact);
      return [fact, Object.fromEntries(own.map((field) => [fieldName(field.path), valueOf(field, cells, building)]))];
    }),
  );
}

function valueOf(field: FactField, cells: readonly Cells[], building: Building): JsonValue {
  const own = building.space.variables.flatMap((variable, at) => (variable.field === field ? [{ variable, at }] : []));
  const before = building.base[field.fact]?.[fieldName(field.path)] ?? null;
  const first = own[0];
  const stays = own.every(({ at }) => cells[at] === building.there[at]);
  if (field.type === 'codes') return listOf(field, { own, cells, before, stays }, building);
  return first === undefined || stays ? before : valueIn(first.variable, cells[first.at] ?? 0n);
}

interface Own {
  readonly own: readonly { readonly variable: Variable; readonly at: number }[];
  readonly cells: readonly Cells[];
  readonly before: JsonValue;
  readonly stays: boolean;
}

/** A list as it was when nothing asked of it changes; else its member first, then the codes that it has to hold. */
function listOf(field: FactField, { own, cells, before, stays }: Own, building: Building): JsonValue {
  const member = memberOf(field, cells, building);
  if (stays && isMemberIn(before, member)) return before;
  const asked = own.map(({ variable, at }) => ({ code: variable.code, isHeld: isYes(variable, cells[at] ?? 0n) }));
  if (asked.some(({ code, isHeld }) => code === null && !isHeld)) return null;
  const codes = asked.flatMap(({ code, isHeld }) => (isHeld ? (code ?? []) : []));
  return [...new Set([...(member == null ? [] : [member]), ...codes])];
}

/** Whether a list holds its member already, where it has to hold one. */
function isMemberIn(list: JsonValue, member: JsonValue | undefined): boolean {
  if (member === undefined) return true;
  if (!isList(list)) return false;
  return member === null ? list.length === 0 : list.includes(member);
}

/** The code that has to stand in the list; undefined when the pack does not say so. */
function memberOf(field: FactField, cells: readonly Cells[], building: Building): JsonValue | undefined {
  const membership = building.space.members.find((one) => one.in.fact === field.fact && one.in.path === field.path);
  if (membership === undefined) return undefined;
  const of = building.fields.find(({ fact, path }) => fact === membership.of.fact && path === membership.of.path);
  return of === undefined ? undefined : valueOf(of, cells, building);
}

function isYes({ cut }: Variable, cell: Cells): boolean {
  return valueIn({ cut }, cell) === true;
}

function valueIn({ cut }: Pick<Variable, 'cut'>, cell: Cells): JsonValue {
  return cut.cells.find((_one, place) => cell === 1n << BigInt(place))?.value ?? null;
}

/** What differs between two sets of facts, by `fact.field`. */
export function changesBetween(before: FactSet, after: FactSet, fields: readonly FactField[]): FactChoice['given'] {
  const changes = fields.flatMap(({ fact, path }) => {
    const name = fieldName(path);
    const value = after[fact]?.[name] ?? null;
    return JSON.stringify(before[fact]?.[name] ?? null) === JSON.stringify(value) ? [] : [[`${fact}.${name}`, value]];
  });
  return Object.fromEntries(changes) as FactChoice['given']; // each member was read from a set of facts
}

/** Facts of which nothing is known, for a pack without scenarios. */
function plainScenario(fields: readonly FactField[]): Base {
  const names = [...new Set(fields.map(({ fact }) => fact))];
  const members = (fact: string): readonly (readonly [string, JsonValue])[] =>
    fields.filter((field) => field.fact === fact).map((field) => [fieldName(field.path), plainValue(field)]);
  return { id: null, facts: Object.fromEntries(names.map((fact) => [fact, Object.fromEntries(members(fact))])) };
}

function plainValue(field: FactField): JsonValue {
  if (field.nullable) return null;
  const [first] = field.values;
  const values = { codes: [], boolean: false, integer: field.min, code: first?.code ?? '', text: '' } as const;
  return values[field.type];
}
