import { isObject, listIn, textIn, type Json, type JsonObject } from '../rule-file/pack-items';

/** One comparison inside a condition. */
export interface ConditionLeaf {
  /** Numbers of the members that lead to it, from the root. */
  readonly place: readonly number[];
  readonly fact: string;
  readonly path: string;
  readonly operator: string;
  readonly value: Json;
}

/** The comparisons of a condition, in the order in which they are written. */
export function leavesOf(condition: Json | undefined, place: readonly number[] = []): readonly ConditionLeaf[] {
  if (!isObject(condition)) return [];
  if ('fact' in condition) return [leafOf(condition, place)];
  return membersOf(condition).flatMap((member, index) => leavesOf(member, [...place, index]));
}

/** The condition with another value in one of its comparisons. */
export function withLeafValue(condition: Json, [first, ...rest]: readonly number[], value: Json): Json {
  if (!isObject(condition)) return condition;
  if (first === undefined) return { ...condition, value };
  const kind = 'all' in condition ? 'all' : 'any';
  const members = membersOf(condition);
  return {
    ...condition,
    [kind]: members.map((one, index) => (index === first ? withLeafValue(one, rest, value) : one)),
  };
}

function leafOf({ fact, path, operator, value = null }: JsonObject, place: readonly number[]): ConditionLeaf {
  return { place, fact: textIn(fact), path: textIn(path), operator: textIn(operator), value };
}

function membersOf(group: JsonObject): readonly Json[] {
  return listIn(group['all'] ?? group['any']);
}
