import { describe, expect, it } from '@jest/globals';
import { Engine } from 'json-rules-engine';
import { smallPack, smallRule } from '../testing/small-pack.js';
import { decide, decideCompiled } from './decide.js';
import type { DecisionAnswer, DecisionResult } from './decision-result.js';

const CASE = { workers: 11, kind: 'a', signals: [], open: true };
const question = (change: object = {}, asOf = '2026-01-01') => ({
  decision: 'routing',
  asOf,
  facts: { case: { ...CASE, ...change } },
});
const resultOf = (answer: DecisionAnswer): DecisionResult | null => (answer.ok ? answer.value : null);

describe('decide', () => {
  const pack = smallPack();

  it('gives the outcome, the reason in words and the figures used', async () => {
    const result = resultOf(await decide(pack, question()));
    expect(result).toMatchObject({ outcome: { lead: 'LABOUR' }, otherwiseUsed: false, asOf: '2026-01-01' });
    expect(result?.fired).toMatchObject([
      {
        rule: 'R1',
        reason: { zh: '11 人', en: '11 workers, limit 10' },
        cites: [{ law: '文', article: '1' }],
        parameters: [{ parameter: 'limit', value: 10 }],
      },
    ]);
  });

  it('says which fact would have made a rule fire', async () => {
    const anyOpen = { all: [{ fact: 'case', path: '$.open', operator: 'equal', value: true }] };
    const { when } = smallRule({}) as { when: { all: object[] } }; // the shape of the small rule
    const both = smallPack({
      'decisions/routing/rules/R1.json': smallRule({ when: { all: [...when.all, ...anyOpen.all] } }),
    });
    const result = resultOf(await decide(both, question({ workers: 10 })));
    expect(result).toMatchObject({
      outcome: { lead: 'JOINT' },
      otherwiseUsed: true,
      nearMisses: [{ rule: 'R1', failing: { path: 'case.workers', expected: 10, actual: 10 } }],
    });
  });

  it.each([
    {
      what: 'a fact left out',
      facts: { case: { kind: 'a', signals: [], open: true } },
      path: 'case.workers',
      problem: 'missing',
    },
    { what: 'an object left out', facts: {}, path: 'case', problem: 'missing' },
    {
      what: 'a fact that nobody knows',
      facts: { case: { ...CASE, extra: 1 } },
      path: 'case.extra',
      problem: 'unknown',
    },
    { what: 'a number as text', facts: { case: { ...CASE, workers: '11' } }, path: 'case.workers', problem: 'unfit' },
    {
      what: 'null where a value must be',
      facts: { case: { ...CASE, open: null } },
      path: 'case.open',
      problem: 'unfit',
    },
    {
      what: 'a code outside the catalogue',
      facts: { case: { ...CASE, kind: 'c' } },
      path: 'case.kind',
      problem: 'unfit',
    },
    {
      what: 'inherited facts',
      facts: { case: Object.create(CASE) as object },
      path: 'case.workers',
      problem: 'missing',
    },
  ])('refuses $what', async ({ facts, path, problem }) => {
    const answer = await decide(pack, { ...question(), facts });
    const problems = !answer.ok && answer.refusal.code === 'rules.facts-invalid' ? answer.refusal.problems : [];
    expect(problems).toContainEqual(expect.objectContaining({ path, problem }));
  });

  it('takes an unknown number for no number', async () => {
    expect(resultOf(await decide(pack, question({ workers: null })))?.fired).toEqual([]);
  });

  it('keeps a rule silent while its figure is empty', async () => {
    const parameter = {
      id: 'limit',
      title: { zh: '文', en: 'text' },
      unit: 'person',
      min: 1,
      max: 100,
      values: [{ from: '2020-01-01', value: null, level: 'D', cites: [{ law: 'act', article: '1' }] }],
    };
    const empty = smallPack({ 'parameters/intake/limit.json': parameter });
    expect(resultOf(await decide(empty, question({ workers: 1000 })))?.fired).toEqual([]);
    expect(resultOf(decideCompiled(empty, question({ workers: 1000 })))?.fired).toEqual([]);
  });

  it('asks the rules of the day', async () => {
    expect(resultOf(await decide(pack, question({}, '2019-12-31')))?.otherwiseUsed).toBe(true);
    expect(resultOf(await decide(pack, question({}, '2020-01-01')))?.otherwiseUsed).toBe(false);
  });

  it('refuses a decision and a day that do not exist', async () => {
    const codeOf = (answer: DecisionAnswer): string => (answer.ok ? '' : answer.refusal.code);
    expect(codeOf(await decide(pack, { ...question(), decision: 'other' }))).toBe('rules.decision-unknown');
    expect(codeOf(await decide(pack, { ...question(), asOf: '2026-02-30' }))).toBe('rules.day-invalid');
  });

  it('leaves the facts of the caller alone', async () => {
    const { facts } = question();
    await decide(pack, { ...question(), facts });
    expect(Object.isFrozen(facts.case)).toBe(false);
    expect(facts).toEqual({ case: CASE });
  });
});

/** Starts run n after n microtasks, so that runs overlap at every point of each other. */
async function staggered<Value>(count: number, start: (number: number) => Promise<Value>): Promise<readonly Value[]> {
  return Promise.all(
    Array.from({ length: count }, async (_none, number) => {
      for (let turn = 0; turn < number; turn += 1) await Promise.resolve();
      return start(number);
    }),
  );
}

describe('overlapping runs', () => {
  const rules = Object.fromEntries(
    Array.from({ length: 12 }, (_none, number) => {
      const when = { all: [{ fact: 'case', path: '$.workers', operator: 'greaterThan', value: number * 10 }] };
      return [`decisions/routing/rules/M${number}.json`, smallRule({ id: `M${number}`, when })];
    }),
  );
  const pack = smallPack(rules);

  it('decides 640 overlapping questions as it decides them one by one', async () => {
    const asked = (number: number) => question({ workers: number });
    const together = await staggered(640, (number) => decide(pack, asked(number)));
    const oneByOne: DecisionAnswer[] = [];
    for (let number = 0; number < 640; number += 1) oneByOne.push(await decide(pack, asked(number)));
    expect(together).toEqual(oneByOne);
  });

  it('would lose rules if runs shared one engine', async () => {
    const engine = new Engine();
    for (const priority of [1, 2, 3])
      engine.addRule({
        name: `P${priority}`,
        priority,
        conditions: { all: [{ fact: 'open', operator: 'equal', value: true }] },
        event: { type: 'fired' },
      });
    const runs = await staggered(640, () => engine.run({ open: true }));
    expect(runs.some(({ results }) => results.length < 3)).toBe(true);
  });
});
