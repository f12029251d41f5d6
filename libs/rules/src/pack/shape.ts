import { plainValue, type JsonNode, type JsonValue, type Position } from '../json/json-node.js';
import type { Bilingual } from './bilingual.js';
import { refuse, UNREAD, type Reading, type Unread } from './problem.js';

/** A JSON Schema (2020-12) as plain JSON. */
export type Schema = Readonly<Record<string, JsonValue>>;

/** Reads a node as a typed value, and says as JSON Schema what it reads, for editors and for the reference. */
export type Shape<Value> = ((node: JsonNode, reading: Reading) => Value | Unread) & { readonly schema: Schema };

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

/** Most members of an object whose keys are free. */
const MEMBER_LIMIT = 200;
/** Names that every object of the language inherits: as an id, one could be taken for something that is there. */
const RESERVED_NAMES: ReadonlySet<string> = new Set([...Object.getOwnPropertyNames(Object.prototype), 'prototype']);
const ID = '^[A-Za-z][A-Za-z0-9-]{0,79}$';
const DAY = String.raw`^\d{4}-\d{2}-\d{2}$`;

/** A shape from its schema and its reader. */
export function shapeOf<Value>(
  schema: Schema,
  read: (node: JsonNode, reading: Reading) => Value | Unread,
): Shape<Value> {
  return Object.assign(read, { schema });
}

/** Notes that another kind of value was expected. */
export function wrongType(node: JsonNode, wanted: keyof typeof WANTED, reading: Reading): Unread {
  return refuse(reading, { code: 'shape.wrong-type', at: node.at, data: { wanted: WANTED[wanted] } });
}

/** A text of 1 to `limit` characters. */
export function textOf(limit: number): Shape<string> {
  return shapeOf({ type: 'string', minLength: 1, maxLength: limit }, (node, reading) => {
    if (node.kind !== 'text') return wrongType(node, 'text', reading);
    if (node.value.trim() !== '' && node.value.length <= limit) return node.value;
    return refuse(reading, { code: 'shape.text-length', at: node.at, data: { limit: String(limit) } });
  });
}

/** An id of letters, digits and hyphens. */
export const idShape: Shape<string> = shapeOf({ type: 'string', pattern: ID }, (node, reading) => {
  if (node.kind !== 'text') return wrongType(node, 'text', reading);
  return readId(node.value, node.at, reading);
});

function readId(value: string, at: Position, reading: Reading): string | Unread {
  if (!new RegExp(ID).test(value))
    return refuse(reading, { code: 'shape.bad-id', at, data: { found: value.slice(0, 80) } });
  return isReservedName(value) ? refuse(reading, { code: 'id.reserved', at, data: { name: value } }) : value;
}

/** Whether a name is one that objects inherit, such as `constructor`. */
export function isReservedName(name: string): boolean {
  return RESERVED_NAMES.has(name);
}

/** A day of the calendar, `YYYY-MM-DD`. */
export const dayShape: Shape<string> = shapeOf({ type: 'string', pattern: DAY }, (node, reading) => {
  if (node.kind !== 'text') return wrongType(node, 'text', reading);
  if (isDay(node.value)) return node.value;
  return refuse(reading, { code: 'shape.bad-date', at: node.at, data: { found: node.value.slice(0, 20) } });
});

/** Whether a text is an existing day `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const [month, day] = [Number(text.slice(5, 7)), Number(text.slice(8))];
  // A day that does not exist, such as 30 February, becomes another one.
  const date = new Date(Date.UTC(Number(text.slice(0, 4)), month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** An integer in a range, both ends included. */
export function integerOf(min: number, max: number): Shape<number> {
  return shapeOf({ type: 'integer', minimum: min, maximum: max }, (node, reading) => {
    if (node.kind !== 'number' || !Number.isInteger(node.value)) return wrongType(node, 'number', reading);
    if (node.value >= min && node.value <= max) return node.value;
    return refuse(reading, { code: 'shape.out-of-range', at: node.at, data: { min: String(min), max: String(max) } });
  });
}

/** `true` or `false`. */
export const booleanShape: Shape<boolean> = shapeOf({ type: 'boolean' }, (node, reading) =>
  node.kind === 'boolean' ? node.value : wrongType(node, 'boolean', reading),
);

