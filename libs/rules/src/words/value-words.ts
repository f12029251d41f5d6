import type { JsonValue } from '../json/json-node.js';
import type { Bilingual } from '../pack/bilingual.js';
import type { FactField } from '../pack/fact-field.js';
import { isList } from '../pack/slot.js';

/** A language of the texts. */
export type Language = keyof Bilingual;

/** A text that is made in each language the same way. */
export function inBoth(say: (language: Language) => string): Bilingual {
  return { zh: say('zh'), en: say('en') };
}

/** A value of a fact in words: codes by their labels, money in yuan. */
export function spoken(value: JsonValue, field: FactField | undefined, language: Language): string {
  if (isList(value)) return value.map((entry) => spoken(entry, field, language)).join(COMMA[language]);
  if (typeof value === 'string') return labelOf(value, field, language);
  if (typeof value === 'number' && field?.unit === 'fen') return yuan(value, language);
  return plain(value, language);
}

/** A value as it is, with words for what a person would not write. */
export function plain(value: JsonValue, language: Language): string {
  if (value === null) return UNKNOWN[language];
  if (typeof value === 'boolean') return value ? YES[language] : NO[language];
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** An amount of fen in yuan. */
export function yuan(fen: number, language: Language): string {
  return `${(fen / 100).toFixed(2)}${YUAN[language]}`;
}

function labelOf(code: string, field: FactField | undefined, language: Language): string {
  return field?.values.find((value) => value.code === code)?.[language] ?? code;
}

const UNKNOWN = { zh: '未知', en: 'unknown' } as const;
const YES = { zh: '是', en: 'yes' } as const;
const NO = { zh: '否', en: 'no' } as const;
const YUAN = { zh: '元', en: ' CNY' } as const;

/** What stands between the members of a list. */
export const COMMA = { zh: '、', en: ', ' } as const;
