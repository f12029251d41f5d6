import { plainValue, type JsonNode, type JsonValue, type Position } from '../json/json-node.js';
import type { Bilingual } from './bilingual.js';
import { refuse, UNREAD, type Reading, type Unread } from './problem.js';

/** Reads a node as a typed value. */
export type Shape<Value> = (node: JsonNode, reading: Reading) => Value | Unread;

type Optional<Value> = Shape<Value> & { readonly fallback: Value };
type Fields = Readonly<Record<string, Shape<unknown>>>;
type ValueOf<Some> = Some extends Shape<infer Value> ? Exclude<Value, Unread> : never;

/** An object as read: its fields, and where it begins. */
export type ObjectOf<Of extends Fields> = { readonly [Name in keyof Of]: ValueOf<Of[Name]> } & {
  readonly at: Position;
};

const WANTED = {
  object: 'object 对象',
  array: 'list 列表',
  text: 'text 文本',
  number: 'whole number 整数',
  boolean: 'true/false 是否',
} as const;

/** Notes that another kind of value was expected. */
export function wrongType(node: JsonNode, wanted: keyof typeof WANTED, reading: Reading): Unread {
  return refuse(reading, { code: 'shape.wrong-type', at: node.at, data: { wanted: WANTED[wanted] } });
}

/** A text of 1 to `limit` characters. */
export function textOf(limit: number): Shape<string> {
  return (node, reading) => {
    if (node.kind !== 'text') return wrongType(node, 'text', reading);
    if (node.value.trim() !== '' && node.value.length <= limit) return node.value;
    return refuse(reading, { code: 'shape.text-length', at: node.at, data: { limit: String(limit) } });
  };
}

/** An id of letters, digits and hyphens. */
export const idShape: Shape<string> = (node, reading) => {
  if (node.kind !== 'text') return wrongType(node, 'text', reading);
  if (/^[A-Za-z][A-Za-z0-9-]{0,79}$/.test(node.value)) return node.value;
  return refuse(reading, { code: 'shape.bad-id', at: node.at, data: { found: node.value.slice(0, 80) } });
};

/** A day of the calendar, `YYYY-MM-DD`. */
export const dayShape: Shape<string> = (node, reading) => {
  if (node.kind !== 'text') return wrongType(node, 'text', reading);
  if (isDay(node.value)) return node.value;
  return refuse(reading, { code: 'shape.bad-date', at: node.at, data: { found: node.value.slice(0, 20) } });
};

/** Whether a text is an existing day `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** An integer in a range, both ends included. */
export function integerOf(min: number, max: number): Shape<number> {
  return (node, reading) => {
    if (node.kind !== 'number' || !Number.isInteger(node.value)) return wrongType(node, 'number', reading);
    if (node.value >= min && node.value <= max) return node.value;
    return refuse(reading, { code: 'shape.out-of-range', at: node.at, data: { min: String(min), max: String(max) } });
  };
}

/** `true` or `false`. */
export const booleanShape: Shape<boolean> = (node, reading) =>
  node.kind === 'boolean' ? node.value : wrongType(node, 'boolean', reading);

/** One text of a closed list. */
export function oneOf<const Value extends string>(allowed: readonly Value[]): Shape<Value> {
  return (node, reading) => {
    if (node.kind !== 'text') return wrongType(node, 'text', reading);
    const value = allowed.find((one) => one === node.value);
    if (value !== undefined) return value;
    const data = { found: node.value.slice(0, 80), allowed: allowed.join(', ') };
    return refuse(reading, { code: 'shape.not-allowed', at: node.at, data });
  };
}

/** A list with `min` to `max` entries of one shape. */
export function listOf<Value>(
  shape: Shape<Value>,
  { min, max }: { min: number; max: number },
): Shape<readonly Value[]> {
  return (node, reading) => {
    if (node.kind !== 'array') return wrongType(node, 'array', reading);
    if (node.items.length < min || node.items.length > max)
      return refuse(reading, { code: 'shape.list-length', at: node.at, data: { min: String(min), max: String(max) } });
    const items = node.items.map((item) => shape(item, reading));
    return allRead(items) ? items : UNREAD;
  };
}

/** An object whose keys are free and whose members have one shape. */
export function recordOf<Value>(shape: Shape<Value>): Shape<ReadonlyMap<string, Value>> {
  return (node, reading) => {
    if (node.kind !== 'object') return wrongType(node, 'object', reading);
    const members = new Map<string, Value>();
    for (const entry of node.entries) {
      const value = shape(entry.value, reading);
      if (value !== UNREAD) members.set(entry.key, value);
    }
    return members.size === node.entries.length ? members : UNREAD;
  };
}

/** A field that may be left out. */
export function optional<Value>(shape: Shape<Value>, fallback: Value): Optional<Value> {
  return Object.assign((node: JsonNode, reading: Reading) => shape(node, reading), { fallback });
}

/** The shape, or `null`. */
export function nullable<Value>(shape: Shape<Value>): Shape<Value | null> {
  return (node, reading) => (node.kind === 'null' ? null : shape(node, reading));
}

/** Any JSON, with the node kept for later checks. */
export const anyShape: Shape<{ readonly node: JsonNode; readonly value: JsonValue }> = (node) => ({
  node,
  value: plainValue(node),
});

/** An object with exactly these fields. */
export function objectOf<const Of extends Fields>(fields: Of): Shape<ObjectOf<Of>> {
  return (node, reading) => {
    if (node.kind !== 'object') return wrongType(node, 'object', reading);
    refuseUnknown(node.entries, fields, reading);
    const members = Object.entries(fields).map(
      ([name, shape]) => [name, member(node, { name, shape }, reading)] as const,
    );
    if (members.some(([, value]) => value === UNREAD)) return UNREAD;
    return { ...Object.fromEntries(members), at: node.at } as ObjectOf<Of>; // each member was read by its own shape
  };
}

type ObjectNode = Extract<JsonNode, { kind: 'object' }>;

function member(node: ObjectNode, { name, shape }: { name: string; shape: Shape<unknown> }, reading: Reading): unknown {
  const entry = node.entries.find(({ key }) => key === name);
  if (entry !== undefined) return shape(entry.value, reading);
  if ('fallback' in shape) return shape.fallback;
  return refuse(reading, { code: 'shape.missing-field', at: node.at, data: { name } });
}

function refuseUnknown(entries: ObjectNode['entries'], fields: Fields, reading: Reading): void {
  for (const { key, at } of entries)
    if (!Object.hasOwn(fields, key)) refuse(reading, { code: 'shape.unknown-field', at, data: { name: key } });
}

function allRead<Value>(items: readonly (Value | Unread)[]): items is readonly Value[] {
  return items.every((item) => item !== UNREAD);
}

const bilingualObject = objectOf({ zh: textOf(600), en: textOf(600) });

/** A text in Chinese and English. */
export const bilingualShape: Shape<Bilingual> = (node, reading) => {
  const read = bilingualObject(node, reading);
  return read === UNREAD ? UNREAD : { zh: read.zh, en: read.en };
};
