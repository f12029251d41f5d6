import { describe, expect, it } from '@jest/globals';
import { smallPack, smallPackFiles, smallRule } from '../testing/small-pack.js';
import { packDiff } from './pack-diff.js';

const text = { zh: '文', en: 'text' };
const cites = [{ law: 'act', article: '1' }];
const dated = (from: string, value: number | null, to: string | null = null): object => {
  return { from, to, value, level: 'D', cites };
};
const limit = (...values: readonly object[]): object => ({
  id: 'limit', title: { zh: '约谈提前天数', en: 'days of notice' }, unit: 'working-day', min: 1, max: 100, values,
}); // prettier-ignore

const PARAMETER = 'parameters/intake/limit.json';
const RULE = 'decisions/routing/rules/R1.json';

type Files = Parameters<typeof smallPack>[0];

/** The rule without the figure, which counts days here and no workers. */
const unlimited = {
  [RULE]: smallRule({
    when: { all: [{ fact: 'case', path: '$.workers', operator: 'greaterThan', value: 10 }] },
    reason: text,
  }),
};

/** Sentences about what differs. */
function said(before: Files, after: Files, language: 'zh' | 'en' = 'zh'): readonly string[] {
  return packDiff(smallPack(before), smallPack(after)).map(({ words }) => words[language]);
}

describe('packDiff of figures', () => {
  const three = { ...unlimited, [PARAMETER]: limit(dated('2020-01-01', 3)) };

  it('says from which day a figure changes, and its unit once', () => {
    const five = { ...unlimited, [PARAMETER]: limit(dated('2020-01-01', 3), dated('2026-12-01', 5)) };
    expect(said(three, five)).toEqual(['约谈提前天数 3 → 5 个工作日，自 2026-12-01 起']);
    expect(said(three, five, 'en')).toEqual(['days of notice 3 → 5 working days, from 2026-12-01']);
  });

  it('says until when, and where a figure ends', () => {
    const gap = { ...unlimited, [PARAMETER]: limit(dated('2020-01-01', 3, '2024-12-31'), dated('2026-01-01', 3)) };
    expect(said(three, gap)).toContain('约谈提前天数 3 个工作日 → 无，自 2025-01-01 起至 2025-12-31');
  });

  it('finds no difference on any day between one value and the same value written as two', () => {
    const two = { ...unlimited, [PARAMETER]: limit(dated('2020-01-01', 3), dated('2024-01-01', 3)) };
    const values = packDiff(smallPack(three), smallPack(two)).filter(({ field }) => field === 'values');
    expect(values).toEqual([]);
  });

  it('says that a figure is not set any more', () => {
    const empty = { ...unlimited, [PARAMETER]: limit(dated('2020-01-01', null)) };
    expect(said(three, empty)).toEqual(['约谈提前天数 3 个工作日 → 未填写，自 2020-01-01 起']);
  });
});