/** One text of a closed list. */
export function oneOf<const Value extends string>(allowed: readonly Value[]): Shape<Value> {
  return shapeOf({ enum: allowed }, (node, reading) => {
    if (node.kind !== 'text') return wrongType(node, 'text', reading);
    const value = allowed.find((one) => one === node.value);
    if (value !== undefined) return value;
    const data = { found: node.value.slice(0, 80), allowed: allowed.join(', ') };
    return refuse(reading, { code: 'shape.not-allowed', at: node.at, data });
  });
}

/** A list with `min` to `max` entries of one shape. */
export function listOf<Value>(
  shape: Shape<Value>,
  { min, max }: { min: number; max: number },
): Shape<readonly Value[]> {
  const schema = { type: 'array', minItems: min, maxItems: max, items: shape.schema } as const;
  return shapeOf(schema, (node, reading) => {
    if (node.kind !== 'array') return wrongType(node, 'array', reading);
    if (node.items.length < min || node.items.length > max)
      return refuse(reading, { code: 'shape.list-length', at: node.at, data: { min: String(min), max: String(max) } });
    const items = node.items.map((item) => shape(item, reading));
    return allRead(items) ? items : UNREAD;
  });
}

/** An object whose keys are free and whose members have one shape. */
export function recordOf<Value>(shape: Shape<Value>): Shape<ReadonlyMap<string, Value>> {
  const schema = { type: 'object', maxProperties: MEMBER_LIMIT, additionalProperties: shape.schema } as const;
  return shapeOf(schema, (node, reading) => {
    if (node.kind !== 'object') return wrongType(node, 'object', reading);
    const data = { min: '0', max: String(MEMBER_LIMIT) };
    if (node.entries.length > MEMBER_LIMIT) return refuse(reading, { code: 'shape.list-length', at: node.at, data });
    const members = new Map<string, Value>();
    for (const entry of node.entries) {
      const value = shape(entry.value, reading);
      if (value !== UNREAD) members.set(entry.key, value);
    }
    return members.size === node.entries.length ? members : UNREAD;
  });
}

/** The record, with keys that are ids. */
export function byId<Value>(record: Shape<ReadonlyMap<string, Value>>): Shape<ReadonlyMap<string, Value>> {
  return shapeOf({ ...record.schema, propertyNames: { pattern: ID } }, (node, reading) => {
    const keys = node.kind === 'object' ? node.entries.map(({ key, at }) => readId(key, at, reading)) : [];
    const read = record(node, reading);
    return allRead(keys) ? read : UNREAD;
  });
}

/** A field that may be left out. */
export function optional<Value>(shape: Shape<Value>, fallback: Value): Optional<Value> {
  return Object.assign((node: JsonNode, reading: Reading) => shape(node, reading), { fallback, schema: shape.schema });
}

/** The shape, or `null`. */
export function nullable<Value>(shape: Shape<Value>): Shape<Value | null> {
  const schema = { anyOf: [shape.schema, { type: 'null' }] };
  return shapeOf(schema, (node, reading) => (node.kind === 'null' ? null : shape(node, reading)));
}

/** Any JSON, with the node kept for later checks. */
export const anyShape: Shape<{ readonly node: JsonNode; readonly value: JsonValue }> = shapeOf({}, (node) => ({
  node,
  value: plainValue(node),
}));

/** An object with exactly these fields. */
export function objectOf<const Of extends Fields>(fields: Of): Shape<ObjectOf<Of>> {
  return shapeOf(objectSchema(fields), (node, reading) => {
    if (node.kind !== 'object') return wrongType(node, 'object', reading);
    refuseUnknown(node.entries, fields, reading);
    const members = Object.entries(fields).map(
      ([name, shape]) => [name, member(node, { name, shape }, reading)] as const,
    );
    if (members.some(([, value]) => value === UNREAD)) return UNREAD;
    return { ...Object.fromEntries(members), at: node.at } as ObjectOf<Of>; // each member was read by its own shape
  });
}

function objectSchema(fields: Fields): Schema {
  const properties = Object.fromEntries(Object.entries(fields).map(([name, { schema }]) => [name, schema]));
  const required = Object.keys(fields).filter((name) => !('fallback' in (fields[name] ?? {})));
  return { type: 'object', properties, required, additionalProperties: false };
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
export const bilingualShape: Shape<Bilingual> = shapeOf(bilingualObject.schema, (node, reading) => {
  const read = bilingualObject(node, reading);
  return read === UNREAD ? UNREAD : { zh: read.zh, en: read.en };
});
