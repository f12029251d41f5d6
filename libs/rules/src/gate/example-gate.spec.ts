import { describe, expect, it } from '@jest/globals';
import { smallPack, smallPackFiles, smallRule } from '../testing/small-pack.js';
import { changedRules } from './changed-rules.js';
import { exampleGate } from './example-gate.js';
import { proposeExamples, type ProposedExample } from './propose-examples.js';

const text = { zh: '文', en: 'text' };
const RULE = 'decisions/routing/rules/R1.json';
const PARAMETER = 'parameters/intake/limit.json';
const leaf = (path: string, operator: string, value: unknown): object => ({ fact: 'case', path, operator, value });
const BOTH = { all: [leaf('$.workers', 'greaterThanInclusive', 5), leaf('$.open', 'equal', true)] };
const example = (name: string, change: object): object => ({
  name: { zh: name, en: name }, asOf: '2026-01-01', base: 'base', given: {}, expect: {}, because: [], ...change,
}); // prettier-ignore
const tests = (...examples: readonly object[]): object => ({ 'decisions/routing/tests/all.json': examples });
const BASE = smallPack();
const ids = (files: Parameters<typeof smallPack>[0]): readonly string[] =>
  changedRules(BASE, smallPack(files)).map(({ rule }) => rule.id);

describe('a changed rule', () => {
  it.each([
    ['asks something else', { [RULE]: smallRule({ when: BOTH }) }],
    ['proposes something else', { [RULE]: smallRule({ then: { lead: 'UNION' } }) }],
    ['holds from another day', { [RULE]: smallRule({ effective: { from: '2021-01-01' } }) }],
  ])('%s', (_what, files) => {
    expect(ids(files)).toEqual(['R1']);
  });

  it('reads a figure that changed', () => {
    const figure = JSON.parse(smallPackFiles().get(PARAMETER) ?? '') as { values: object[] };
    const values = [...figure.values, { ...figure.values[0], from: '2027-01-01', value: 20 }];
    expect(ids({ [PARAMETER]: { ...figure, values } })).toEqual(['R1']);
  });

  it('is none that only got another title, or was switched off', () => {
    expect(ids({ [RULE]: smallRule({ title: { zh: '新', en: 'new' } }) })).toEqual([]);
    expect(ids({ [RULE]: smallRule({ status: 'off' }), ...tests(example('x', {})) })).toEqual([]);
  });

  it('is every rule where there is no base', () => {
    expect(changedRules(null, BASE).map(({ rule }) => rule.id)).toEqual(['R1']);
  });
});

describe('the gate of examples', () => {
  const lacks = (files: object): readonly string[] =>
    exampleGate(BASE, smallPack({ [RULE]: smallRule({ when: BOTH }), ...files })).lacking.map(({ lacks: one }) => one);
  const firing = example('firing', { because: ['R1'] });
  const near = example('near', { given: { 'case.open': false }, not: ['R1'] });

  it('names what a changed rule lacks', () => {
    expect(lacks(tests(example('none', {})))).toEqual(['firing', 'near-miss']);
    expect(lacks(tests(firing))).toEqual(['near-miss']);
    expect(lacks(tests(firing, near))).toEqual([]);
  });

  it('counts no example of a day on which the rule does not hold', () => {
    expect(lacks(tests(firing, { ...near, asOf: '2019-12-31' }))).toEqual(['near-miss']);
  });

  it('says how many small mistakes in changed rules the examples notice', () => {
    const scoreWith = (...examples: readonly object[]): number | undefined =>
      exampleGate(BASE, smallPack({ [RULE]: smallRule({ when: BOTH }), ...tests(...examples) })).scores[0]?.percent;
    const exact = example('exact', { given: { 'case.workers': 5 }, expect: { lead: 'LABOUR' }, because: ['R1'] });
    const below = example('below', { given: { 'case.workers': 4 }, not: ['R1'] });
    expect(scoreWith(firing, near)).toBeLessThan(75);
    expect(scoreWith(exact, near, below)).toBe(100);
  });

  it('asks nothing of rules that stay as they are', () => {
    expect(exampleGate(BASE, BASE)).toMatchObject({ changed: [], lacking: [], scores: [] });
  });

  it('takes the higher floor of base and candidate', () => {
    const floored = (mutationFloor: number): object => ({
      'pack.json': { id: 'small', version: '1', format: 1, title: text, decisions: ['routing'], mutationFloor },
    });
    expect(exampleGate(smallPack({ ...floored(80) }), smallPack({ ...floored(10) })).floor).toBe(80);
    expect(exampleGate(BASE, smallPack({ ...floored(10) })).floor).toBe(10);
    expect(exampleGate(BASE, BASE).floor).toBeNull();
  });
});

describe('proposed examples', () => {
  const changed = { [RULE]: smallRule({ when: BOTH }), ...tests(example('none', {})) };
  const question = { decision: 'routing', rule: 'R1', asOf: '2026-11-27' };
  const written = ({ kind, rule, asOf, base, given, outcome }: ProposedExample, place: number): object =>
    example(`p${place}`, {
      asOf, base, given, expect: outcome, ...(kind === 'firing' ? { because: [rule] } : { not: [rule] }),
    }); // prettier-ignore

  it('show the rule firing, and one comparison keeping it silent', async () => {
    const proposals = await proposeExamples(smallPack(changed), question);
    expect(proposals.slice(0, 2)).toMatchObject([
      { kind: 'firing', fired: ['R1'], outcome: { lead: 'LABOUR' } },
      { kind: 'near-miss', fired: [], outcome: { lead: 'JOINT' } },
    ]);
  });

  it('let every mistake in the condition be noticed once they are kept', async () => {
    const first = await proposeExamples(smallPack(changed), question);
    const kept = smallPack({ ...changed, ...tests(...first.map(written)) });
    const more = await proposeExamples(kept, question);
    const all = smallPack({ ...changed, ...tests(...[...first, ...more].map(written)) });
    expect(exampleGate(BASE, all)).toMatchObject({ lacking: [], scores: [{ survivors: [] }] });
    expect(await proposeExamples(all, question)).toEqual([]);
  });

  it('are of the first day of a rule that does not hold yet', async () => {
    const later = { ...changed, [RULE]: smallRule({ when: BOTH, effective: { from: '2027-03-01' } }) };
    expect((await proposeExamples(smallPack(later), question))[0]?.asOf).toBe('2027-03-01');
  });

  it('are none for a rule that is not there or off', async () => {
    expect(await proposeExamples(BASE, { ...question, rule: 'R9' })).toEqual([]);
    const off = smallPack({ ...changed, [RULE]: smallRule({ status: 'off' }) });
    expect(await proposeExamples(off, question)).toEqual([]);
  });
});