describe('packDiff of rules', () => {
  const leaf = (value: unknown, operator = 'greaterThan', path = '$.workers'): object => {
    return { fact: 'case', path, operator, value };
  };
  const ruled = (change: object): Files => ({ [RULE]: smallRule(change) });
  const open = leaf(true, 'equal', '$.open');

  it('names the comparison that changed, and old and new value in its place', () => {
    const changes = packDiff(smallPack(ruled({ when: { all: [leaf(5), open] } })), smallPack(ruled({ when: { all: [open, leaf(9)] } })));
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({
      kind: 'rule', id: 'R1', decision: 'routing', field: 'when',
      before: { zh: '超过 5', en: 'is more than 5' }, after: { zh: '超过 9', en: 'is more than 9' },
    });
  }); // prettier-ignore

  it('says which comparison came and which one went', () => {
    const changes = packDiff(
      smallPack(ruled({ when: { all: [leaf(5), open] } })),
      smallPack(ruled({ when: { all: [leaf(5), leaf('b', 'equal', '$.kind')] } })),
    );
    expect(changes.map(({ before, after }) => [before?.zh ?? null, after?.zh ?? null])).toEqual([
      ['文为“是”', null],
      [null, '文为“乙”'],
    ]);
  });

  it('says both conditions in full when all becomes any', () => {
    const sentences = said(ruled({ when: { all: [leaf(5), open] } }), ruled({ when: { any: [leaf(5), open] } }));
    expect(sentences).toEqual(['规则 文（R1）：条件 文超过 5，且文为“是” → 文超过 5，或文为“是”']);
  });

  it('calls a condition in another order the same, and says only that the file is written otherwise', () => {
    const sentences = said(ruled({ when: { all: [leaf(5), open] } }), ruled({ when: { all: [open, leaf(5)] } }));
    expect(sentences).toEqual([`文件 ${RULE}：写法不同，内容不变`]);
  });

  it('says what is proposed instead, from when, and on which basis', () => {
    const after = ruled({ then: { lead: 'UNION' }, effective: { from: '2021-01-01', to: '2030-12-31' }, level: 'A' });
    expect(said({}, after)).toEqual([
      '规则 文（R1）：文 LABOUR → UNION',
      '规则 文（R1）：生效期 自 2020-01-01 起 → 自 2021-01-01 起至 2030-12-31',
      '规则 文（R1）：确定程度 D → A',
    ]);
  });

  it('tells a new rule in full', () => {
    const added = smallRule({
      id: 'R2',
      when: { all: [leaf(2), leaf('b', 'equal', '$.kind')] },
      then: { lead: 'LABOUR' },
    });
    expect(said({}, { 'decisions/routing/rules/R2.json': added })).toEqual([
      '新增规则 文（R2）：条件：文超过 2，且文为“乙”；文：LABOUR；生效期：自 2020-01-01 起；依据：《文》1',
    ]);
  });

  it('tells a removed rule as gone', () => {
    const [change] = packDiff(
      smallPack({}),
      smallPack({ [RULE]: undefined, 'decisions/routing/tests/all.json': undefined }),
    );
    expect(change).toMatchObject({ kind: 'rule', change: 'removed', id: 'R1', after: null });
  });

  it('follows a rule from its file into a table by its id', () => {
    const table = {
      id: 't', decision: 'routing', title: { zh: '表', en: 'table' }, effective: { from: '2020-01-01' },
      columns: [{ id: 'w', fact: 'case', path: '$.workers', operator: 'greaterThan' }],
      rows: [{
        id: 'R1', title: text, cells: { w: { fact: 'parameters', path: '$.limit' } }, then: { lead: 'LABOUR' },
        reason: { zh: '{case.workers} 人', en: '{case.workers} workers, limit {parameters.limit}' }, cites, level: 'D',
      }],
    }; // prettier-ignore
    const sentences = said({}, { [RULE]: undefined, 'decisions/routing/tables/t.json': table });
    expect(sentences).toEqual(['新增规则表 表（t）', '规则 文（R1）：所在表 无（单独成文件） → 表']);
  });
});

describe('packDiff of the rest', () => {
  const json = (path: string, change: object): Files => {
    const content: unknown = JSON.parse(smallPackFiles().get(path) ?? '{}');
    return { [path]: { ...(content as object), ...change } };
  };

  it.each([
    ['a default', json('decisions/routing/decision.json', { otherwise: { reason: text, then: { lead: 'UNION' } } }), '结果项 文（lead）：无规则命中时 JOINT → UNION'],
    ['the way with open cases', json('decisions/routing/decision.json', { inFlight: 'next-stage' }), '决策 文（routing）：在办案件 沿用立案时的规则包 → 进入下一阶段时改用新规则包'],
    ['an act', json('citations/act.json', { from: '2018-01-01' }), '法规 文（act）：施行日 2019-01-01 → 2018-01-01'],
    ['a version', json('pack.json', { version: '2' }), '规则包 文（small）：版本 1 → 2'],
    ['the id of the pack', json('pack.json', { id: 'other' }), '规则包 文（other）：编号 small → other'],
    ['a note', json(PARAMETER, { note: '须确认' }), '参数 文（limit）：备注 无 → 须确认'],
  ])('names %s', (_what, after, sentence) => {
    expect(said({}, after)).toEqual([sentence]);
  }); // prettier-ignore

  it('names the code of a slot whose name changed, and only that', () => {
    const named = (zh: string): Files =>
      json('decisions/routing/decision.json', {
        slots: {
          lead: {
            title: text, hit: 'unique', type: 'code', values: ['LABOUR', 'UNION', 'JOINT'],
            labels: { LABOUR: { zh, en: 'labour' }, UNION: { zh: '工会', en: 'union' } },
          },
        },
      }); // prettier-ignore
    expect(said(named('劳动'), named('监察'))).toEqual(['结果项 文（lead）：可选值 LABOUR 劳动 → 监察']);
  });

  it('names the fact of an example that changed', () => {
    const [example] = JSON.parse(smallPackFiles().get('decisions/routing/tests/all.json') ?? '[]') as [object];
    const after = { 'decisions/routing/tests/all.json': [{ ...example, given: { 'case.workers': 12 } }] };
    expect(said({}, after)).toEqual(['示例 文：文 11 → 12']);
  });

  it('finds nothing between a pack and itself, whatever the layout', () => {
    expect(
      said(
        {},
        Object.fromEntries([...smallPackFiles()].map(([path, content]) => [path, content.replace(/\n */g, ' ')])),
      ),
    ).toEqual([]);
  });
});
