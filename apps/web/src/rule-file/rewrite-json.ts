import { textIn, type Json } from './pack-items';

/** Longest line of a file of a pack. */
const LINE = 120;

/** A value as it stands in a text. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly value: Json;
  readonly members: ReadonlyMap<string, Span>;
}

const SPACE = /[ \t\r\n]*/y;
const ATOM = /"(?:[^"\\]|\\.)*"|-?[\d.eE+-]+|true|false|null/y;

/** Writes a changed value into a text of JSON; what did not change keeps its very letters, so that a diff is the change. */
export function rewriteJson(text: string, value: Json): string {
  const { start, end } = spanAt(text, 0);
  return text.slice(0, start) + written(value, { text, old: spanAt(text, 0), indent: '', before: 0 }) + text.slice(end);
}

/** Reads where each part of a text of JSON stands. @throws SyntaxError when it is none */
export function readSpan(text: string): Span {
  return spanAt(text, 0);
}

/** Writes a new value as the files of a pack are written. */
export function layJson(value: Json): string {
  return `${broken(value, { text: '', old: undefined, indent: '', before: 0 })}\n`;
}

/** Where a value is to stand, and what stood there. */
interface Place {
  readonly text: string;
  readonly old: Span | undefined;
  readonly indent: string;
  /** Letters that stand before the value and after it on its line. */
  readonly before: number;
}

function written(value: Json, place: Place): string {
  const { text, old, indent, before } = place;
  const source = old === undefined ? '' : text.slice(old.start, old.end);
  if (old !== undefined && isSame(old.value, value)) return source;
  const flat = inLine(value);
  const wasBroken = source.includes('\n');
  return !wasBroken && indent.length + before + flat.length <= LINE ? flat : broken(value, place);
}

function broken(value: Json, { text, old, indent }: Place): string {
  const inner = `${indent}  `;
  const entries = entriesOf(value);
  if (entries === null || entries.length === 0) return inLine(value);
  const lines = entries.map(([key, member], index) => {
    const name = Array.isArray(value) ? '' : `${JSON.stringify(key)}: `;
    const comma = index < entries.length - 1 ? 1 : 0;
    const before = { text, old: formerly(old, key, member), indent: inner, before: name.length + comma };
    return inner + name + written(member, before);
  });
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  return `${open}\n${lines.join(',\n')}\n${indent}${close}`;
}

/** What stood in the place of a member: in a list the same entry wherever it was, else the one of its number. */
function formerly(old: Span | undefined, key: string, member: Json): Span | undefined {
  if (old === undefined || !Array.isArray(old.value)) return old?.members.get(key);
  return [...old.members.values()].find(({ value }) => isSame(value, member)) ?? old.members.get(key);
}

function inLine(value: Json): string {
  const entries = entriesOf(value);
  if (entries === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${entries.map(([, member]) => inLine(member)).join(', ')}]`;
  if (entries.length === 0) return '{}';
  return `{ ${entries.map(([key, member]) => `${JSON.stringify(key)}: ${inLine(member)}`).join(', ')} }`;
}

function entriesOf(value: Json): readonly (readonly [string, Json])[] | null {
  return typeof value === 'object' && value !== null
    ? Object.entries<Json>(value as Readonly<Record<string, Json>>)
    : null; // lists have numbers for keys
}

function isSame(one: Json, other: Json): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Reads the value that begins at a place of a text that is JSON. */
function spanAt(text: string, from: number): Span {
  const start = skip(text, from);
  const opening = text[start];
  if (opening === '{' || opening === '[') return groupAt(text, start);
  const end = start + match(ATOM, text, start).length;
  return { start, end, value: JSON.parse(text.slice(start, end)) as Json, members: new Map() }; // an atom of JSON
}

function groupAt(text: string, start: number): Span {
  const members = new Map<string, Span>();
  const isList = text[start] === '[';
  let at = skip(text, start + 1);
  while (text[at] !== '}' && text[at] !== ']') {
    const name = isList ? null : spanAt(text, at);
    const member = spanAt(text, name === null ? at : skip(text, name.end) + 1);
    members.set(name === null ? String(members.size) : textIn(name.value), member);
    at = skip(text, member.end);
    if (text[at] === ',') at = skip(text, at + 1);
  }
  const end = at + 1;
  return { start, end, value: JSON.parse(text.slice(start, end)) as Json, members }; // a group of JSON
}

function skip(text: string, from: number): number {
  return from + match(SPACE, text, from).length;
}

function match(pattern: RegExp, text: string, from: number): string {
  pattern.lastIndex = from;
  return pattern.exec(text)?.[0] ?? '';
}
