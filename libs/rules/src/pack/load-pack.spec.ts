import { describe, expect, it } from '@jest/globals';
import { loadSmallPack, smallPackFiles, smallRule } from '../testing/small-pack.js';

const RULE = 'decisions/routing/rules/R1.json';
const PARAMETER = 'parameters/intake/limit.json';
const leaf = (change: object): object => ({
  fact: 'case',
  path: '$.workers',
  operator: 'greaterThan',
  value: 1,
  ...change,
});
const asking = (change: object): object => smallRule({ when: { all: [leaf(change)] } });
const FIGURE = { fact: 'parameters', path: '$.limit' };
const cited = [{ law: 'act', article: '1' }];
const nested = (depth: number): object => (depth === 0 ? leaf({}) : { all: [nested(depth - 1)] });
const problemsOf = (changes: Parameters<typeof loadSmallPack>[0]): readonly string[] => {
  const loading = loadSmallPack(changes);
  return loading.ok ? [] : loading.refusal.problems.map(({ code, file }) => `${code} ${file}`);
};
const parameterWith = (values: readonly object[]): object => ({
  id: 'limit',
  title: { zh: '文', en: 'text' },
  unit: 'person',
  min: 1,
  max: 100,
  values: values.map((value) => ({ level: 'D', cites: cited, ...value })),
});

