import type { JsonValue } from '../json/json-node.js';
import type { NearMiss } from '../decision/decision-result.js';
import type { Bilingual } from '../pack/bilingual.js';
import type { FactField } from '../pack/fact-field.js';
import type { RulePack } from '../pack/rule-pack.js';
import { isList } from '../pack/slot.js';
import { amountWords } from '../words/amount-words.js';
import { predicateWords, subjectWords } from '../words/condition-words.js';
import { inBoth, spoken } from '../words/value-words.js';

const NOWHERE = { line: 1, column: 1 } as const;

/** What would have made a near miss fire, such as `诉求金额不少于 5000.00元`. */
export function nearMissWords({ failing }: NearMiss, pack: Pick<RulePack, 'fields' | 'parameters'>): Bilingual {
  const { path, operator, expected: value } = failing;
  const [fact = '', name = ''] = path.split('.');
  const leaf = { kind: 'leaf', at: NOWHERE, fact, path: `$.${name}`, operator, value } as const;
  const subject = subjectWords(leaf, pack);
  if (value === null && !COMPARES_NULL.includes(operator)) return unsetFigure(subject);
  const predicate = predicateWords(leaf, pack);
  return inBoth((language) => `${subject[language]}${predicate[language]}`);
}

const NOTHING: Bilingual = { zh: '无', en: 'none' };

/** A comparison with null is one with a figure that nobody has set, unless it asks for null itself. */
const COMPARES_NULL: readonly string[] = ['equal', 'notEqual'];

function unsetFigure({ zh, en }: Bilingual): Bilingual {
  return { zh: `与${zh}相比的参数已填写`, en: `the figure with which ${en} is compared is set` };
}

/** A fact in words: codes by their labels, amounts with their unit. */
export function factWords(value: JsonValue, field: FactField | undefined): Bilingual {
  if (typeof value === 'number') return amountWords(value, field?.unit ?? null);
  if (isList(value) && value.length === 0) return NOTHING;
  return inBoth((language) => spoken(value, field, language));
}
