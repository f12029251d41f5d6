import { canonicalJson } from '../json/canonical-json.js';
import type { JsonValue } from '../json/json-node.js';
import type { Bilingual } from '../pack/bilingual.js';
import { parameterOf } from '../pack/condition.js';
import type { Parameter } from '../pack/rule-pack.js';
import { isList, type Slot, type SlotType } from '../pack/slot.js';
import { amountWords, unitWords } from './amount-words.js';
import { COMMA, inBoth, plain, type Language } from './value-words.js';

interface Saying {
  readonly slot: Slot;
  readonly parameters: readonly Parameter[];
}

/** What a rule proposes in a slot, in words; a figure of the pack by its title. */
export function outcomeWords(value: JsonValue, saying: Saying): Bilingual {
  return inBoth((language) => {
    const entries = isList(value) ? value : [value];
    return entries.length === 0
      ? NOTHING[language]
      : entries.map((one) => SAY[saying.slot.type](one, saying, language)).join(COMMA[language]);
  });
}

type Say = (value: JsonValue, saying: Saying, language: Language) => string;

const sayCode: Say = (value, { slot }, language) =>
  typeof value === 'string' ? (slot.labels[value]?.[language] ?? value) : plain(value, language);

const sayPeriod: Say = (value, saying, language) => {
  const amount = member(value, 'amount');
  const unit = plain(member(value, 'unit'), language);
  if (typeof amount === 'number') return amountWords(amount, unit)[language];
  return `${sayFigure(amount, saying, language)}${IN_BRACKETS[language](unitWords(unit)[language])}`;
};

const sayMeasure: Say = (value, saying, language) => {
  const said = MEASURE.map(([name, say]) => say(member(value, name), saying, language)).filter((part) => part !== '');
  return `${sayCode(member(value, 'code'), saying, language)}${IN_BRACKETS[language](said.join(COMMA[language]))}`;
};

const sayTerm: Say = (value, saying, language) => {
  if (value === null) return '';
  return typeof value === 'number' ? amountWords(value, 'month')[language] : sayFigure(value, saying, language);
};

const sayLadder: Say = (value, saying, language) =>
  LADDER.map(
    ([name, title]) => `${title[language]}${COLON[language]}${sayFigure(member(value, name), saying, language)}`,
  ).join(COMMA[language]);

const SAY: Readonly<Record<SlotType, Say>> = {
  code: sayCode,
  boolean: (value, _saying, language) => plain(value, language),
  period: sayPeriod,
  ladder: sayLadder,
  measure: sayMeasure,
};

function sayFigure(value: JsonValue, { parameters }: Saying, language: Language): string {
  const name = parameterOf(value);
  if (name === null) return typeof value === 'object' ? canonicalJson(value) : plain(value, language);
  const title = parameters.find(({ id }) => id === name)?.title[language] ?? name;
  return language === 'zh' ? `〔${title}〕` : `[${title}]`;
}

function member(value: JsonValue, name: string): JsonValue {
  return value === null || typeof value !== 'object' || isList(value) ? null : (value[name] ?? null);
}

const LADDER: readonly (readonly [string, Bilingual])[] = [
  ['reminderPercent', { zh: '提醒百分比', en: 'reminder percent' }],
  ['yellowWorkingDaysBefore', { zh: '黄灯提前工作日', en: 'yellow, working days before' }],
  ['redAfterDays', { zh: '红灯逾期天数', en: 'red, days after' }],
  ['oversightAfterWorkingDays', { zh: '督办逾期工作日', en: 'oversight, working days after' }],
];

/** Parts of a measure after its code, in the order in which people ask for them. */
const MEASURE: readonly (readonly [string, Say])[] = [
  ['kind', (value, _saying, language) => KINDS[plain(value, 'en')]?.[language] ?? plain(value, language)],
  ['department', sayCode],
  ['termMonths', sayTerm],
  ['restriction', (value, _saying, language) => (value === true ? RESTRICTS[language] : '')],
  ['base', (value, _saying, language) => `${BASE[language]}${plain(value, language)}`],
  ['exit', (value, _saying, language) => `${EXIT[language]}${plain(value, language)}`],
];
const KINDS: Readonly<Record<string, Bilingual>> = {
  reward: { zh: '激励', en: 'reward' },
  punishment: { zh: '惩戒', en: 'punishment' },
};
const RESTRICTS = { zh: '限制权利', en: 'restricts rights' } as const;
const BASE = { zh: '依据：', en: 'base: ' } as const;
const EXIT = { zh: '终止：', en: 'ends: ' } as const;
const NOTHING = { zh: '无', en: 'none' } as const;
const COLON = { zh: '：', en: ': ' } as const;
const IN_BRACKETS = { zh: (word: string) => `（${word}）`, en: (word: string) => ` (${word})` } as const;
