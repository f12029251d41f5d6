import { describe, expect, it } from '@jest/globals';
import type { RulePack } from '../../pack/rule-pack.js';
import {
  all,
  any,
  changed,
  decision,
  found,
  kind,
  leaf,
  more,
  ruled,
  TODAY,
  type Files,
} from '../../testing/analysed-pack.js';
import { smallPack } from '../../testing/small-pack.js';
import { analysePack } from '../analyse-pack.js';

const text = { zh: '文', en: 'text' };
const cites = [{ law: 'act', article: '1' }];
const NO_R1: Files = { 'decisions/routing/rules/R1.json': undefined, 'decisions/routing/tests/all.json': undefined };

const measure = (code: string, of: 'reward' | 'punishment', termMonths: number | null = null): object => {
  return { code, kind: of, department: 'D', termMonths, restriction: false, base: 'b', exit: 'e' };
};

const CONSTRAINT = { id: 'c', slot: 'measures', field: 'kind', keep: 'punishment', drop: 'reward', reason: text };

describe('conflicts', () => {
  const pair = {
    ...ruled('A', all(more(5)), { only: 'A' }),
    ...ruled('B', all(leaf('workers', 'lessThan', 8)), { only: 'B' }),
  };
  // The checks refuse such a pair at once; the analysis finds it where they let it pass.
  const collected = decision({
    slots: { only: { title: text, hit: 'priority', type: 'code', values: ['A', 'B'] } },
    otherwise: { reason: text, then: { only: 'A' } },
  });
  const asUnique = (pack: RulePack): RulePack => {
    const unique = (one: RulePack['decisions'][number]): RulePack['decisions'][number] => ({
      ...one,
      slots: one.slots.map((slot) => (slot.name === 'only' ? { ...slot, hit: 'unique' } : slot)),
    });
    return { ...pack, decisions: pack.decisions.map(unique) };
  };

  it('shows an input in which two rules give two answers to one slot', async () => {
    const [finding, ...others] = await found('conflict.contradicting', { ...NO_R1, ...collected, ...pair }, asUnique);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      level: 'error',
      rules: ['A', 'B'],
      slot: 'only',
      place: { file: 'decisions/routing/rules/A.json', line: 1 },
    });
    expect(finding?.witness).toMatchObject({ base: 'base', given: { 'case.workers': 6 }, fired: ['A', 'B'] });
    expect(finding?.message.zh).toContain('A（文）、B（文） 可同时命中');
  });

  it('are none where no number lies between the bounds', async () => {
    const apart = {
      ...ruled('A', all(more(7)), { only: 'A' }),
      ...ruled('B', all(leaf('workers', 'lessThan', 8)), { only: 'B' }),
    };
    expect(await found('conflict.contradicting', { ...NO_R1, ...collected, ...apart }, asUnique)).toEqual([]);
  });

  it('are one measure proposed with two terms', async () => {
    const files = {
      ...ruled('A', all(more(5)), { measures: [measure('list', 'punishment', 6)] }),
      ...ruled('B', all(more(7)), { measures: [measure('list', 'punishment', 12)] }),
    };
    expect(await found('conflict.contradicting', files)).toMatchObject([{ rules: ['A', 'B'], slot: 'measures' }]);
  });

  const both = {
    ...ruled('A', all(more(5)), { measures: [measure('praise', 'reward')] }),
    ...ruled('B', all(kind('b')), { measures: [measure('list', 'punishment')] }),
  };

  it('are a reward beside a punishment that no constraint settles', async () => {
    expect(await found('conflict.reward-and-punishment', both)).toMatchObject([{ rules: ['A', 'B'] }]);
  });

  it('are none where a constraint says which one stays; the pair is counted', async () => {
    const pack = smallPack({ ...decision({ constraints: [CONSTRAINT] }), ...both });
    const report = await analysePack(pack, { asOf: TODAY });
    expect(report.settledPairs).toBe(1);
    expect(report.findings.map(({ code }) => code)).not.toContain('conflict.reward-and-punishment');
  });
});

