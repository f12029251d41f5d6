import type { JsonNode, JsonValue, Position } from '../json/json-node.js';
import { refuse, UNREAD, type Reading, type Unread } from './problem.js';
import { PACK_LIMITS } from './pack-limits.js';
import { anyShape, idShape, objectOf, shapeOf, textOf, wrongType, type Shape } from './shape.js';

/** A comparison of one fact with a value or a parameter, in json-rules-engine's own format. */
export interface Leaf {
  readonly kind: 'leaf';
  readonly at: Position;
  readonly fact: string;
  readonly path: string;
  readonly operator: string;
  readonly value: JsonValue;
}

/** Conditions that must all hold, or of which one must hold. */
export interface Group {
  readonly kind: 'all' | 'any';
  readonly at: Position;
  readonly of: readonly Condition[];
}

/** What a rule asks. There is no `not`: a negation would take an unknown fact for true. */
export type Condition = Leaf | Group;

const leafShape = objectOf({ fact: idShape, path: textOf(80), operator: textOf(40), value: anyShape });

/** Where the schema of a file finds the schema of a group. */
export const GROUP_REFERENCE = { $ref: '#/$defs/group' } as const;

/** Reads a tree of `all` and `any` groups; the root is a group. */
export const conditionShape: Shape<Group> = shapeOf(GROUP_REFERENCE, (node, reading) => {
  const group = readGroup(node, 1, reading);
  if (group === UNREAD || leavesOf(group).length <= PACK_LIMITS.conditionsOfRule.most) return group;
  return refuse(reading, { code: 'condition.too-many', at: node.at });
});

function readCondition(node: JsonNode, depth: number, reading: Reading): Condition | Unread {
  if (node.kind !== 'object') return wrongType(node, 'object', reading);
  if (node.entries.some(({ key }) => key === 'fact')) return readLeaf(node, reading);
  return readGroup(node, depth + 1, reading);
}

function readLeaf(node: JsonNode, reading: Reading): Leaf | Unread {
  const leaf = leafShape(node, reading);
  return leaf === UNREAD ? UNREAD : { kind: 'leaf', ...leaf, value: leaf.value.value };
}

function readGroup(node: JsonNode, depth: number, reading: Reading): Group | Unread {
  if (depth > PACK_LIMITS.conditionDepth.most) return refuse(reading, { code: 'condition.too-deep', at: node.at });
  const form = groupForm(node);
  if (form === null) return refuse(reading, { code: 'condition.group-form', at: node.at });
  const { kind, items } = form;
  if (items.length === 0) return refuse(reading, { code: 'condition.empty-group', at: node.at });
  if (items.length > PACK_LIMITS.groupSize.most) return refuse(reading, { code: 'condition.too-wide', at: node.at });
  const of = items.map((item) => readCondition(item, depth, reading)).filter((one) => one !== UNREAD);
  return of.length === items.length ? { kind, at: node.at, of } : UNREAD;
}

function groupForm(node: JsonNode): { kind: 'all' | 'any'; items: readonly JsonNode[] } | null {
  if (node.kind !== 'object' || node.entries.length !== 1) return null;
  const [entry] = node.entries;
  if (entry?.value.kind !== 'array') return null;
  return entry.key === 'all' || entry.key === 'any' ? { kind: entry.key, items: entry.value.items } : null;
}

/** The comparisons of a tree, in the order in which they are written. */
export function leavesOf(condition: Condition): readonly Leaf[] {
  return condition.kind === 'leaf' ? [condition] : condition.of.flatMap(leavesOf);
}

/** Name of a parameter that a value refers to; `null` for a plain value. */
export function parameterOf(value: JsonValue): string | null {
  if (value === null || typeof value !== 'object' || !('fact' in value)) return null;
  const { fact, path } = value;
  return fact === PARAMETERS && typeof path === 'string' ? path.slice(2) : '';
}

/** Name under which parameters appear among the facts. */
export const PARAMETERS = 'parameters';
