import { canonicalJson } from '../json/canonical-json.js';
import type { JsonValue } from '../json/json-node.js';
import { isList } from '../pack/slot.js';
import type { SlotChange } from './verdict.js';

type Outcome = Readonly<Record<string, JsonValue>>;

/** The slots in which two outcomes differ, by name; the order of a list says nothing. */
export function changedSlots(before: Outcome, after: Outcome): readonly SlotChange[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return names.flatMap((slot) => changeOf(slot, before[slot] ?? null, after[slot] ?? null));
}

function changeOf(slot: string, from: JsonValue, to: JsonValue): readonly SlotChange[] {
  if (isList(from) && isList(to)) return listChange(slot, from, to);
  return canonicalJson(from) === canonicalJson(to) ? [] : [{ slot, from, to }];
}

function listChange(slot: string, from: readonly JsonValue[], to: readonly JsonValue[]): readonly SlotChange[] {
  const gone = without(from, to);
  const joined = without(to, from);
  return gone.length + joined.length === 0 ? [] : [{ slot, from: gone, to: joined }];
}

/** Sorted, so that the same change is the same text. */
function without(list: readonly JsonValue[], other: readonly JsonValue[]): readonly JsonValue[] {
  const known = new Set(other.map(canonicalJson));
  return list
    .map((entry) => ({ entry, text: canonicalJson(entry) }))
    .filter(({ text }) => !known.has(text))
    .sort((one, next) => (one.text < next.text ? -1 : 1))
    .map(({ entry }) => entry);
}
