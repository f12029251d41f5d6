import { fieldName, hasCode, type FactField } from '../pack/fact-field.js';
import type { FactSet } from '../pack/rule-pack.js';
import type { JsonValue } from '../json/json-node.js';
import { isList } from '../pack/slot.js';

/** Facts for somebody who may not open the case, and the paths of what was left out. */
export interface MaskedFacts {
  readonly facts: FactSet;
  readonly masked: readonly string[];
}

/** A word of our own vocabulary, such as `promise-kept`: no name, number, address or sentence looks like it. */
const WORD = /^[a-z]{1,24}(?:-[a-z]{1,24}){0,3}$/;

/**
 * Leaves out what could name a person. Numbers, answers of yes and no, and codes that the catalogue lists say nothing
 * of who it is about; a text, or a code beyond the list, stays only where it is a word of the vocabulary.
 */
export function maskedFacts(fields: readonly FactField[], facts: FactSet): MaskedFacts {
  const masked = fields.filter((field) => !isAnonymous(field, valueOf(field, facts)));
  const hidden = new Set(masked.map(pathOf));
  const shown = Object.entries(facts).map(([fact, members]) => [
    fact,
    Object.fromEntries(
      Object.entries(members).map(([name, value]) => [name, hidden.has(`${fact}.${name}`) ? null : value]),
    ),
  ]);
  return { facts: Object.fromEntries(shown) as FactSet, masked: [...hidden] }; // the same members, some of them null
}

function isAnonymous(field: FactField, value: JsonValue): boolean {
  if (isList(value)) return value.every((entry) => isAnonymous(field, entry));
  if (typeof value !== 'string') return true;
  return hasCode(field, value) || WORD.test(value);
}

function valueOf({ fact, path }: FactField, facts: FactSet): JsonValue {
  return facts[fact]?.[fieldName(path)] ?? null;
}

function pathOf({ fact, path }: FactField): string {
  return `${fact}.${fieldName(path)}`;
}
