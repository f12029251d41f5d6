import type { JsonEntry, JsonNode, Position } from './json-node.js';

/** Why a text was not read. */
export type JsonFailureCode =
  | 'json.too-large'
  | 'json.syntax'
  | 'json.duplicate-key'
  | 'json.reserved-key'
  | 'json.forbidden-character'
  | 'json.number-too-large'
  | 'json.too-deep';

/** The first thing that is wrong with a text. */
export interface JsonFailure {
  readonly code: JsonFailureCode;
  readonly at: Position;
  readonly found: string;
}

/** A text as read, or why it was not. */
export type JsonReading =
  { readonly ok: true; readonly root: JsonNode } | { readonly ok: false; readonly failure: JsonFailure };

/** Largest file of a pack, in bytes of UTF-8. */
export const FILE_LIMIT_BYTES = 256 * 1024;
/** Deepest nesting of objects and lists. */
export const NESTING_LIMIT = 32;

const SPACE = /[ \t\r\n]*/y;
const TEXT = /"(?:[^"\\\n\r]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;
/** Control, zero-width, byte-order and text-direction characters: what a reviewer sees must be what is read. */
const FORBIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u;
const RESERVED_KEYS: readonly string[] = ['__proto__', 'constructor', 'prototype'];

const UNREADABLE: JsonFailure = { code: 'json.syntax', at: { line: 1, column: 1 }, found: '' };

interface Cursor {
  readonly text: string;
  /** Offsets at which lines begin, ascending. */
  readonly lineStarts: readonly number[];
  offset: number;
  depth: number;
  failure: JsonFailure | null;
}

/** Reads JSON strictly: no duplicate or reserved keys, no invisible characters, no inexact numbers, bounded size and depth. */
export function readJson(text: string): JsonReading {
  if (exceedsBytes(text, FILE_LIMIT_BYTES))
    return { ok: false, failure: { code: 'json.too-large', found: '', at: { line: 1, column: 1 } } };
  const cursor: Cursor = { text, lineStarts: lineStartsOf(text), offset: 0, depth: 0, failure: null };
  const root = readValue(cursor);
  skipSpace(cursor);
  if (cursor.offset < text.length || root === null) fail(cursor, { code: 'json.syntax' });
  const { failure } = cursor;
  if (root === null || failure !== null) return { ok: false, failure: failure ?? UNREADABLE };
  return { ok: true, root };
}

function exceedsBytes(text: string, limit: number): boolean {
  if (text.length > limit) return true;
  if (text.length * 3 <= limit) return false;
  let bytes = 0;
  for (const character of text) bytes += utf8Length(character.codePointAt(0) ?? 0);
  return bytes > limit;
}

function utf8Length(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}

function readValue(cursor: Cursor): JsonNode | null {
  skipSpace(cursor);
  const next = cursor.text[cursor.offset];
  if (next === '{') return nested(cursor, readObject);
  if (next === '[') return nested(cursor, readArray);
  if (next === '"') return readText(cursor);
  return readNumber(cursor) ?? readWord(cursor);
}

function nested(cursor: Cursor, read: (cursor: Cursor) => JsonNode | null): JsonNode | null {
  if (cursor.depth >= NESTING_LIMIT) return fail(cursor, { code: 'json.too-deep' });
  cursor.depth += 1;
  const node = read(cursor);
  cursor.depth -= 1;
  return node;
}

function readObject(cursor: Cursor): JsonNode | null {
  const at = positionOf(cursor);
  const entries: JsonEntry[] = [];
  const keys = new Set<string>();
  const closed = readList(cursor, '}', () => {
    const entry = readEntry(cursor, keys);
    if (entry === null) return false;
    entries.push(entry);
    return true;
  });
  return closed ? { kind: 'object', at, entries } : null;
}

function readEntry(cursor: Cursor, keys: Set<string>): JsonEntry | null {
  const start = cursor.offset;
  const key = cursor.text[start] === '"' ? readText(cursor) : fail(cursor, { code: 'json.syntax' });
  if (key === null) return null;
  const found = key.value;
  if (RESERVED_KEYS.includes(found)) return fail(cursor, { code: 'json.reserved-key', found, offset: start });
  if (keys.has(found)) return fail(cursor, { code: 'json.duplicate-key', found, offset: start });
  keys.add(found);
  skipSpace(cursor);
  if (!take(cursor, ':')) return fail(cursor, { code: 'json.syntax' });
  const value = readValue(cursor);
  return value === null ? null : { key: found, at: key.at, value };
}

