import type { JsonValue, Position } from '../json/json-node.js';
import { parameterOf, type Condition, type Group, type Leaf } from '../pack/condition.js';
import { isList } from '../pack/slot.js';

/** A condition that is one step away from the one that is written. */
export interface ConditionMutant {
  /** Where it stands, such as `when.all.1`. */
  readonly place: string;
  readonly at: Position;
  readonly change: string;
  readonly when: Group;
}

/** The operators that an author could have meant instead. */
const NEIGHBOURS: Readonly<Record<string, readonly string[]>> = {
  equal: ['notEqual'],
  notEqual: ['equal'],
  in: ['notIn'],
  notIn: ['in'],
  contains: ['doesNotContain'],
  doesNotContain: ['contains'],
  containsAny: [],
  lessThan: ['lessThanInclusive'],
  lessThanInclusive: ['lessThan'],
  greaterThan: ['greaterThanInclusive'],
  greaterThanInclusive: ['greaterThan'],
};

/** Every condition that is one step away: a threshold, an operator, a value of a list, a condition, or `all` for `any`. */
export function conditionMutants(when: Group): readonly ConditionMutant[] {
  return groupMutants(when).map(({ place, condition, ...rest }) => ({
    ...rest,
    place: `when${place}`,
    when: condition,
  }));
}

interface Step<Of extends Condition> {
  readonly place: string;
  readonly at: Position;
  readonly change: string;
  readonly condition: Of;
}

function groupMutants(group: Group): readonly Step<Group>[] {
  const { kind, at, of } = group;
  const other = kind === 'all' ? 'any' : 'all';
  const swapped = { place: '', at, change: `${kind} → ${other}`, condition: { ...group, kind: other } } as const;
  return [
    ...(of.length > 1 ? [swapped] : []),
    ...of.map((one, place) => dropped(group, one, place)),
    ...of.flatMap((one, place) => within(one).map((step) => nested(group, step, place))),
  ];
}

/** Without its only condition a group holds, so that what asked it always does. */
function dropped(group: Group, { at }: Condition, place: number): Step<Group> {
  const of = group.of.filter((_one, other) => other !== place);
  const condition: Group = of.length === 0 ? { kind: 'all', at: group.at, of } : { ...group, of };
  return { place: `.${group.kind}.${place}`, at, change: 'dropped', condition };
}

function nested(group: Group, step: Step<Condition>, place: number): Step<Group> {
  const of = group.of.with(place, step.condition);
  return { ...step, place: `.${group.kind}.${place}${step.place}`, condition: { ...group, of } };
}

function within(condition: Condition): readonly Step<Condition>[] {
  return condition.kind === 'leaf' ? leafMutants(condition) : groupMutants(condition);
}

function leafMutants(leaf: Leaf): readonly Step<Leaf>[] {
  const { operator, value, at } = leaf;
  const operators = (NEIGHBOURS[operator] ?? []).map((other) => ({
    place: '',
    at,
    change: `${operator} → ${other}`,
    condition: { ...leaf, operator: other },
  }));
  const values = valueSteps(value).map((other) => ({
    place: '',
    at,
    change: `${JSON.stringify(value)} → ${JSON.stringify(other)}`,
    condition: { ...leaf, value: other },
  }));
  return [...operators, ...values];
}

/** A number by one, a yes for a no, a list without one of its values; a parameter is mutated by itself. */
function valueSteps(value: JsonValue): readonly JsonValue[] {
  if (typeof value === 'number') return [value - 1, value + 1];
  if (typeof value === 'boolean') return [!value];
  if (parameterOf(value) !== null || !isList(value) || value.length < 2) return [];
  return value.map((one) => value.filter((other) => other !== one));
}
