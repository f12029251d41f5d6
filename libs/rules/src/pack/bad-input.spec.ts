import { describe, expect, it } from '@jest/globals';
import { loadSmallPack, smallRule } from '../testing/small-pack.js';
import { PACK_LIMITS } from './pack-limits.js';
import type { PackProblem } from './problem.js';

type Changes = NonNullable<Parameters<typeof loadSmallPack>[0]>;
type Entry = readonly [what: string, changes: Changes, code: string, file: string];

const RULE = 'decisions/routing/rules/R1.json';
const FACTS = 'facts/case.json';
const PARAMETER = 'parameters/intake/limit.json';
const EXAMPLES = 'decisions/routing/tests/all.json';
const PACK = 'pack.json';

const text = { zh: '文', en: 'text' };
const cites = [{ law: 'act', article: '1' }];
const leaf = { fact: 'case', path: '$.workers', operator: 'greaterThan', value: 1 };
const asking = (change: object): object => smallRule({ when: { all: [{ ...leaf, ...change }] } });
const nested = (depth: number): object => (depth === 0 ? leaf : { all: [nested(depth - 1)] });
const group = (size: number, member: unknown): object => ({ all: Array.from({ length: size }, () => member) });
const field = (change: object): object => ({ path: '$.more', type: 'integer', label: text, ...change });
const catalogue = (fields: readonly object[], fact = 'case'): object => ({ fact, title: text, fields });
const parameter = (change: object): object => ({
  id: 'limit',
  title: text,
  unit: 'person',
  min: 1,
  max: 100,
  values: [{ from: '2020-01-01', value: 1, level: 'D', cites }],
  ...change,
});
const dated = (...periods: readonly object[]): object =>
  parameter({ values: periods.map((period) => ({ value: 1, level: 'D', cites, ...period })) });
const example = (change: object): object => ({
  name: text, asOf: '2026-01-01', base: 'base', given: {}, expect: {}, because: [], ...change,
}); // prettier-ignore
const row = (id: string): object => ({
  id, title: text, cells: { workers: 1 }, then: { lead: 'LABOUR' }, reason: text, cites, level: 'D',
}); // prettier-ignore
const table = (id: string, rows: readonly object[]): object => ({
  id, decision: 'routing', title: text, effective: { from: '2020-01-01' },
  columns: [{ id: 'workers', fact: 'case', path: '$.workers', operator: 'greaterThan' }], rows,
}); // prettier-ignore
const many = (count: number, entry: (id: string) => readonly [path: string, content: object]): Changes =>
  Object.fromEntries(Array.from({ length: count }, (_none, place) => entry(`N${place}`)));
const rules = (count: number, change: object): Changes =>
  many(count, (id) => [`decisions/routing/rules/${id}.json`, smallRule({ id, ...change })]);
const period = (amount: string, unit: string): Changes => ({
  'decisions/routing/decision.json': {
    id: 'routing', title: text, question: text, asOf: text, inFlight: 'pin',
    slots: { time: { title: text, hit: 'unique', type: 'period' } },
    otherwise: { reason: text, then: { time: { amount: 1, unit: 'hour' } } },
  },
  [EXAMPLES]: undefined,
  [PARAMETER]: parameter({ unit: 'calendar-day' }),
  [RULE]: smallRule({ when: { all: [leaf] }, reason: text, then: { time: { amount: { fact: 'parameters', path: amount }, unit } } }),
}); // prettier-ignore

