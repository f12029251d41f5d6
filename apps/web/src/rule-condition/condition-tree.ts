import { isObject, listIn, type Json, type JsonObject } from '../rule-file/pack-items';

/** How the members of a group are joined; `none` is of the form alone, files know only the other two. */
export const JOINS = ['all', 'any', 'none'] as const;
/** How the members of a group are joined. */
export type Join = (typeof JOINS)[number];

/** What the format of packs allows; the checks of the server refuse what goes beyond. */
export const LIMITS = { depth: 6, width: 30, conditions: 200 } as const;

/** Numbers of the members that lead to a place, from the root. */
export type TreePlace = readonly number[];

/** How a group joins its members; `null` for a comparison. */
export function joinOf(condition: Json): Join | null {
  if (!isObject(condition) || 'fact' in condition) return null;
  return JOINS.find((join) => join in condition) ?? null;
}

/** The members of a group; none of a comparison. */
export function membersOf(condition: Json): readonly Json[] {
  const join = joinOf(condition);
  return join === null || !isObject(condition) ? [] : listIn(condition[join]);
}

/** A group of these members. */
export function groupOf(join: Join, members: readonly Json[]): JsonObject {
  return { [join]: members };
}

/** How many comparisons a condition has. */
export function countOf(condition: Json): number {
  return joinOf(condition) === null ? 1 : membersOf(condition).reduce<number>((sum, one) => sum + countOf(one), 0);
}

/** How many levels of groups a condition has. */
export function depthOf(condition: Json): number {
  return joinOf(condition) === null ? 0 : 1 + Math.max(0, ...membersOf(condition).map(depthOf));
}

/** The part of a condition at a place. */
export function partAt(condition: Json, [first, ...rest]: TreePlace): Json {
  return first === undefined ? condition : partAt(membersOf(condition)[first] ?? null, rest);
}

/** The condition with another part at a place. */
export function withPart(condition: Json, [first, ...rest]: TreePlace, part: Json): Json {
  if (first === undefined) return part;
  return changed(condition, (members) =>
    members.map((one, index) => (index === first ? withPart(one, rest, part) : one)),
  );
}

/** The condition with one part more before a place. */
export function withInserted(condition: Json, place: TreePlace, part: Json): Json {
  return inGroup(condition, place, (members, at) => members.toSpliced(at, 0, part));
}

/** The condition without the part at a place; a group that it leaves empty goes with it. */
export function withoutPart(condition: Json, place: TreePlace): Json {
  const parent = place.slice(0, -1);
  const isLast = membersOf(partAt(condition, parent)).length === 1;
  if (isLast && parent.length > 0) return withoutPart(condition, parent);
  return inGroup(condition, place, (members, at) => members.toSpliced(at, 1));
}

/** The condition with the part at a place one step further up or down in its group. */
export function withMoved(condition: Json, place: TreePlace, by: -1 | 1): Json {
  return inGroup(condition, place, (members, at) => {
    const part = members[at];
    const to = at + by;
    return part === undefined || to < 0 || to >= members.length
      ? members
      : members.toSpliced(at, 1).toSpliced(to, 0, part);
  });
}

function inGroup(
  condition: Json,
  place: TreePlace,
  change: (members: readonly Json[], at: number) => readonly Json[],
): Json {
  const parent = place.slice(0, -1);
  const group = partAt(condition, parent);
  return withPart(
    condition,
    parent,
    changed(group, (members) => change(members, place.at(-1) ?? 0)),
  );
}

function changed(group: Json, change: (members: readonly Json[]) => readonly Json[]): Json {
  const join = joinOf(group);
  return join === null ? group : groupOf(join, change(membersOf(group)));
}