describe('loadPack', () => {
  it('accepts the small pack', () => {
    expect(problemsOf({})).toEqual([]);
  });

  it.each([
    ['a fact that the catalogue does not have', asking({ fact: 'weather' }), 'fact.unknown'],
    ['a misspelt path', asking({ path: '$.worker' }), 'path.unknown'],
    ['a path to a prototype', asking({ path: '$.constructor' }), 'path.unknown'],
    ['a JSONPath filter', asking({ path: '$..[?(@.x)]' }), 'path.unknown'],
    ['an operator of another type', asking({ operator: 'contains' }), 'operator.unfit'],
    ['a decorated operator', asking({ operator: 'not:lessThan' }), 'operator.unfit'],
    ['notEqual on a fact that may be null', asking({ operator: 'notEqual' }), 'operator.null-trap'],
    ['a text where a number belongs', asking({ value: '10' }), 'value.unfit'],
    ['a code outside the catalogue', asking({ path: '$.kind', operator: 'equal', value: 'c' }), 'value.unfit'],
    ['in with a text', asking({ path: '$.kind', operator: 'in', value: 'ab' }), 'value.unfit'],
    ['a list over 200', asking({ path: '$.kind', operator: 'in', value: Array(201).fill('a') }), 'value.unfit'],
    ['an unknown parameter', asking({ value: { fact: 'parameters', path: '$.other' } }), 'parameter.unknown'],
    ['another fact as value', asking({ value: { fact: 'case', path: '$.workers' } }), 'parameter.unknown'],
    ['json-rules-engine priority', asking({ priority: 2 }), 'shape.unknown-field'],
    ['an empty group', smallRule({ when: { any: [] } }), 'condition.empty-group'],
    ['all beside any', smallRule({ when: { all: [leaf({})], any: [leaf({})] } }), 'condition.group-form'],
    ['a negation', smallRule({ when: { not: leaf({}) } }), 'condition.group-form'],
    ['conditions seven deep', smallRule({ when: nested(7) }), 'condition.too-deep'],
    ['31 conditions in a group', smallRule({ when: { all: Array(31).fill(leaf({})) } }), 'condition.too-wide'],
    ['a slot that the decision does not have', smallRule({ then: { leader: 'LABOUR' } }), 'slot.unknown'],
    ['an outcome outside the slot', smallRule({ then: { lead: 'NAVY' } }), 'slot.unfit'],
    ['an unknown act', smallRule({ cites: [{ law: 'other', article: '1' }] }), 'citation.unknown'],
    ['a rule without citation', smallRule({ cites: [] }), 'shape.list-length'],
    ['a rule older than its act', smallRule({ effective: { from: '2018-12-31' } }), 'citation.not-in-force'],
    ['a level that does not exist', smallRule({ level: 'E' }), 'shape.not-allowed'],
    ['a reason in one language', smallRule({ reason: { zh: '文' } }), 'shape.missing-field'],
    ['an unknown placeholder', smallRule({ reason: { zh: '{case.age}', en: 'x' } }), 'reason.unknown-placeholder'],
    ['a day that does not exist', smallRule({ effective: { from: '2026-02-30' } }), 'shape.bad-date'],
    ['an end before the start', smallRule({ effective: { from: '2026-01-01', to: '2025-01-01' } }), 'date.reversed'],
    ['the wrong decision', smallRule({ decision: 'deadline' }), 'rule.wrong-decision'],
    ['an id unlike its file', smallRule({ id: 'R2' }), 'file.name-differs'],
    ['an author-made event', smallRule({ event: { type: 'error' } }), 'shape.unknown-field'],
  ])('refuses %s', (_what, rule, code) => {
    expect(problemsOf({ [RULE]: rule })).toContain(`${code} ${RULE}`);
  });

  it.each([
    [
      'overlapping periods',
      [
        { from: '2020-01-01', to: '2021-01-01', value: 1 },
        { from: '2021-01-01', value: 2 },
      ],
      'date.overlapping',
    ],
    [
      'periods out of order',
      [
        { from: '2021-01-01', value: 1 },
        { from: '2020-01-01', value: 2 },
      ],
      'date.overlapping',
    ],
    ['a figure out of bounds', [{ from: '2020-01-01', value: 101 }], 'parameter.out-of-bounds'],
    ['a fraction', [{ from: '2020-01-01', value: 1.5 }], 'shape.wrong-type'],
  ])('refuses a parameter with %s', (_what, values, code) => {
    expect(problemsOf({ [PARAMETER]: parameterWith(values) })).toContain(`${code} ${PARAMETER}`);
  });

  it('refuses two rules that may give different answers at once', () => {
    const other = smallRule({ id: 'R2', then: { lead: 'UNION' } });
    expect(problemsOf({ 'decisions/routing/rules/R2.json': other })).toEqual([
      'slot.may-conflict decisions/routing/rules/R2.json',
    ]);
  });

  it('shows facts on which the two would contradict each other', () => {
    const when = (operator: string, value: unknown): object => ({
      all: [leaf({ operator, value }), leaf({ path: '$.open', operator: 'equal', value: true })],
    });
    const files = {
      [RULE]: smallRule({ when: when('greaterThan', 5) }),
      'decisions/routing/rules/R2.json': smallRule({ id: 'R2', then: { lead: 'UNION' }, when: when('lessThan', 8) }),
    };
    const loading = loadSmallPack(files);
    expect(loading.ok ? [] : loading.refusal.problems.map(({ message }) => message.en)).toEqual([
      'May give another "lead" than the rule "R1" at the same time, for instance case.workers = 6, case.open = true (2020-01-01)',
    ]);
  });

  it.each([
    ['bounds that touch', ['greaterThanInclusive', 8], ['lessThan', 8]],
    ['one figure from above and below', ['greaterThan', FIGURE], ['lessThanInclusive', FIGURE]],
  ] as const)('accepts two rules that %s keep apart', (_what, [above, from], [below, to]) => {
    const when = (operator: string, value: unknown): object => ({ all: [leaf({ operator, value })] });
    const files = {
      [RULE]: smallRule({ when: when(above, from) }),
      'decisions/routing/rules/R2.json': smallRule({ id: 'R2', then: { lead: 'UNION' }, when: when(below, to) }),
    };
    expect(problemsOf(files)).toEqual([]);
  });

  it('refuses two rules that a later figure brings together', () => {
    const when = (operator: string, value: unknown): object => ({ all: [leaf({ operator, value })] });
    const values = [
      { from: '2020-01-01', value: 10 },
      { from: '2030-01-01', value: 7 },
    ];
    const files = {
      [PARAMETER]: parameterWith(values),
      [RULE]: smallRule({ when: when('greaterThan', FIGURE) }),
      'decisions/routing/rules/R2.json': smallRule({ id: 'R2', then: { lead: 'UNION' }, when: when('lessThan', 9) }),
    };
    expect(problemsOf(files)).toEqual(['slot.may-conflict decisions/routing/rules/R2.json']);
  });

  it('accepts two rules that exclude each other', () => {
    const when = (kind: string): object => ({ all: [leaf({ path: '$.kind', operator: 'equal', value: kind })] });
    const first = smallRule({ when: when('a') });
    const second = smallRule({ id: 'R2', when: when('b'), then: { lead: 'UNION' } });
    expect(problemsOf({ [RULE]: first, 'decisions/routing/rules/R2.json': second })).toEqual([]);
  });

  it('refuses an example that names a rule which does not exist', () => {
    const path = 'decisions/routing/tests/all.json';
    const text = (smallPackFiles().get(path) ?? '').replace('"R1"', '"R9"');
    expect(problemsOf({ [path]: text })).toEqual([`example.unknown-rule ${path}`]);
  });

  it('refuses files that belong nowhere and packs without a head', () => {
    expect(problemsOf({ 'rules/x.json': {} })).toEqual(['file.unexpected rules/x.json']);
    expect(problemsOf({ 'pack.json': undefined })).toEqual(['pack.missing-file pack.json']);
  });

  it('names line, column and remedy in both languages', () => {
    const loading = loadSmallPack({ [RULE]: '{\n  "id": "R1",\n  "id": "R1"\n}' });
    const [problem] = loading.ok ? [] : loading.refusal.problems;
    expect(problem).toMatchObject({ code: 'json.duplicate-key', file: RULE, line: 3, column: 3 });
    expect(problem?.message).toEqual({ zh: '键“id”出现两次', en: 'The key "id" appears twice' });
    expect(problem?.remedy.zh).toBe('删除其中一个');
  });

  it('gives the same hash for another layout and another one for another content', () => {
    const hashOf = (changes: Parameters<typeof loadSmallPack>[0]): string => {
      const loading = loadSmallPack(changes);
      return loading.ok ? loading.value.hash : '';
    };
    const compact = JSON.stringify(JSON.parse(smallPackFiles().get(RULE) ?? ''));
    expect(hashOf({ [RULE]: compact })).toBe(hashOf({}));
    expect(hashOf({ [RULE]: smallRule({ level: 'C' }) })).not.toBe(hashOf({}));
  });
});