/** One entry for each kind of bad input that the format promises to refuse. */
const BAD_INPUT: readonly Entry[] = [
  ['__proto__ as a key', { [RULE]: '{"__proto__": {}}' }, 'json.reserved-key', RULE],
  ['constructor as a key', { [RULE]: '{"then": {"constructor": 1}}' }, 'json.reserved-key', RULE],
  ['prototype as a key', { [RULE]: '{"prototype": 1}' }, 'json.reserved-key', RULE],
  ['__proto__ asked as a fact', { [RULE]: asking({ fact: '__proto__' }) }, 'shape.bad-id', RULE],
  ['constructor asked as a fact', { [RULE]: asking({ fact: 'constructor' }) }, 'id.reserved', RULE],
  ['a path to __proto__', { [RULE]: asking({ path: '$.__proto__' }) }, 'path.unknown', RULE],
  [
    'a fact named constructor',
    { 'facts/constructor.json': catalogue([field({})], 'constructor') },
    'id.reserved',
    'facts/constructor.json',
  ],
  [
    'a fact named parameters',
    { 'facts/parameters.json': catalogue([field({})], 'parameters') },
    'id.reserved',
    'facts/parameters.json',
  ],
  ['a field named prototype', { [FACTS]: catalogue([field({ path: '$.prototype' })]) }, 'id.reserved', FACTS],
  ['a field named __proto__', { [FACTS]: catalogue([field({ path: '$.__proto__' })]) }, 'path.bad-form', FACTS],
  ['a field named toString', { [FACTS]: catalogue([field({ path: '$.toString' })]) }, 'id.reserved', FACTS],
  ['a file of 10 MB', { [RULE]: ' '.repeat(10 * 1024 * 1024) }, 'json.too-large', RULE],
  ['10,000 conditions in one file', { [RULE]: smallRule({ when: group(10_000, leaf) }) }, 'json.too-large', RULE],
  ['10,000 conditions in 56 rules', rules(56, { when: group(6, group(30, leaf)) }), 'pack.too-many', PACK],
  ['a depth bomb of brackets', { [RULE]: '['.repeat(100_000) }, 'json.too-deep', RULE],
  ['a depth bomb of objects', { [RULE]: '{"a":'.repeat(20_000) }, 'json.too-deep', RULE],
  ['a depth bomb of groups', { [RULE]: smallRule({ when: nested(7) }) }, 'condition.too-deep', RULE],
  ['a key twice', { [RULE]: '{"id": "R1", "id": "R1"}' }, 'json.duplicate-key', RULE],
  ['2^53', { [RULE]: '{"id": 9007199254740992}' }, 'json.number-too-large', RULE],
  ['-2^53', { [RULE]: '{"id": -9007199254740992}' }, 'json.number-too-large', RULE],
  ['a number that is infinite', { [RULE]: '{"id": 1e309}' }, 'json.number-too-large', RULE],
  ['a fraction that would be lost', { [RULE]: '{"id": 1.00000000000000000001}' }, 'json.number-too-large', RULE],
  ['a number that would become zero', { [RULE]: '{"id": 1e-400}' }, 'json.number-too-large', RULE],
  ['NaN', { [RULE]: '{"id": NaN}' }, 'json.syntax', RULE],
  ['Infinity', { [RULE]: '{"id": -Infinity}' }, 'json.syntax', RULE],
  ['a fraction where a number is compared', { [RULE]: asking({ value: 1.5 }) }, 'value.unfit', RULE],
  ['NUL in a text', { [RULE]: '{"id": "a\u0000b"}' }, 'json.forbidden-character', RULE],
  ['NUL in a text, escaped', { [RULE]: '{"id": "a\\u0000b"}' }, 'json.forbidden-character', RULE],
  ['NUL between values', { [RULE]: '{\u0000}' }, 'json.syntax', RULE],
  ['a tab in a text', { [RULE]: '{"id": "a\tb"}' }, 'json.forbidden-character', RULE],
  ['a text direction override', { [RULE]: smallRule({ reason: { zh: '\u202e', en: 'x' } }) }, 'json.forbidden-character', RULE],
  ['a text direction isolate', { [RULE]: smallRule({ reason: { zh: '\u2066', en: 'x' } }) }, 'json.forbidden-character', RULE],
  ['a text direction mark in a key', { [RULE]: '{"i\u200fd": 1}' }, 'json.forbidden-character', RULE],
  ['a fact that is not in the catalogue', { [RULE]: asking({ fact: 'weather' }) }, 'fact.unknown', RULE],
  ['a path that is not in the catalogue', { [RULE]: asking({ path: '$.age' }) }, 'path.unknown', RULE],
  ['an example with an unknown fact', { [EXAMPLES]: [example({ given: { 'case.age': 1 } })] }, 'scenario.unfit', EXAMPLES],
  ['a scenario with an unknown fact', { 'scenarios/base.json': { id: 'base', title: text, facts: { wind: { force: 1 } } } }, 'scenario.unfit', 'scenarios/base.json'],
  ['persons compared with days', {
    [PARAMETER]: parameter({ unit: 'calendar-day' }),
    [FACTS]: catalogue([field({ path: '$.workers', unit: 'person' })]),
  }, 'unit.mismatch', RULE],
  ['a plain count compared with money', { [PARAMETER]: parameter({ unit: 'fen' }) }, 'unit.mismatch', RULE],
  ['working days given by calendar days', period('$.limit', 'working-day'), 'unit.mismatch', RULE],
  ['a unit that does not exist', period('$.limit', 'week'), 'slot.unfit', RULE],
  ['an operator that does not fit the type', { [RULE]: asking({ operator: 'contains' }) }, 'operator.unfit', RULE],
  ['an operator that does not exist', { [RULE]: asking({ operator: 'constructor' }) }, 'operator.unfit', RULE],
  ['a rule and a row with one id', { 'decisions/routing/tables/T.json': table('T', [row('R1')]) }, 'id.duplicate', 'decisions/routing/tables/T.json'],
  ['two rows with one id', { 'decisions/routing/tables/T.json': table('T', [row('A'), row('A')]) }, 'id.duplicate', 'decisions/routing/tables/T.json'],
  ['one decision listed twice', { [PACK]: { id: 'small', version: '1', format: 1, title: text, decisions: ['routing', 'routing'] } }, 'id.duplicate', PACK],
  ['a test that expects an unknown slot', { [EXAMPLES]: [example({ expect: { leader: 'LABOUR' } })] }, 'slot.unknown', EXAMPLES],
  ['a test that expects an unknown outcome', { [EXAMPLES]: [example({ expect: { lead: 'NAVY' } })] }, 'slot.unfit', EXAMPLES],
  ['a figure with overlapping periods', { [PARAMETER]: dated({ from: '2020-01-01', to: '2021-01-01' }, { from: '2021-01-01' }) }, 'date.overlapping', PARAMETER],
  ['a figure that ends before it starts', { [PARAMETER]: dated({ from: '2020-01-01', to: '2019-12-31' }) }, 'date.reversed', PARAMETER],
  ['two versions of a rule that overlap', {
    [RULE]: smallRule({ effective: { from: '2020-01-01', to: '2021-01-01' } }),
    'decisions/routing/rules/R2.json': smallRule({ id: 'R2', effective: { from: '2021-01-01' }, then: { lead: 'UNION' } }),
  }, 'slot.may-conflict', 'decisions/routing/rules/R2.json'],
  ['bounds that leave no figure', { [PARAMETER]: parameter({ min: 9, max: 3 }) }, 'bounds.reversed', PARAMETER],
  ['codes without values', { [FACTS]: catalogue([field({ type: 'code' })]) }, 'fact.values-unfit', FACTS],
  ['a reason with a placeholder of no form', { [RULE]: smallRule({ reason: { zh: '{}', en: '{case.workers.x}' } }) }, 'reason.unknown-placeholder', RULE],
]; // prettier-ignore

