import type { JsonValue } from '../../json/json-node.js';
import { fitsOne, hasCode, type FactField } from '../../pack/fact-field.js';
import { isList } from '../../pack/slot.js';

/** Values of a field that no rule tells apart, by one of them. */
export interface Cell {
  readonly value: JsonValue;
  /** Equal for values that no rule tells apart. */
  readonly key: string;
}

/** A field cut at the values that the rules mention. */
export interface CutField {
  readonly cells: readonly Cell[];
  /** Key of the cell in which a value lies. */
  readonly keyOf: (value: JsonValue) => string;
}

/**
 * Cuts a field of single values: a number at, just below and just above each constant, a code into the mentioned ones
 * and one for all others.
 *
 * @param constants - every value with which a rule compares the field
 */
export function cutField(field: FactField, constants: readonly JsonValue[]): CutField {
  const mentioned = [...new Set(constants.flatMap((one) => (isList(one) ? one : [one])).filter((one) => one !== null))];
  const keyOf = field.type === 'integer' ? numberKey(mentioned.filter(isNumber)) : plainKey(mentioned);
  const values = [...(field.nullable ? [null] : []), ...candidates(field, mentioned)];
  const cells = new Map(values.map((value) => [keyOf(value), value] as const).reverse());
  return { cells: [...cells].reverse().map(([key, value]) => ({ key, value })), keyOf };
}

type KeyOf = CutField['keyOf'];

/** On which side of each constant a number lies. */
function numberKey(constants: readonly number[]): KeyOf {
  return (value) =>
    typeof value === 'number' ? constants.map((one) => Math.sign(value - one)).join(' ') : String(value === null);
}

const OTHER = 'other';

function plainKey(mentioned: readonly JsonValue[]): KeyOf {
  return (value) => (value === null || mentioned.includes(value) ? JSON.stringify(value) : OTHER);
}

function candidates(field: FactField, mentioned: readonly JsonValue[]): readonly JsonValue[] {
  if (field.type === 'boolean') return [true, false];
  if (field.type === 'integer') return numbersAround(field, mentioned.filter(isNumber));
  const listed = field.values.map(({ code }) => code);
  const others = [...listed.filter((code) => !mentioned.includes(code)), ...unlisted(field)];
  return [...mentioned.filter((one) => fitsOne(field, one)), ...others.slice(0, 1)];
}

/** A value beyond the catalogue, where the field takes such values. */
function unlisted(field: FactField): readonly string[] {
  return field.type === 'text' || (field.open && !hasCode(field, UNLISTED)) ? [UNLISTED] : [];
}

const UNLISTED = 'other';

/** Exactly at each constant first, then just above and just below, then the ends. */
function numbersAround({ min, max }: FactField, constants: readonly number[]): readonly number[] {
  const around = [0, 1, -1].flatMap((step) => constants.map((one) => one + step));
  return [...around, min, max].filter((one) => one >= min && one <= max);
}

function isNumber(value: JsonValue): value is number {
  return typeof value === 'number';
}
