import type { JsonValue } from '@app/rules';
import { pick, type Chance } from '../chance.js';

const KEYS = [
  'id', 'fact', 'path', 'operator', 'value', 'all', 'any', 'not', 'when', 'then', 'values', 'from', 'to', 'cites', 'law',
  'article', 'level', 'zh', 'en', 'fields', 'type', 'slots', 'hit', 'rows', 'cells', 'columns', 'given', 'expect',
  '__proto__', 'constructor', 'prototype', 'toString', '', '中', 'a b',
]; // prettier-ignore

const PLAIN: readonly JsonValue[] = [
  null, true, false, 0, -1, 1, 1.5, 1e300, 2 ** 53, '', ' ', 'a', 'case', 'parameters', '$.number', '$.constructor',
  '$..[?(@.x)]', '2020-01-01', '2026-02-30', '\u0000', '\u202e', '\ud800', 'x'.repeat(700), '{case.number}', '{', '{}',
]; // prettier-ignore

const below = (limit: number, chance: Chance): number => Math.floor(chance() * limit);

/** Any JSON, a few levels deep. */
export function randomJson(chance: Chance, depth = 0): JsonValue {
  const draw = chance();
  if (depth > 5 || draw < 0.55) return pick(PLAIN, chance);
  const size = below(5, chance);
  if (draw < 0.75) return Array.from({ length: size }, () => randomJson(chance, depth + 1));
  return Object.fromEntries(Array.from({ length: size }, () => [pick(KEYS, chance), randomJson(chance, depth + 1)]));
}

/** A value with one of its parts replaced, removed, renamed, repeated or wrapped. */
export function mutateJson(value: JsonValue, chance: Chance): JsonValue {
  if (value === null || typeof value !== 'object' || chance() < 0.15) return changed(value, chance);
  const members: Entries = Object.entries(value);
  if (members.length === 0) return changed(value, chance);
  const at = below(members.length, chance);
  const entries = members.flatMap(([key, member], place): Entries =>
    place === at ? step(key, member, chance) : [[key, member]],
  );
  return Array.isArray(value) ? entries.map(([, member]) => member) : Object.fromEntries(entries);
}

type Entries = readonly (readonly [key: string, member: JsonValue])[];

function step(key: string, member: JsonValue, chance: Chance): Entries {
  const draw = chance();
  if (draw < 0.06) return [];
  if (draw < 0.12) return [[pick(KEYS, chance), member]];
  if (draw < 0.18) return [[key, member], [`${key}2`, member]]; // prettier-ignore
  return [[key, mutateJson(member, chance)]];
}

function changed(value: JsonValue, chance: Chance): JsonValue {
  const draw = chance();
  if (typeof value === 'number' && draw < 0.6) return value + pick([-1, 1, 0.5, 1e16, -1e3], chance);
  if (typeof value === 'string' && draw < 0.4)
    return value + pick(['x', ' ', '\u0000', '\u202e', '{', 'x'.repeat(3000)], chance);
  if (draw < 0.5) return wrapped(value, pick([1, 2, 8, 40], chance));
  return draw < 0.6 ? Array.from({ length: pick([2, 31, 201, 501], chance) }, () => value) : randomJson(chance);
}

function wrapped(value: JsonValue, times: number): JsonValue {
  return times === 0 ? value : { all: [wrapped(value, times - 1)] };
}
