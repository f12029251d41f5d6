import type { Bilingual } from '../pack/bilingual.js';
import { PARAMETERS } from '../pack/condition.js';
import { fieldName, type FactField } from '../pack/fact-field.js';
import type { FactSet } from '../pack/rule-pack.js';
import { inBoth, plain, spoken, type Language } from '../words/value-words.js';
import type { Figures } from './applicable-rules.js';

/** Finds the field of a fact; `undefined` when the catalogue has none. */
type FieldOf = (fact: string, name: string) => FactField | undefined;

/** Fills the placeholders of a reason with the facts and figures of the decision, in words. */
export function filledReason(reason: Bilingual, facts: FactSet, fieldOf: FieldOf): Bilingual {
  return filled(reason, ({ fact, name }, language) => {
    const value = facts[fact]?.[name] ?? null;
    return fact === PARAMETERS ? plain(value, language) : spoken(value, fieldOf(fact, name), language);
  });
}

/** A reason for reading a rule, before any case: figures as given, each fact by its label in brackets. */
export function readableReason(reason: Bilingual, figures: Figures, fields: readonly FactField[]): Bilingual {
  return filled(reason, ({ fact, name }, language) => {
    if (fact === PARAMETERS) return plain(figures[name] ?? null, language);
    const field = fields.find((one) => one.fact === fact && fieldName(one.path) === name);
    return `[${field?.label[language] ?? name}]`;
  });
}

interface Placeholder {
  readonly fact: string;
  readonly name: string;
}

/** A text in pieces: what stands as it is, and what is filled in. */
type Pieces = readonly (string | Placeholder)[];

const piecesOf = new WeakMap<Bilingual, Readonly<Record<Language, Pieces>>>();

function filled(reason: Bilingual, fill: (placeholder: Placeholder, language: Language) => string): Bilingual {
  const pieces = piecesOf.get(reason) ?? { zh: split(reason.zh), en: split(reason.en) };
  piecesOf.set(reason, pieces);
  return inBoth((language) =>
    pieces[language].map((piece) => (typeof piece === 'string' ? piece : fill(piece, language))).join(''),
  );
}

/** Splitting by a pattern with two groups gives text, fact, name, text, and so on. */
function split(text: string): Pieces {
  const parts = text.split(/\{([A-Za-z][A-Za-z0-9-]*)\.([A-Za-z][A-Za-z0-9-]*)\}/);
  return parts.flatMap((part, place): Pieces => {
    if (place % 3 === 0) return [part];
    return place % 3 === 1 ? [{ fact: part, name: parts[place + 1] ?? '' }] : [];
  });
}