describe('rules that never speak', () => {
  it('are found with the comparison that contradicts the rest', async () => {
    const files = ruled('A', all(kind('a'), more(5), leaf('workers', 'lessThanInclusive', 5)), { lead: 'UNION' });
    const [finding] = await found('rule.unreachable', files);
    expect(finding).toMatchObject({ rules: ['A'], level: 'error' });
    expect(finding?.message.zh).toBe('A（文） 永远不会命中：不可能同时满足“文超过 5”');
    expect(finding?.witness?.fired).not.toContain('A');
  });

  it('are found where the range of the catalogue leaves no room', async () => {
    const files = ruled('A', all(leaf('workers', 'lessThan', 0)), { lead: 'UNION' });
    expect(await found('rule.unreachable', files)).toMatchObject([{ rules: ['A'] }]);
  });

  it('are none where one branch can hold', async () => {
    const files = ruled('A', all(any(leaf('workers', 'lessThan', 0), kind('b'))), { lead: 'UNION' });
    expect(await found('rule.unreachable', files)).toEqual([]);
  });

  it('wait for a figure that is not set, and the witness assumes one', async () => {
    const limit = {
      id: 'limit',
      title: text,
      unit: 'person',
      min: 1,
      max: 100,
      values: [{ from: '2020-01-01', value: null, level: 'D', cites }],
    };
    const [finding] = await found('rule.waits-for-figure', {
      'parameters/intake/limit.json': limit,
      'decisions/routing/tests/all.json': undefined,
    });
    expect(finding).toMatchObject({ rules: ['R1'], level: 'note', witness: { figures: { limit: 1 }, fired: ['R1'] } });
  });

  it('are shadowed where a proposal of higher rank always fires too', async () => {
    const files = {
      ...ruled('A', all(more(5)), { lead: 'UNION' }),
      ...ruled('B', any(more(3), kind('a')), { lead: 'LABOUR' }),
    };
    const [finding] = await found('rule.shadowed', files);
    expect(finding).toMatchObject({ rules: ['A'], slot: 'lead', witness: { outcome: { lead: 'LABOUR' } } });
    expect(finding?.message.en).toContain('such as B');
  });

  it('are shadowed by several rules that only together cover every case', async () => {
    const files = {
      ...ruled('A', all(more(5)), { lead: 'UNION' }),
      ...ruled('B', all(kind('a')), { lead: 'LABOUR' }),
      ...ruled('C', all(kind('b')), { lead: 'LABOUR' }),
    };
    expect(await found('rule.shadowed', files)).toMatchObject([{ rules: ['A'], slot: 'lead' }]);
  });

  it('are none where the stronger rule leaves a case', async () => {
    const files = {
      ...ruled('A', all(more(5)), { lead: 'UNION' }),
      ...ruled('B', all(more(5), kind('a')), { lead: 'LABOUR' }),
    };
    expect(await found('rule.shadowed', files)).toEqual([]);
  });

  it('are rewards that a constraint always drops', async () => {
    const files = {
      ...decision({ constraints: [CONSTRAINT] }),
      ...ruled('A', all(more(5)), { measures: [measure('praise', 'reward')] }),
      ...ruled('B', all(more(3)), { measures: [measure('list', 'punishment')] }),
    };
    expect(await found('rule.shadowed', files)).toMatchObject([{ rules: ['A'], slot: 'measures' }]);
  });

  it('are equal to another, in whatever words', async () => {
    const files = {
      ...ruled('A', all(more(5)), { lead: 'UNION' }),
      ...ruled('B', all(leaf('workers', 'greaterThanInclusive', 6)), { lead: 'UNION' }),
    };
    expect(await found('rule.equal', files)).toMatchObject([{ rules: ['A', 'B'] }]);
  });

  it('are covered by a wider rule that proposes the same', async () => {
    const files = {
      ...ruled('A', all(more(5), kind('a')), { lead: 'UNION' }),
      ...ruled('B', all(more(5)), { lead: 'UNION' }),
    };
    const [finding, ...others] = await found('rule.subsumed', files);
    expect(finding).toMatchObject({
      rules: ['A'],
      about: 'B',
      witness: { fired: expect.arrayContaining(['A', 'B']) as unknown },
    });
    expect(others).toEqual([]);
  });

  it('are none where the narrower rule proposes more', async () => {
    const files = {
      ...ruled('A', all(more(5), kind('a')), { lead: 'UNION', only: 'B' }),
      ...ruled('B', all(more(5)), { lead: 'UNION' }),
    };
    expect(await found('rule.subsumed', files)).toEqual([]);
  });
});

