import { describe, expect, it } from '@jest/globals';
import { all, any, changed, decision, found, kind, leaf, more, ruled, TODAY } from '../testing/analysed-pack.js';
import { smallPack } from '../testing/small-pack.js';
import { analysePack } from './analyse-pack.js';

const text = { zh: '文', en: 'text' };

describe('decisions', () => {
  it('do not depend on each other unless a fact carries the outcome of one', async () => {
    const fed = {
      fact: 'routing',
      title: text,
      fields: [{ path: '$.lead', type: 'code', label: text, values: [{ code: 'UNION', zh: '文', en: 'U' }] }],
    };
    const base = {
      id: 'base',
      title: text,
      facts: { case: { workers: 11, kind: 'a', signals: [], open: true }, routing: { lead: 'UNION' } },
    };
    const when = all({ fact: 'routing', path: '$.lead', operator: 'equal', value: 'UNION' });
    const files = { 'facts/routing.json': fed, 'scenarios/base.json': base, ...ruled('A', when, { lead: 'LABOUR' }) };
    expect(await found('decision.cycle', files)).toMatchObject([{ about: 'routing' }]);
    expect(await found('decision.cycle', {})).toEqual([]);
  });
});

describe('analysis.json', () => {
  const assumption = (when: object, then: object): object => ({
    id: 'known',
    title: text,
    when: all(when),
    then: all(then),
  });

  it('keeps witnesses within what the pack assumes of facts', async () => {
    const files = {
      ...ruled('A', all(kind('b'), more(5)), { lead: 'UNION' }),
      ...ruled('B', all(kind('b'), leaf('workers', 'lessThan', 6)), { lead: 'UNION' }),
    };
    const assumed = { 'analysis.json': { assumptions: [assumption(kind('b'), leaf('workers', 'equal', null))] } };
    expect((await found('rule.unreachable', { ...files, ...assumed })).map(({ rules }) => rules)).toEqual([
      ['A'],
      ['B'],
    ]);
    expect(await found('rule.unreachable', files)).toEqual([]);
  });

  it('keeps a code inside its list', async () => {
    const fields = ['s', 't'].map((code) => ({ code, zh: code, en: code }));
    const facts = {
      'facts/case.json': {
        fact: 'case', title: text,
        fields: [
          { path: '$.workers', type: 'integer', label: text, nullable: true },
          { path: '$.kind', type: 'code', label: text, nullable: true, values: fields },
          { path: '$.signals', type: 'codes', label: text, values: fields },
          { path: '$.open', type: 'boolean', label: text },
        ],
      },
      'scenarios/base.json': { id: 'base', title: text, facts: { case: { workers: 11, kind: null, signals: [], open: true } } },
      'analysis.json': { members: [{ id: 'm', title: text, of: { fact: 'case', path: '$.kind' }, in: { fact: 'case', path: '$.signals' } }] },
    }; // prettier-ignore
    const files = {
      ...facts,
      ...ruled('A', all(kind('s')), { lead: 'UNION' }),
      ...ruled('B', all(kind('t'), leaf('signals', 'doesNotContain', 't')), { lead: 'UNION' }),
    };
    expect((await found('rule.unreachable', files)).map(({ rules }) => rules)).toEqual([['B']]);
    const firing = await found('rule.no-firing-example', files);
    expect(firing.find(({ rules }) => rules[0] === 'A')?.witness?.given).toEqual({
      'case.kind': 's',
      'case.signals': ['s'],
    });
  });

  it('reports examples and scenarios that break an assumption', async () => {
    const files = { 'analysis.json': { assumptions: [assumption(kind('a'), leaf('open', 'equal', false))] } };
    expect((await found('assumption.broken', files)).map(({ about }) => about)).toEqual(['base', '文']);
  });

  it('accepts a finding by name with a reason, and reports an acceptance that fits nothing', async () => {
    const accepted = [
      { code: 'rule.no-silent-example', rules: ['R1'], reason: text },
      { code: 'rule.unreachable', rules: ['R9'], reason: text },
    ];
    const report = await analysePack(smallPack({ 'analysis.json': { accepted } }), { asOf: TODAY });
    expect(report.accepted.map(({ finding }) => finding.code)).toEqual(['rule.no-silent-example']);
    expect(report.findings.find(({ code }) => code === 'acceptance.unused')).toMatchObject({
      about: 'rule.unreachable R9',
    });
  });
});

describe('days', () => {
  it('are the day asked for and each later one on which something changes', async () => {
    const files = {
      ...changed('A', { when: all(more(5)), then: { lead: 'UNION' }, effective: { from: '2027-03-01' } }),
      ...changed('B', { when: all(more(4)), effective: { from: '2020-01-01', to: '2027-12-31' } }),
    };
    const report = await analysePack(smallPack({ ...decision(), ...files }), { asOf: TODAY });
    expect(report.days).toEqual([TODAY, '2027-03-01', '2028-01-01']);
    expect(report.findings.find(({ code }) => code === 'rule.shadowed')).toMatchObject({
      rules: ['A'],
      days: ['2027-03-01'],
    });
  });
});

describe('a question that is too hard', () => {
  it('is reported as not decided, never guessed', async () => {
    const apart = any(all(more(5), leaf('workers', 'lessThan', 3)), all(more(9), leaf('workers', 'lessThan', 7)));
    const pack = smallPack({ ...decision(), ...ruled('A', all(apart), { lead: 'UNION' }) });
    const codesFor = async (budget: number): Promise<readonly string[]> => {
      const { findings: all } = await analysePack(pack, { asOf: TODAY, budget });
      return all.filter(({ rules }) => rules.includes('A')).map(({ code }) => code);
    };
    expect(await codesFor(100)).toContain('rule.unreachable');
    expect(await codesFor(0)).toContain('analysis.budget');
    expect(await codesFor(0)).not.toContain('rule.unreachable');
  });
});