/** One entry for each limit, by its name in `PACK_LIMITS`. */
const BEYOND: Readonly<Record<keyof typeof PACK_LIMITS, readonly [changes: Changes, file: string]>> = {
  fileBytes: [{ [RULE]: ' '.repeat(PACK_LIMITS.fileBytes.most + 1) }, RULE],
  nesting: [{ [RULE]: '['.repeat(33) }, RULE],
  integer: [{ [RULE]: '9007199254740992' }, RULE],
  files: [many(2_000, (id) => [`scenarios/${id}.json`, {}]), PACK],
  characters: [many(40, (id) => [`scenarios/${id}.json`, { note: 'x'.repeat(220_000) }]), PACK],
  facts: [many(6, (id) => [`facts/${id}.json`, catalogue(Array.from({ length: 100 }, (_none, at) => field({ path: `$.f${at}` })), id)]), PACK],
  parameters: [many(500, (id) => [`parameters/${id}.json`, parameter({ id })]), PACK],
  rules: [many(6, (id) => [`decisions/routing/tables/${id}.json`, table(id, Array.from({ length: 180 }, (_none, at) => row(`${id}-${at}`)))]), PACK],
  conditions: [rules(26, { when: group(7, group(28, leaf)) }), PACK],
  examples: [many(11, (id) => [`decisions/routing/tests/${id}.json`, Array.from({ length: 500 }, () => example({}))]), PACK],
  conditionsOfRule: [{ [RULE]: smallRule({ when: group(7, group(29, leaf)) }) }, RULE],
  conditionDepth: [{ [RULE]: smallRule({ when: nested(7) }) }, RULE],
  groupSize: [{ [RULE]: smallRule({ when: group(31, leaf) }) }, RULE],
  listLength: [{ [RULE]: asking({ path: '$.kind', operator: 'in', value: Array.from({ length: 201 }, () => 'a') }) }, RULE],
  problems: [{ [RULE]: `{${Array.from({ length: 501 }, (_none, at) => `"k${at}": 1`).join(',')}}` }, RULE],
}; // prettier-ignore