function readArray(cursor: Cursor): JsonNode | null {
  const at = positionOf(cursor);
  const items: JsonNode[] = [];
  const closed = readList(cursor, ']', () => {
    const item = readValue(cursor);
    if (item === null) return false;
    items.push(item);
    return true;
  });
  return closed ? { kind: 'array', at, items } : null;
}

/** Reads the members between the brackets; a comma before the closing bracket is refused. */
function readList(cursor: Cursor, close: string, readMember: () => boolean): boolean {
  cursor.offset += 1;
  skipSpace(cursor);
  if (take(cursor, close)) return true;
  for (;;) {
    skipSpace(cursor);
    if (!readMember()) return false;
    skipSpace(cursor);
    if (take(cursor, close)) return true;
    if (take(cursor, ',')) continue;
    fail(cursor, { code: 'json.syntax' });
    return false;
  }
}

function readText(cursor: Cursor): { kind: 'text'; at: Position; value: string } | null {
  const at = positionOf(cursor);
  const start = cursor.offset;
  const quoted = match(cursor, TEXT);
  if (quoted === null) return fail(cursor, { code: 'json.syntax' });
  // Before it is parsed too: JSON.parse throws at a control character that is not escaped.
  const value = FORBIDDEN.test(quoted) ? quoted : String(JSON.parse(quoted));
  const [forbidden] = FORBIDDEN.exec(value) ?? [];
  if (forbidden !== undefined) {
    const found = `U+${(forbidden.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    return fail(cursor, { code: 'json.forbidden-character', found, offset: start });
  }
  return { kind: 'text', at, value };
}

function readNumber(cursor: Cursor): JsonNode | null {
  const at = positionOf(cursor);
  const start = cursor.offset;
  const digits = match(cursor, NUMBER);
  if (digits === null) return null;
  const value = Number(digits);
  if (!isExact(digits, value))
    return fail(cursor, { code: 'json.number-too-large', found: digits.slice(0, 40), offset: start });
  return { kind: 'number', at, value };
}

/** Whether a number keeps its value: not too large, not taken for zero, no fraction lost beside an integer. */
function isExact(digits: string, value: number): boolean {
  if (Math.abs(value) > Number.MAX_SAFE_INTEGER) return false;
  const [mantissa = '', exponent] = digits.split(/[eE]/);
  if (value === 0) return !/[1-9]/.test(mantissa);
  return exponent !== undefined || !Number.isInteger(value) || !/\.0*[1-9]/.test(mantissa);
}

function readWord(cursor: Cursor): JsonNode | null {
  if (cursor.failure !== null) return null;
  const at = positionOf(cursor);
  const word = match(cursor, WORD);
  if (word === null) return fail(cursor, { code: 'json.syntax' });
  return word === 'null' ? { kind: 'null', at } : { kind: 'boolean', at, value: word === 'true' };
}

function match(cursor: Cursor, pattern: RegExp): string | null {
  pattern.lastIndex = cursor.offset;
  const found = pattern.exec(cursor.text);
  if (found === null) return null;
  cursor.offset += found[0].length;
  return found[0];
}

function skipSpace(cursor: Cursor): void {
  match(cursor, SPACE);
}

function take(cursor: Cursor, character: string): boolean {
  if (cursor.text[cursor.offset] !== character) return false;
  cursor.offset += 1;
  return true;
}

/** Keeps the first failure; the result is always `null` so that a reader can return it. */
function fail(
  cursor: Cursor,
  { code, found, offset = cursor.offset }: { code: JsonFailureCode; found?: string; offset?: number },
): null {
  const seen = found ?? (cursor.text.slice(offset, offset + 1) || 'end of file');
  cursor.failure ??= { code, found: seen, at: positionOf({ ...cursor, offset }) };
  return null;
}

function positionOf({ lineStarts, offset }: Pick<Cursor, 'lineStarts' | 'offset'>): Position {
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (lineStarts[low] ?? 0) + 1 };
}

function lineStartsOf(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
