import type { JsonValue } from '../json/json-node.js';
import type { Bilingual } from './bilingual.js';

/** Kinds of value a fact may have: one code, free text, whole number, yes/no, or a list of codes. */
export const FIELD_TYPES = ['code', 'text', 'integer', 'boolean', 'codes'] as const;
/** One kind of value. */
export type FieldType = (typeof FIELD_TYPES)[number];

/** One field of the typed catalogue. */
export interface FactField {
  readonly fact: string;
  /** `$.name`; the only form of path there is. */
  readonly path: string;
  readonly type: FieldType;
  /** Whether `null` (not known, or does not apply) is a lawful value. */
  readonly nullable: boolean;
  /** Whether facts may carry codes beyond `values`; rules may not. */
  readonly open: boolean;
  /** Whether the field says what is being asked; such a field is no near miss. */
  readonly question: boolean;
  readonly min: number;
  readonly max: number;
  readonly unit: string | null;
  readonly values: readonly { readonly code: string; readonly zh: string; readonly en: string }[];
  readonly label: Bilingual;
  readonly note: string | null;
}

/** Operators by kind of value; a comparison with `null` is only ever `equal` or `notEqual`. */
export const OPERATORS = {
  code: ['equal', 'notEqual', 'in', 'notIn'],
  text: ['equal', 'notEqual', 'in', 'notIn'],
  boolean: ['equal', 'notEqual'],
  integer: ['equal', 'notEqual', 'lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'],
  codes: ['contains', 'doesNotContain', 'containsAny'],
} as const satisfies Record<FieldType, readonly string[]>;
/** One operator. */
export type Operator = (typeof OPERATORS)[FieldType][number];

/** Operators that are true of `null` unless compared with `null` itself. */
export const NEGATIVE_OPERATORS: readonly string[] = ['notEqual', 'notIn'];
/** Operators whose value is a list. */
export const LIST_OPERATORS: readonly string[] = ['in', 'notIn', 'containsAny'];

/** Name of a field inside its object. */
export function fieldName(path: string): string {
  return path.slice(2);
}

/** Whether a value may stand in this field of a fact. */
export function fitsField(field: FactField, value: unknown): value is JsonValue {
  if (value === null) return field.nullable;
  if (field.type === 'codes') return isCodeList(field, value);
  return fitsOne(field, value);
}

/** Whether a single value fits; for a list of codes, one of its members. */
export function fitsOne(field: FactField, value: unknown): boolean {
  return FITS[field.type](field, value);
}

type Fits = (field: FactField, value: unknown) => boolean;

const isCode: Fits = (field, value) => typeof value === 'string' && (field.open || hasCode(field, value));

const FITS: Readonly<Record<FieldType, Fits>> = {
  integer: ({ min, max }, value) =>
    typeof value === 'number' && Number.isSafeInteger(value) && value >= min && value <= max,
  boolean: (_field, value) => typeof value === 'boolean',
  text: (_field, value) => typeof value === 'string' && value.length <= 2000,
  code: isCode,
  codes: isCode,
};

/** Whether the catalogue lists a code for the field. */
export function hasCode({ values }: FactField, code: string): boolean {
  const codes = codesByValues.get(values) ?? new Set(values.map((value) => value.code));
  codesByValues.set(values, codes);
  return codes.has(code);
}

const codesByValues = new WeakMap<FactField['values'], ReadonlySet<string>>();

function isCodeList(field: FactField, value: unknown): boolean {
  return Array.isArray(value) && value.length <= 200 && value.every((code) => fitsOne(field, code));
}

/** What a field accepts, for a message. */
export function allowedValues(field: FactField): string {
  if (field.values.length > 0) return field.values.map(({ code }) => code).join(', ');
  if (field.type === 'integer') return `${field.min}–${field.max}`;
  return field.type === 'boolean' ? 'true, false' : 'text 文本';
}