function problemsOf(changes: Changes): readonly PackProblem[] {
  const loading = loadSmallPack(changes);
  return loading.ok ? [] : loading.refusal.problems;
}

function isHelpful({ line, column, message, remedy }: PackProblem): boolean {
  const texts = [message.zh, message.en, remedy.zh, remedy.en];
  return line >= 1 && column >= 1 && texts.every((one) => one !== '' && !/\{\w+\}/.test(one));
}

describe('bad input', () => {
  it.each(BAD_INPUT)('refuses %s', (...[, changes, code, file]) => {
    const problems = problemsOf(changes);
    expect(problems.map((problem) => `${problem.code} ${problem.file}`)).toContain(`${code} ${file}`);
    expect(problems.filter((problem) => !isHelpful(problem))).toEqual([]);
  });
});

describe('limits', () => {
  it.each(Object.entries(BEYOND))('refuses a pack beyond the limit of %s', (name, [changes, file]) => {
    const { code } = PACK_LIMITS[name as keyof typeof BEYOND]; // a key of the table above
    const problems = problemsOf(changes);
    expect(problems.map((problem) => `${problem.code} ${problem.file}`)).toContain(`${code} ${file}`);
    expect(problems.filter((problem) => !isHelpful(problem))).toEqual([]);
  });

  it.each<[string, Changes]>([
    ['groups six deep', { [RULE]: smallRule({ when: nested(6) }) }],
    ['30 conditions in a group', { [RULE]: smallRule({ when: group(30, leaf) }) }],
    ['200 conditions in a rule', { [RULE]: smallRule({ when: group(8, group(25, leaf)) }) }],
    ['200 values in a list', { [RULE]: asking({ path: '$.kind', operator: 'in', value: Array(200).fill('a') }) }],
    ['the largest exact number', { [RULE]: asking({ value: Number.MAX_SAFE_INTEGER }) }],
    ['a figure for one day', { [PARAMETER]: dated({ from: '2020-01-01', to: '2020-01-01' }) }],
  ])('accepts %s', (_what, changes) => {
    expect(problemsOf({ ...changes, [EXAMPLES]: undefined })).toEqual([]);
  });
});
