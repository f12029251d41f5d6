import { canonicalJson } from '../json/canonical-json.js';
import type { JsonValue } from '../json/json-node.js';
import { parameterOf } from '../pack/condition.js';
import { isList, type Slot } from '../pack/slot.js';

/** An outcome that is one step away from the one that is written. */
export interface OutcomeMutant {
  /** Where it stands, such as `then.lead`. */
  readonly place: string;
  readonly change: string;
  readonly then: Outcomes;
}

type Outcomes = Readonly<Record<string, JsonValue>>;

/** Every outcome that is one step away: another code, a no for a yes, a number by one, one entry of a list less. */
export function outcomeMutants(then: Outcomes, slots: readonly Slot[]): readonly OutcomeMutant[] {
  return Object.entries(then).flatMap(([name, value]) => {
    const slot = slots.find((one) => one.name === name);
    const others = slot === undefined ? [] : steps(value, slot.values);
    return others.map((other) => ({
      place: `then.${name}`,
      change: `${canonicalJson(value)} → ${canonicalJson(other)}`,
      then: { ...then, [name]: other },
    }));
  });
}

function steps(value: JsonValue, codes: readonly string[]): readonly JsonValue[] {
  if (isList(value)) return listSteps(value, codes);
  if (value === null || parameterOf(value) !== null) return [];
  if (typeof value === 'object') return memberSteps(value, codes);
  return plainSteps(value, codes);
}

function plainSteps(value: string | number | boolean, codes: readonly string[]): readonly JsonValue[] {
  if (typeof value === 'number') return [value + 1];
  if (typeof value === 'boolean') return [!value];
  const place = codes.indexOf(value);
  const next = codes[(place + 1) % codes.length];
  return next === undefined || place < 0 || next === value ? [] : [next];
}

function listSteps(list: readonly JsonValue[], codes: readonly string[]): readonly JsonValue[] {
  return list.flatMap((one, place) => [
    list.filter((_other, at) => at !== place),
    ...steps(one, codes).map((other) => list.with(place, other)),
  ]);
}

function memberSteps(record: Outcomes, codes: readonly string[]): readonly JsonValue[] {
  return Object.entries(record).flatMap(([name, member]) =>
    steps(member, codes).map((other) => ({ ...record, [name]: other })),
  );
}
