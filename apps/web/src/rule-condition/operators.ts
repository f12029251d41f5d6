import { LIST_OPERATORS, PARAMETERS, type CatalogueFact } from '../rule-file/fact-catalogue';
import { isObject, listIn, textIn, type Json, type JsonObject } from '../rule-file/pack-items';

/** One comparison of a condition. */
export interface Comparison {
  readonly fact: string;
  readonly path: string;
  readonly operator: string;
  readonly value: Json;
}

/** Reads a comparison. */
export function comparisonOf({ fact, path, operator, value = null }: JsonObject): Comparison {
  return { fact: textIn(fact), path: textIn(path), operator: textIn(operator), value };
}

const OPERATORS: Readonly<Record<string, readonly string[]>> = {
  code: ['equal', 'in', 'notEqual', 'notIn'],
  text: ['equal', 'in', 'notEqual', 'notIn'],
  boolean: ['equal', 'notEqual'],
  integer: ['greaterThanInclusive', 'greaterThan', 'lessThanInclusive', 'lessThan', 'equal', 'notEqual'],
  codes: ['containsAny', 'contains', 'doesNotContain'],
};

/** Operators that would take an unknown fact for true. */
const NEGATIVE: readonly string[] = ['notEqual', 'notIn'];

/** The operators of a fact, as people choose them: whether it is known at all is asked by two of their own. */
export function choicesOf(fact: CatalogueFact): readonly string[] {
  const own = OPERATORS[fact.type] ?? OPERATORS['text'] ?? [];
  if (!fact.nullable) return own;
  const safe = own.filter((operator) => !NEGATIVE.includes(operator));
  return fact.type === 'codes' ? safe : [...safe, 'isUnknown', 'isKnown'];
}

/** What a person has chosen for a comparison. */
export function choiceOf({ operator, value }: Pick<Comparison, 'operator' | 'value'>): string {
  if (value !== null) return operator;
  return operator === 'notEqual' ? 'isKnown' : 'isUnknown';
}

/** The comparison with another choice; its value stays where it still fits. */
export function withChoice(comparison: Comparison, choice: string, fact: CatalogueFact): Comparison {
  if (choice === 'isUnknown') return { ...comparison, operator: 'equal', value: null };
  if (choice === 'isKnown') return { ...comparison, operator: 'notEqual', value: null };
  return { ...comparison, operator: choice, value: fitted(comparison.value, choice, fact) };
}

/** A comparison that begins to ask about a fact; of a figure it is asked whether it has been set. */
export function comparisonWith(fact: string, path: string, found: CatalogueFact): Comparison {
  if (fact === PARAMETERS) return { fact, path, operator: 'equal', value: null };
  const operator = choicesOf(found)[0] ?? 'equal';
  return { fact, path, operator, value: firstValue(operator, found) };
}

function fitted(value: Json, operator: string, fact: CatalogueFact): Json {
  if (LIST_OPERATORS.includes(operator)) return Array.isArray(value) ? value : single(value);
  if (Array.isArray(value)) return listIn(value)[0] ?? firstValue(operator, fact);
  return value ?? firstValue(operator, fact);
}

function single(value: Json): readonly Json[] {
  return value === null || value === '' || isObject(value) ? [] : [value];
}

function firstValue(operator: string, { type }: CatalogueFact): Json {
  if (LIST_OPERATORS.includes(operator)) return [];
  if (type === 'integer') return 1;
  return type === 'boolean' ? true : '';
}
