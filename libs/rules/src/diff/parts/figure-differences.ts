import { dayAfter, dayBefore } from '../../pack/days.js';
import type { Bilingual } from '../../pack/bilingual.js';
import type { DatedValue, Parameter } from '../../pack/rule-pack.js';
import { amountWords } from '../../words/amount-words.js';
import { inBoth } from '../../words/value-words.js';
import { periodWords, type Days } from '../common-words.js';

/** What a figure was and is, over a stretch of days on which both stay the same. */
export interface FigureDifference {
  readonly during: Days;
  readonly before: Bilingual | null;
  readonly after: Bilingual | null;
  /** Such as `约谈提前天数 3 → 5 个工作日，自 2026-12-01 起`. */
  readonly words: Bilingual;
}

/** On which days a figure differs: what was written otherwise but holds the same is no difference. */
export function figureDifferences(before: Parameter, after: Parameter): readonly FigureDifference[] {
  const stretches = stretchesOf([...before.values, ...after.values]);
  const states = stretches.map((during) => {
    return { during, one: valueOn(before, during.from), other: valueOn(after, during.from) };
  });
  return joinedStates(states.filter(({ one, other }) => one !== other)).map((state) =>
    differenceOf(state, before, after),
  );
}

interface State {
  readonly during: Days;
  /** `undefined` when there is no figure on these days. */
  readonly one: number | null | undefined;
  readonly other: number | null | undefined;
}

/** Days cut wherever one of the values begins or ends. */
function stretchesOf(values: readonly DatedValue[]): readonly Days[] {
  const starts = [...new Set(values.flatMap(({ from, to }) => [from, ...(to === null ? [] : [dayAfter(to)])]))].sort();
  return starts.map((from, place) => {
    const next = starts[place + 1];
    return { from, to: next === undefined ? null : dayBefore(next) };
  });
}

function valueOn({ values }: Parameter, day: string): number | null | undefined {
  return values.find(({ from, to }) => from <= day && (to === null || day <= to) && !isReplaced(values, from, day))
    ?.value;
}

/** An open value ends where the next begins. */
function isReplaced(values: readonly DatedValue[], from: string, day: string): boolean {
  return values.some((later) => later.from > from && later.from <= day);
}

function joinedStates(states: readonly State[]): readonly State[] {
  return states.reduce<readonly State[]>((list, state) => {
    const last = list.at(-1);
    if (last?.during.to == null || dayAfter(last.during.to) !== state.during.from) return [...list, state];
    if (last.one !== state.one || last.other !== state.other) return [...list, state];
    return [...list.slice(0, -1), { ...last, during: { from: last.during.from, to: state.during.to } }];
  }, []);
}

function differenceOf({ during, one, other }: State, before: Parameter, after: Parameter): FigureDifference {
  const sides = { before: figureWords(one, before.unit), after: figureWords(other, after.unit) };
  // With one unit on both sides it is said once: 3 → 5 个工作日.
  const isShort =
    typeof one === 'number' && typeof other === 'number' && before.unit === after.unit && after.unit !== 'fen';
  const words = inBoth((language) => {
    const from = isShort ? String(one) : (sides.before?.[language] ?? NONE[language]);
    const then = language === 'zh' ? '，' : ', ';
    return `${after.title[language]} ${from} → ${sides.after?.[language] ?? NONE[language]}${then}${periodWords(during)[language]}`;
  });
  return { during, ...sides, words };
}

/** A figure in words; `null` where there is none. */
function figureWords(value: number | null | undefined, unit: string): Bilingual | null {
  if (value === undefined) return null;
  return value === null ? { zh: '未填写', en: 'not set' } : amountWords(value, unit);
}

const NONE = { zh: '无', en: 'none' } as const;