describe('gaps', () => {
  const asked = {
    'facts/case.json': {
      fact: 'case', title: text,
      fields: [
        { path: '$.workers', type: 'integer', label: text, nullable: true },
        { path: '$.kind', type: 'code', label: { zh: '类别', en: 'kind' }, question: true, values: ['a', 'b', 'c'].map((code) => ({ code, zh: code, en: code })) },
        { path: '$.signals', type: 'codes', label: text, values: [{ code: 's', zh: '丙', en: 'S' }] },
        { path: '$.open', type: 'boolean', label: text },
      ],
    },
  }; // prettier-ignore
  const complete = any(leaf('open', 'equal', true), leaf('open', 'equal', false));

  it('name each question that no rule ever answers', async () => {
    const files = { ...NO_R1, ...asked, ...ruled('A', { all: [kind('a'), complete] }, { lead: 'UNION', only: 'B' }) };
    const gaps = await found('gap.question', files);
    expect(gaps.filter(({ slot }) => slot === 'lead').map(({ about }) => about)).toEqual([
      'case.kind=b',
      'case.kind=c',
    ]);
    expect(gaps.find(({ about }) => about === 'case.kind=c')?.witness).toMatchObject({
      given: { 'case.kind': 'c' },
      outcome: { lead: 'JOINT' },
    });
    expect((await found('gap.slot', files)).map(({ slot }) => slot)).toEqual([]);
  });

  it('show a case of a question that is answered only in part', async () => {
    const files = { ...NO_R1, ...asked, ...ruled('A', all(kind('a'), more(5)), { lead: 'UNION', only: 'B' }) };
    const [gap] = await found('gap.slot', files);
    expect(gap).toMatchObject({ slot: 'lead', witness: { outcome: { lead: 'JOINT' }, fired: [] } });
    expect(gap?.witness?.facts['case']?.['kind']).toBe('a');
  });
});

describe('examples', () => {
  it('are missing for a rule, and the witness is one to begin with', async () => {
    const files = ruled('A', all(more(5), kind('b')), { lead: 'UNION' });
    const [firing] = await found('rule.no-firing-example', files);
    expect(firing).toMatchObject({ rules: ['A'], witness: { given: { 'case.kind': 'b' }, fired: ['A', 'R1'] } });
    const silent = await found('rule.no-silent-example', files);
    expect(silent.map(({ rules }) => rules)).toEqual([['A'], ['R1']]);
  });
});

describe('figures and acts', () => {
  const parameter = (id: string, ...values: readonly object[]): Files => ({
    [`parameters/intake/${id}.json`]: { id, title: text, unit: 'person', min: 1, max: 100, values: values.map((one) => ({ level: 'D', cites, ...one })) },
  }); // prettier-ignore

  it('name a figure that nothing reads', async () => {
    expect(await found('parameter.unused', parameter('spare', { from: '2020-01-01', value: 1 }))).toMatchObject([
      { about: 'spare', place: { file: 'parameters/intake/spare.json' }, witness: null },
    ]);
  });

  it('name the days on which a rule holds and its figure is missing', async () => {
    const files = {
      ...NO_R1,
      ...parameter('limit', { from: '2021-01-01', to: '2021-12-31', value: 1 }, { from: '2023-01-01', value: 1 }),
      ...changed('A', {
        when: all(more({ fact: 'parameters', path: '$.limit' })),
        then: { lead: 'UNION' },
        reason: text,
      }),
    };
    const missing = await found('parameter.no-figure', files);
    expect(missing.map(({ message }) => message.en)).toEqual([
      'From 2020-01-01 to 2020-12-31 A (text) holds, but the figure limit has no value',
      'From 2022-01-01 to 2022-12-31 A (text) holds, but the figure limit has no value',
    ]);
    expect(missing[1]?.witness).toMatchObject({ asOf: '2022-01-01', fired: [] });
  });

  const act = (change: object): Files => ({
    'citations/act.json': { id: 'act', title: text, number: null, from: '2019-01-01', ...change },
  });

  it('name a rule and a figure that outlive their act', async () => {
    const expired = act({ to: '2024-12-31' });
    expect(await found('citation.expired', expired)).toMatchObject([
      { rules: ['R1'], about: 'act', witness: { asOf: '2025-01-01', fired: ['R1'] } },
    ]);
    expect(await found('figure.expired', expired)).toMatchObject([{ about: 'limit', witness: null }]);
  });

  it('name a figure that stands before its act', async () => {
    const files = {
      ...act({ from: '2020-06-01' }),
      ...changed('R1', { when: all(more(10)), effective: { from: '2020-06-01' }, reason: text }),
    };
    expect(await found('figure.early', files)).toMatchObject([{ about: 'limit' }]);
  });

  it('name a rule that begins before its act, where the checks have let it pass', async () => {
    const early = (pack: RulePack): RulePack => ({
      ...pack,
      acts: pack.acts.map((one) => ({ ...one, from: '2021-01-01' })),
    });
    expect(await found('citation.early', {}, early)).toMatchObject([
      { rules: ['R1'], witness: { asOf: '2020-01-01' } },
    ]);
  });
});
