import { canonicalJson } from '../json/canonical-json.js';
import type { JsonValue } from '../json/json-node.js';
import type { Bilingual } from '../pack/bilingual.js';
import { inBoth } from '../words/value-words.js';
import { KIND_WORDS, type Changed, type PackChange } from './pack-change.js';

/** One part of a thing: what it is compared by, and how it is said. */
export interface Aspect {
  readonly field: string;
  readonly name: Bilingual;
  readonly value: JsonValue;
  readonly words: Bilingual;
  /** Whether it is told when the whole thing comes or goes. */
  readonly told: boolean;
}

/** A thing with its parts. */
export interface Described {
  readonly about: Changed;
  readonly aspects: readonly Aspect[];
}

/** Two states of the same place; `null` where there is nothing. */
export interface Sides {
  readonly before: Bilingual | null;
  readonly after: Bilingual | null;
}

/** A change of one part of a thing. */
export function changeOf(about: Changed, { field, name }: Pick<Aspect, 'field' | 'name'>, sides: Sides): PackChange {
  const head = headOf(about);
  const was = sides.before ?? NONE;
  const is = sides.after ?? NONE;
  const words = inBoth((one) => `${head[one]}${COLON[one]}${name[one]} ${was[one]} → ${is[one]}`);
  return { ...about, change: 'changed', field, part: name, ...sides, during: null, words };
}

/** What is different between two states of a thing; either may be missing. */
export function compare(before: Described | undefined, after: Described | undefined): readonly PackChange[] {
  if (before === undefined) return after === undefined ? [] : [wholeChange('added', after)];
  if (after === undefined) return [wholeChange('removed', before)];
  return differing(before, after).map(({ name, field, ...sides }) => changeOf(after.about, { name, field }, sides));
}

function differing(before: Described, after: Described): readonly (Sides & Pick<Aspect, 'field' | 'name'>)[] {
  const names = new Map([...before.aspects, ...after.aspects].map(({ field, name }) => [field, name]));
  return [...names].flatMap(([field, name]) => {
    const one = aspectOf(before, field);
    const other = aspectOf(after, field);
    return isSame(one, other) ? [] : [{ field, name, before: one?.words ?? null, after: other?.words ?? null }];
  });
}

function aspectOf({ aspects }: Described, field: string): Aspect | undefined {
  return aspects.find((aspect) => aspect.field === field);
}

function isSame(one: Aspect | undefined, other: Aspect | undefined): boolean {
  return canonicalJson(one?.value ?? null) === canonicalJson(other?.value ?? null);
}

function wholeChange(change: 'added' | 'removed', { about, aspects }: Described): PackChange {
  const told = aspects.filter((aspect) => aspect.told);
  const summary = inBoth((language) =>
    told.map(({ name, words }) => `${name[language]}${COLON[language]}${words[language]}`).join(SEMICOLON[language]),
  );
  const words = inBoth((language) => {
    const tail = summary[language] === '' ? '' : `${COLON[language]}${summary[language]}`;
    return `${WHOLE[change][language]}${headOf(about)[language]}${tail}`;
  });
  const sides = change === 'added' ? { before: null, after: summary } : { before: summary, after: null };
  return { ...about, change, field: null, part: null, ...sides, during: null, words };
}

function headOf({ kind, id, title }: Changed): Bilingual {
  return inBoth((language) => {
    const name = title[language] === id ? id : `${title[language]}${OPEN[language]}${id}${CLOSE[language]}`;
    return `${KIND_WORDS[kind][language]} ${name}`;
  });
}

const WHOLE = { added: { zh: '新增', en: 'Added: ' }, removed: { zh: '删除', en: 'Removed: ' } } as const;
const NONE = { zh: '无', en: 'none' } as const;
const COLON = { zh: '：', en: ': ' } as const;
const SEMICOLON = { zh: '；', en: '; ' } as const;
const OPEN = { zh: '（', en: ' (' } as const;
const CLOSE = { zh: '）', en: ')' } as const;

const texts = (zh: string, en: string): Bilingual => ({ zh, en });

/** What people call the parts. */
export const ASPECT_NAMES = {
  id: texts('编号', 'id'),
  title: texts('名称', 'title'),
  version: texts('版本', 'version'),
  note: texts('备注', 'note'),
  status: texts('状态', 'status'),
  effective: texts('生效期', 'in effect'),
  when: texts('条件', 'condition'),
  then: texts('则', 'then'),
  reason: texts('理由', 'reason'),
  cites: texts('依据', 'basis'),
  level: texts('确定程度', 'certainty'),
  table: texts('所在表', 'table'),
  unit: texts('单位', 'unit'),
  bounds: texts('上下限', 'bounds'),
  confirm: texts('须由部署单位确认', 'to be confirmed by the deployment'),
  values: texts('数值', 'figure'),
  question: texts('问题', 'question'),
  asOf: texts('适用日', 'day that counts'),
  inFlight: texts('在办案件', 'open cases'),
  otherwise: texts('无规则命中时', 'when no rule applies'),
  hit: texts('取舍方式', 'hit policy'),
  type: texts('类型', 'type'),
  codes: texts('可选值', 'codes'),
  open: texts('允许其他值', 'other codes allowed'),
  nullable: texts('可为未知', 'may be unknown'),
  asked: texts('属于提问', 'says what is asked'),
  law: texts('正式名称', 'official title'),
  from: texts('施行日', 'in force from'),
  columns: texts('列', 'columns'),
  slot: texts('结果项', 'slot'),
  keep: texts('保留', 'kept'),
  drop: texts('舍去', 'dropped'),
  facts: texts('事实', 'facts'),
  figures: texts('假定数值', 'assumed figures'),
  expect: texts('预期结果', 'expected'),
  because: texts('应命中', 'must fire'),
  not: texts('不应命中', 'must stay silent'),
  mutationFloor: texts('示例应发现的一步之差（%）', 'one-step mistakes that examples have to notice (%)'),
  flipLimit: texts('结果变化限度', 'limit of flips'),
} as const satisfies Readonly<Record<string, Bilingual>>;

type Name = keyof typeof ASPECT_NAMES;

/** A part that is a text in both languages. */
export function textAspect(field: Name, words: Bilingual): Aspect {
  return { field, name: ASPECT_NAMES[field], value: { zh: words.zh, en: words.en }, words, told: false };
}

/** A part with one value; said as given, or as it is written. */
export function valueAspect(field: Name, value: JsonValue, words?: Bilingual): Aspect {
  const plain = typeof value === 'string' ? value : JSON.stringify(value);
  return { field, name: ASPECT_NAMES[field], value, words: words ?? { zh: plain, en: plain }, told: false };
}

/** A part that may be empty: nothing when it is. */
export function noteAspects(note: string | null): readonly Aspect[] {
  return note === null ? [] : [valueAspect('note', note)];
}

/** A part that is told when the whole comes or goes. */
export function told(aspect: Aspect): Aspect {
  return { ...aspect, told: true };
}
