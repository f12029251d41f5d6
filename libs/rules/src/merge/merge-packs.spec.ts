import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { loadPack } from '../pack/load-pack.js';
import { smallPackFiles, smallRule } from '../testing/small-pack.js';
import { mergePacks, type PackMerge } from './merge-packs.js';
import { unitsOf, type PackTexts } from './unit.js';

const text = { zh: '文', en: 'text' };
const cites = [{ law: 'act', article: '1' }];
const TABLE = 'decisions/routing/tables/t.json';
const RULE = 'decisions/routing/rules/R1.json';
const PARAMETER = 'parameters/intake/limit.json';
const EXAMPLES = 'decisions/routing/tests/all.json';
const FACTS = 'facts/case.json';

const row = (id: string, workers = 5): object => ({
  id, title: text, cells: { w: workers }, then: { lead: 'LABOUR' }, reason: text, cites, level: 'D',
}); // prettier-ignore
const table = (...rows: readonly object[]): object => ({
  id: 't', decision: 'routing', title: text, effective: { from: '2020-01-01' },
  columns: [{ id: 'w', fact: 'case', path: '$.workers', operator: 'greaterThan' }], rows,
}); // prettier-ignore

const BASE: PackTexts = smallPackFiles({ [TABLE]: table(row('T1'), row('T2'), row('T3')) });

type Json = Record<string, unknown>;

function edited(files: PackTexts, path: string, edit: (content: Json) => unknown): PackTexts {
  const content = JSON.parse(files.get(path) ?? '{}') as Json;
  return new Map([...files, [path, JSON.stringify(edit(content), null, 2)]]);
}

const withRows = (files: PackTexts, change: (rows: readonly Json[]) => readonly unknown[]): PackTexts =>
  files.has(TABLE) ? edited(files, TABLE, (one) => ({ ...one, rows: change(one['rows'] as Json[]) })) : files;

const without = (files: PackTexts, path: string): PackTexts => new Map([...files].filter(([one]) => one !== path));

type Edit = (files: PackTexts, mark: string) => PackTexts;

/** What an administrator may do to a pack; the mark makes two edits of one place differ. */
const EDITS: readonly Edit[] = [
  (files, mark) => (files.has(RULE) ? edited(files, RULE, (rule) => ({ ...rule, title: { zh: mark, en: mark } })) : files),
  (files, mark) => withRows(files, (rows) => rows.map((one) => (one['id'] === 'T1' ? { ...one, title: { zh: mark, en: mark } } : one))),
  (files) => withRows(files, (rows) => rows.filter(({ id }) => id !== 'T2')),
  (files, mark) => withRows(files, (rows) => [...rows, row(`N${mark}`)]),
  (files, mark) => withRows(files, (rows) => [row('SAME', mark.length), ...rows]),
  (files) => withRows(files, (rows) => rows.toReversed()),
  (files) => without(files, TABLE),
  (files) => without(files, RULE),
  (files, mark) => edited(files, PARAMETER, (one) => ({ ...one, note: mark })),
  (files, mark) => edited(files, FACTS, (one) => ({ ...one, fields: [...(one['fields'] as Json[]), { path: `$.${mark}`, type: 'text', label: text }] })),
  (files, mark) => new Map([...files, [`citations/${mark}.json`, JSON.stringify({ id: mark })]]),
  (files, mark) => new Map([...files, ['CHANGES.md', mark]]),
  (files, mark) => new Map([...files, [`decisions/routing/rules/B${mark}.json`, `{ broken ${mark}`]]),
]; // prettier-ignore

const edits = fc.array(fc.tuple(fc.constantFrom(...EDITS), fc.constantFrom('a', 'bb', 'ccc')), { maxLength: 5 });
const draft = edits.map((list) => list.reduce<PackTexts>((files, [edit, mark]) => edit(files, mark), BASE));

const RUNS = { numRuns: 60 };

/** What a merge says, with the order of files and members left out. */
function meaning(merge: PackMerge): unknown {
  if (!merge.ok) return merge.conflicts.map(({ kind, id, file }) => `${kind} ${id} ${file}`).sort();
  return [...unitsOf(merge.files)].map(([key, { path, canonical }]) => `${key} ${path} ${canonical}`).sort();
}

