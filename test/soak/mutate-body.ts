import { pick, type Chance } from '../rules/chance.js';
import { HOSTILE_KEYS, hostileValue } from './hostile-values.js';

type Entries = readonly (readonly [key: string, member: unknown])[];

/** A body with one of its parts replaced, removed, renamed, doubled or joined by a field that nobody asked for. */
export function mutateBody(value: unknown, chance: Chance): unknown {
  if (typeof value !== 'object' || value === null || chance() < 0.1) return hostileValue(chance);
  const members: Entries = Object.entries(value);
  const at = Math.floor(chance() * (members.length + 1));
  if (at === members.length && !Array.isArray(value)) return built([...members, [pick(HOSTILE_KEYS, chance), hostileValue(chance)]]); // prettier-ignore
  const entries = members.flatMap(([key, member], place): Entries =>
    place === at ? step(key, member, chance) : [[key, member]],
  );
  return Array.isArray(value) ? entries.map(([, member]) => member) : built(entries);
}

function step(key: string, member: unknown, chance: Chance): Entries {
  const draw = chance();
  if (draw < 0.12) return [];
  if (draw < 0.2) return [[pick(HOSTILE_KEYS, chance), member]];
  if (draw < 0.3) return Array.from({ length: 3 }, (_, copy) => [copy === 0 ? key : `${key}${copy}`, member] as const);
  if (draw < 0.4) return [[key, [member]]];
  return [[key, mutateBody(member, chance)]];
}

/** Keeps `__proto__` as a field of its own, as a parser of JSON does. */
function built(entries: Entries): Record<string, unknown> {
  return Object.fromEntries(entries);
}
