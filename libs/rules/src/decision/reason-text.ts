import type { Bilingual } from '../pack/bilingual.js';
import { PARAMETERS } from '../pack/condition.js';
import { fieldName, type FactField } from '../pack/fact-field.js';
import type { FactSet } from '../pack/rule-pack.js';
import { inBoth, plain, spoken, type Language } from '../words/value-words.js';
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

type Fill = (fact: string, name: string, language: Language) => string;

function filled(reason: Bilingual, fill: Fill): Bilingual {
  const inLanguage = (language: Language): string =>
    reason[language].replace(/\{([A-Za-z]+)\.([A-Za-z0-9]+)\}/g, (_whole, fact: string, name: string) =>
      fill(fact, name, language),
    );
  return inBoth(inLanguage);
}

function fieldOf(fields: readonly FactField[], fact: string, name: string): FactField | undefined {
  return fields.find((one) => one.fact === fact && fieldName(one.path) === name);
}