describe('mergePacks', () => {
  it('gives back a draft merged with itself, byte by byte', () => {
    fc.assert(
      fc.property(draft, (mine) => {
        expect(mergePacks({ base: BASE, mine, theirs: mine })).toEqual({ ok: true, files: mine });
      }),
      RUNS,
    );
  });

  it('gives back the draft that alone was changed, byte by byte', () => {
    fc.assert(
      fc.property(draft, (changed) => {
        const files = new Map([...changed].sort());
        expect(mergePacks({ base: BASE, mine: changed, theirs: BASE })).toEqual({ ok: true, files });
        expect(mergePacks({ base: BASE, mine: BASE, theirs: changed })).toEqual({ ok: true, files });
      }),
      RUNS,
    );
  });

  it('says the same whichever draft is called mine', () => {
    fc.assert(
      fc.property(draft, draft, (one, other) => {
        const forth = mergePacks({ base: BASE, mine: one, theirs: other });
        const back = mergePacks({ base: BASE, mine: other, theirs: one });
        expect(back.ok).toBe(forth.ok);
        expect(meaning(back)).toEqual(meaning(forth));
      }),
      RUNS,
    );
  });

  it('tells a conflict to both sides alike', () => {
    fc.assert(
      fc.property(draft, draft, (one, other) => {
        const forth = mergePacks({ base: BASE, mine: one, theirs: other });
        const back = mergePacks({ base: BASE, mine: other, theirs: one });
        if (forth.ok || back.ok) return;
        const turned = back.conflicts.map(({ id, mine, theirs }) => ({ id, mine: theirs, theirs: mine }));
        for (const { id, mine, theirs } of forth.conflicts) expect(turned).toContainEqual({ id, mine, theirs });
      }),
      RUNS,
    );
  });

  it('loses nothing that one side changed', () => {
    const base = unitsOf(BASE);
    fc.assert(
      fc.property(draft, draft, (mine, theirs) => {
        const merge = mergePacks({ base: BASE, mine, theirs });
        if (!merge.ok) return;
        const merged = unitsOf(merge.files);
        for (const side of [unitsOf(mine), unitsOf(theirs)]) {
          const changed = [...side].filter(([key, unit]) => base.get(key)?.canonical !== unit.canonical);
          expect(changed.filter(([key, { canonical }]) => merged.get(key)?.canonical !== canonical)).toEqual([]);
          expect([...base.keys()].filter((key) => !side.has(key) && merged.has(key))).toEqual([]);
        }
      }),
      RUNS,
    );
  });

  it('joins two people’s rows of one table into a pack that loads', () => {
    const mine = withRows(BASE, (rows) => [...rows, row('M1', 7)]);
    const theirs = withRows(BASE, ([first, ...rest]) => [{ ...first, title: { zh: '新', en: 'new' } }, row('N1', 8), ...rest]);
    const merge = mergePacks({ base: BASE, mine, theirs });
    const files = merge.ok ? merge.files : new Map<string, string>();
    const rows = (JSON.parse(files.get(TABLE) ?? '{}') as { rows: { id: string }[] }).rows;
    expect(rows.map(({ id }) => id)).toEqual(['T1', 'N1', 'T2', 'T3', 'M1']);
    expect(loadPack(files, { sha256: (canonical) => canonical }).ok).toBe(true);
  }); // prettier-ignore

  it('joins two people’s examples of one file', () => {
    const [first] = JSON.parse(BASE.get(EXAMPLES) ?? '[]') as object[];
    const named = (name: string): PackTexts =>
      new Map([...BASE, [EXAMPLES, JSON.stringify([first, { ...first, name: { zh: name, en: name } }])]]);
    const merge = mergePacks({ base: BASE, mine: named('甲'), theirs: named('乙') });
    expect(merge.ok && (JSON.parse(merge.files.get(EXAMPLES) ?? '[]') as unknown[]).length).toBe(3);
  });
});

describe('a conflict', () => {
  const changed = (value: number): PackTexts =>
    new Map([...BASE, [RULE, JSON.stringify(smallRule({ when: { all: [{ fact: 'case', path: '$.workers', operator: 'greaterThan', value }] } }))]]); // prettier-ignore

  it('says in words what each side did to the rule', () => {
    const merge = mergePacks({ base: changed(5), mine: changed(6), theirs: changed(7) });
    expect(merge.ok ? [] : merge.conflicts.map(({ words }) => words.zh)).toEqual([
      '规则 R1：双方都有改动。本稿：规则 文（R1）：条件 文 超过 5 → 超过 6；另一稿：规则 文（R1）：条件 文 超过 5 → 超过 7',
    ]);
  });

  it('is found where one side removed what the other changed', () => {
    const merge = mergePacks({ base: changed(5), mine: without(BASE, RULE), theirs: changed(7) });
    expect(merge.ok ? [] : merge.conflicts).toMatchObject([
      { kind: 'rule', id: 'R1', mine: { act: 'removed' }, theirs: { act: 'changed' } },
    ]);
  });

  it('is found where both sides add a rule of one id in different places', () => {
    const mine = new Map([...BASE, ['decisions/routing/rules/X1.json', JSON.stringify(smallRule({ id: 'X1' }))]]);
    const theirs = withRows(BASE, (rows) => [...rows, row('X1')]);
    const merge = mergePacks({ base: BASE, mine, theirs });
    expect(merge.ok ? [] : merge.conflicts).toMatchObject([{ kind: 'rule', id: 'X1', mine: { act: 'added' } }]);
  });

  it('is found where one side adds a row to a table that the other removed', () => {
    const mine = withRows(BASE, (rows) => [...rows, row('X1')]);
    const merge = mergePacks({ base: BASE, mine, theirs: without(BASE, TABLE) });
    expect(merge.ok ? [] : merge.conflicts).toMatchObject([
      { id: 'X1', mine: { act: 'changed' }, theirs: { act: 'removed' } },
    ]);
  });
});
