import type { JsonValue } from '../json/json-node.js';
import type { Bilingual } from '../pack/bilingual.js';
import { PARAMETERS, parameterOf, type Condition, type Group, type Leaf } from '../pack/condition.js';
import { fieldName, type FactField } from '../pack/fact-field.js';
import type { Figures } from '../decision/applicable-rules.js';
import type { Parameter, RulePack } from '../pack/rule-pack.js';
import { isList } from '../pack/slot.js';
import { amountWords } from './amount-words.js';
import { inBoth, spoken, type Language } from './value-words.js';

/** What a condition may speak of; with figures, each one that is named is told as well. */
export interface Vocabulary extends Pick<RulePack, 'fields' | 'parameters'> {
  readonly figures?: Figures;
}

/** What a rule asks, as a sentence for people who do not program: labels for facts, codes and figures. */
export function conditionWords(condition: Condition, vocabulary: Vocabulary): Bilingual {
  return inBoth((language) => sayCondition(condition, vocabulary, language));
}

function sayCondition(condition: Condition, vocabulary: Vocabulary, language: Language): string {
  if (condition.kind === 'leaf') return sayLeaf(condition, vocabulary, language);
  return condition.of
    .map((one) => sayPart(one, condition, { vocabulary, language }))
    .join(JOIN[condition.kind][language]);
}

interface Saying {
  readonly vocabulary: Vocabulary;
  readonly language: Language;
}

/** A group inside a group of the other kind is set in brackets. */
function sayPart(part: Condition, { kind }: Group, { vocabulary, language }: Saying): string {
  const words = sayCondition(part, vocabulary, language);
  const isNested = part.kind !== 'leaf' && part.kind !== kind && part.of.length > 1;
  return isNested ? `${OPEN[language]}${words}${CLOSE[language]}` : words;
}

function sayLeaf(leaf: Leaf, vocabulary: Vocabulary, language: Language): string {
  return `${subjectWords(leaf, vocabulary)[language]}${predicateWords(leaf, vocabulary)[language]}`;
}

/** Whom a comparison speaks of: the label of the fact, or the title of the figure. */
export function subjectWords({ fact, path }: Pick<Leaf, 'fact' | 'path'>, vocabulary: Vocabulary): Bilingual {
  const name = fieldName(path);
  if (fact === PARAMETERS) return figureWords(name, vocabulary);
  return fieldOf({ fact, path }, vocabulary)?.label ?? { zh: name, en: name };
}

/** What a comparison says of it, beginning with a space where the language has one, such as `不少于 10 人`. */
export function predicateWords(leaf: Leaf, vocabulary: Vocabulary): Bilingual {
  const { operator, value } = leaf;
  if (value === null) return operator === 'equal' ? IS_UNKNOWN : IS_KNOWN;
  const verb = VERBS[operator] ?? { zh: ` ${operator} `, en: ` ${operator} ` };
  return inBoth((language) => `${verb[language]}${sayValue(leaf, vocabulary, language)}`);
}

function sayValue(leaf: Leaf, vocabulary: Vocabulary, language: Language): string {
  const parameter = parameterOf(leaf.value);
  if (parameter !== null) return figureWords(parameter, vocabulary)[language];
  const { field, unit } = measured(leaf, vocabulary);
  if (typeof leaf.value === 'number') return amountWords(leaf.value, unit)[language];
  return quoted(leaf.value, field, language);
}

function quoted(value: JsonValue, field: FactField | undefined, language: Language): string {
  const members = isList(value) ? value : [value];
  return members.map((one) => QUOTED[language](spoken(one, field, language))).join(OR[language]);
}

function measured(
  leaf: Leaf,
  vocabulary: Vocabulary,
): { readonly field: FactField | undefined; readonly unit: string | null } {
  const field = fieldOf(leaf, vocabulary);
  if (leaf.fact !== PARAMETERS) return { field, unit: field?.unit ?? null };
  return { field, unit: parameterNamed(fieldName(leaf.path), vocabulary)?.unit ?? null };
}

function figureWords(name: string, vocabulary: Vocabulary): Bilingual {
  const parameter = parameterNamed(name, vocabulary);
  const title = parameter?.title ?? { zh: name, en: name };
  const figure = figureNow(name, parameter, vocabulary);
  return { zh: `〔${title.zh}〕${figure.zh}`, en: `[${title.en}]${figure.en}` };
}

function figureNow(name: string, parameter: Parameter | undefined, { figures }: Vocabulary): Bilingual {
  if (figures === undefined) return { zh: '', en: '' };
  const value = figures[name] ?? null;
  if (value === null) return { zh: '（未填写）', en: ' (not set)' };
  const amount = amountWords(value, parameter?.unit ?? null);
  return { zh: `（${amount.zh}）`, en: ` (${amount.en})` };
}

function parameterNamed(name: string, { parameters }: Vocabulary): Parameter | undefined {
  return parameters.find(({ id }) => id === name);
}

function fieldOf({ fact, path }: Pick<Leaf, 'fact' | 'path'>, { fields }: Vocabulary): FactField | undefined {
  return fields.find((field) => field.fact === fact && field.path === path);
}

const IS_UNKNOWN = { zh: '未知', en: ' is unknown' } as const;
const IS_KNOWN = { zh: '已知', en: ' is known' } as const;

const VERBS: Readonly<Record<string, Bilingual>> = {
  equal: { zh: '为', en: ' is ' },
  notEqual: { zh: '不为', en: ' is not ' },
  in: { zh: '为', en: ' is ' },
  notIn: { zh: '不为', en: ' is none of ' },
  contains: { zh: '包括', en: ' includes ' },
  doesNotContain: { zh: '不包括', en: ' does not include ' },
  containsAny: { zh: '包括', en: ' includes ' },
  lessThan: { zh: '少于 ', en: ' is less than ' },
  lessThanInclusive: { zh: '不超过 ', en: ' is at most ' },
  greaterThan: { zh: '超过 ', en: ' is more than ' },
  greaterThanInclusive: { zh: '不少于 ', en: ' is at least ' },
};

const JOIN = { all: { zh: '，且', en: ', and ' }, any: { zh: '，或', en: ', or ' } } as const;
const OPEN = { zh: '（', en: '(' } as const;
const CLOSE = { zh: '）', en: ')' } as const;
const OR = { zh: '或', en: ' or ' } as const;
const QUOTED = { zh: (word: string) => `“${word}”`, en: (word: string) => `"${word}"` } as const;
