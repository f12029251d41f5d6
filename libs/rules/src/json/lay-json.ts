import type { JsonValue } from './json-node.js';

/** Longest line of a file of a pack. */
const LINE = 120;

/** Writes an object as the files of a pack are written: a member a line, each in one line where it fits. */
export function layObject(value: Readonly<Record<string, JsonValue>>, indent = ''): string {
  return broken(value, indent);
}

function laid(value: JsonValue, indent: string, before: number): string {
  const flat = inLine(value);
  return indent.length + before + flat.length <= LINE ? flat : broken(value, indent);
}

function broken(value: JsonValue, indent: string): string {
  const isArray = Array.isArray(value);
  const entries = entriesOf(value);
  if (entries.length === 0) return inLine(value);
  const inner = `${indent}  `;
  const lines = entries.map(([key, member]) => {
    const name = isArray ? '' : `${JSON.stringify(key)}: `;
    return `${inner}${name}${laid(member, inner, name.length + 1)}`;
  });
  const [open, close] = isArray ? ['[', ']'] : ['{', '}'];
  return `${open}\n${lines.join(',\n')}\n${indent}${close}`;
}

function inLine(value: JsonValue): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const members = entriesOf(value);
  if (Array.isArray(value)) return `[${members.map(([, member]) => inLine(member)).join(', ')}]`;
  if (members.length === 0) return '{}';
  return `{ ${members.map(([key, member]) => `${JSON.stringify(key)}: ${inLine(member)}`).join(', ')} }`;
}

function entriesOf(value: JsonValue): readonly (readonly [string, JsonValue])[] {
  return value === null || typeof value !== 'object'
    ? []
    : Object.entries<JsonValue>(value as Record<string, JsonValue>); // lists have numbers for keys
}
