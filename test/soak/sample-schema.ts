import { pick, type Chance } from '../rules/chance.js';
import type { Ids } from './soak-world.js';

type Schema = Readonly<Record<string, unknown>>;

/** From where the words of a sample come. */
export interface Words {
  readonly chance: Chance;
  /** Ids that a field may name, its own name first. */
  readonly ids: readonly Ids[];
}

const TEXTS = [
  '文字',
  'HRSS-LI',
  'SAMR',
  'UNION',
  'P1',
  'T1',
  'D1',
  'decide',
  'V0601',
  '2026-11-02',
  '13800000000',
  'zh',
  '1',
];
const DAYS = ['2026-11-02', '2026-11-30', '2026-01-01', '2027-01-01', '2025-02-28'];

/** A value that a JSON Schema lets in, as far as a sampler can tell; `name` is that of the field. */
export function sampleOf(schema: Schema, words: Words, name = ''): unknown {
  if ('const' in schema) return schema['const'];
  const among = ['enum', 'anyOf', 'oneOf'].find((key) => Array.isArray(schema[key]));
  if (among === 'enum') return pick(schema['enum'] as readonly unknown[], words.chance);
  if (among !== undefined) return sampleOf(pick(schema[among] as readonly Schema[], words.chance), words, name);
  if (Array.isArray(schema['allOf'])) return sampleOf((schema['allOf'] as readonly Schema[])[0] ?? {}, words, name);
  return byType(schema, words, name);
}

function byType(schema: Schema, words: Words, name: string): unknown {
  switch (schema['type']) {
    case 'object':
      return objectOf(schema, words);
    case 'array':
      return arrayOf(schema, words, name);
    case 'string':
      return stringOf(schema, words, name);
    case 'integer':
    case 'number':
      return numberOf(schema, words.chance);
    case 'boolean':
      return words.chance() < 0.5;
    default:
      return schema['type'] === 'null' ? null : pick(['文字', 1, true, null], words.chance);
  }
}

function objectOf(schema: Schema, words: Words): Record<string, unknown> {
  const required = (schema['required'] ?? []) as readonly string[];
  const properties = Object.entries((schema['properties'] ?? {}) as Readonly<Record<string, Schema>>);
  const kept = properties.filter(([key]) => required.includes(key) || words.chance() < 0.5);
  return Object.fromEntries(kept.map(([key, part]) => [key, sampleOf(part, words, key)]));
}

function arrayOf(schema: Schema, words: Words, name: string): readonly unknown[] {
  const least = numberIn(schema, 'minItems', 0);
  const count = Math.min(least + Math.floor(words.chance() * 3), numberIn(schema, 'maxItems', 5));
  return Array.from({ length: count }, () => sampleOf((schema['items'] ?? {}) as Schema, words, name));
}

function stringOf(schema: Schema, { ids, chance }: Words, name: string): string {
  const named = ids.flatMap((own) => own[name.replace(/s$/, '')] ?? []);
  if (named.length > 0 && chance() < 0.9) return pick(named, chance);
  if (schema['format'] === 'uuid')
    return pick(
      ids.flatMap((own) => Object.values(own).filter(isUuid)),
      chance,
    );
  if (schema['format'] === 'date') return pick(DAYS, chance);
  if (schema['format'] === 'date-time') return `${pick(DAYS, chance)}T08:00:00Z`;
  const fitting = typeof schema['pattern'] === 'string' ? TEXTS.filter((text) => fits(schema['pattern'], text)) : TEXTS;
  const text = pick(fitting.length > 0 ? fitting : TEXTS, chance);
  return text.padEnd(Math.min(numberIn(schema, 'minLength', 0), 200), '文');
}

function numberOf(schema: Schema, chance: Chance): number {
  const least = Math.max(numberIn(schema, 'minimum', 0), -1e6);
  const most = Math.min(numberIn(schema, 'maximum', least + 50), least + 50);
  return least + Math.floor(chance() * (most - least + 1));
}

function numberIn(schema: Schema, key: string, otherwise: number): number {
  const value = schema[key];
  return typeof value === 'number' ? value : otherwise;
}

function fits(pattern: unknown, text: string): boolean {
  return new RegExp(String(pattern), 'u').test(text);
}

const isUuid = (text: string): boolean => /^[0-9a-f-]{36}$/.test(text);
