import type { JsonValue } from '../json/json-node.js';
import type { Bilingual } from '../pack/bilingual.js';
import { PARAMETERS } from '../pack/condition.js';
import { fieldName, type FactField } from '../pack/fact-field.js';
import type { FactSet } from '../pack/rule-pack.js';
import { isList } from '../pack/slot.js';
import type { Figures } from './applicable-rules.js';

/** Fills the placeholders of a reason with the facts and figures of the decision, in words. */
export function filledReason(reason: Bilingual, facts: FactSet, fields: readonly FactField[]): Bilingual {
  return filled(reason, (fact, name, language) => {
    const value = facts[fact]?.[name] ?? null;
    return fact === PARAMETERS ? plain(value, language) : spoken(value, fieldOf(fields, fact, name), language);
  });
}

/** A reason for reading a rule, before any case: figures as given, each fact by its label in brackets. */
export function readableReason(reason: Bilingual, figures: Figures, fields: readonly FactField[]): Bilingual {
  return filled(reason, (fact, name, language) => {
    if (fact === PARAMETERS) return plain(figures[name] ?? null, language);
    return `[${fieldOf(fields, fact, name)?.label[language] ?? name}]`;
  });
}

type Language = 'zh' | 'en';
type Fill = (fact: string, name: string, language: Language) => string;

function filled(reason: Bilingual, fill: Fill): Bilingual {
  const inLanguage = (language: Language): string =>
    reason[language].replace(/\{([A-Za-z]+)\.([A-Za-z0-9]+)\}/g, (_whole, fact: string, name: string) =>
      fill(fact, name, language),
    );
  return { zh: inLanguage('zh'), en: inLanguage('en') };
}

function fieldOf(fields: readonly FactField[], fact: string, name: string): FactField | undefined {
  return fields.find((one) => one.fact === fact && fieldName(one.path) === name);
}

const UNKNOWN = { zh: '未知', en: 'unknown' } as const;
const YES = { zh: '是', en: 'yes' } as const;
const NO = { zh: '否', en: 'no' } as const;

function spoken(value: JsonValue, field: FactField | undefined, language: Language): string {
  if (isList(value)) return value.map((entry) => spoken(entry, field, language)).join(COMMA[language]);
  if (typeof value === 'string') return labelOf(value, field, language);
  if (typeof value === 'number' && field?.unit === 'fen') return `${(value / 100).toFixed(2)}${YUAN[language]}`;
  return plain(value, language);
}

function labelOf(code: string, field: FactField | undefined, language: Language): string {
  return field?.values.find((value) => value.code === code)?.[language] ?? code;
}

function plain(value: JsonValue, language: Language): string {
  if (value === null) return UNKNOWN[language];
  if (typeof value === 'boolean') return value ? YES[language] : NO[language];
  return typeof value === 'string' ? value : JSON.stringify(value);
}

const COMMA = { zh: '、', en: ', ' } as const;
const YUAN = { zh: '元', en: ' CNY' } as const;
