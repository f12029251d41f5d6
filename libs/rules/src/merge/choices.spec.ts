import { describe, expect, it } from '@jest/globals';
import { smallPackFiles, smallRule } from '../testing/small-pack.js';
import { mergePacks, type MergeConflict } from './merge-packs.js';
import type { Choices, Side } from './merge-units.js';
import type { PackTexts } from './unit.js';

const text = { zh: '文', en: 'text' };
const cites = [{ law: 'act', article: '1' }];
const RULE = 'decisions/routing/rules/R1.json';
const TABLE = 'decisions/routing/tables/t.json';
const PARAMETER = 'parameters/intake/limit.json';
const SIDES = ['base', 'mine', 'theirs'] as const;
const BASE = smallPackFiles();

const dated = (from: string, value: number): object => ({ from, value, level: 'D', cites });
const figured = (...values: readonly object[]): PackTexts =>
  new Map([...BASE, [PARAMETER, JSON.stringify({ ...JSON.parse(BASE.get(PARAMETER) ?? '{}'), values })]]); // prettier-ignore
const asking = (value: number): PackTexts =>
  new Map([...BASE, [RULE, JSON.stringify(smallRule({ when: { all: [{ fact: 'case', path: '$.workers', operator: 'greaterThan', value }] } }))]]); // prettier-ignore
const row = (id: string, workers: number): object => ({
  id, title: text, cells: { w: workers }, then: { lead: 'LABOUR' }, reason: text, cites, level: 'D',
}); // prettier-ignore
const tabled = (...rows: readonly object[]): PackTexts =>
  new Map([...BASE, [TABLE, JSON.stringify({
    id: 't', decision: 'routing', title: text, effective: { from: '2020-01-01' },
    columns: [{ id: 'w', fact: 'case', path: '$.workers', operator: 'greaterThan' }], rows,
  })]]); // prettier-ignore
const versioned = (version: string): PackTexts =>
  new Map([...BASE, ['pack.json', JSON.stringify({ id: 'small', version, format: 1, title: text, decisions: ['routing'] })]]); // prettier-ignore

type Three = Parameters<typeof mergePacks>[0];

const conflicts = (three: Three, choices: Choices = {}): readonly MergeConflict[] => {
  const merge = mergePacks(three, choices);
  return merge.ok ? [] : merge.conflicts;
};
const merged = (three: Three, choices: Choices): PackTexts => {
  const merge = mergePacks(three, choices);
  return merge.ok ? merge.files : new Map();
};
/** One side for everything that is in conflict. */
const allOf = (three: Three, side: Side): Choices => Object.fromEntries(conflicts(three).map(({ key }) => [key, side]));
const plain = (files: PackTexts, path: string): unknown => JSON.parse(files.get(path) ?? 'null');

describe('a choice', () => {
  const rules = { base: asking(5), mine: asking(6), theirs: asking(7) };

  it.each(SIDES)('of %s takes the rule as it is there', (side) => {
    expect(plain(merged(rules, allOf(rules, side)), RULE)).toEqual(plain(rules[side], RULE));
  });

  it('is of one row of a table, whatever stands of the others', () => {
    const three = {
      base: tabled(row('T1', 5), row('T2', 5)),
      mine: tabled(row('T1', 6), row('T2', 6)),
      theirs: tabled(row('T1', 7), row('T2', 7)),
    };
    const [first, second] = conflicts(three);
    const files = merged(three, { [first?.key ?? '']: 'mine', [second?.key ?? '']: 'theirs' });
    expect(plain(files, TABLE)).toMatchObject({ rows: [{ cells: { w: 6 } }, { cells: { w: 7 } }] });
  });

  it('is of one day of a figure; another day that one side added is taken by itself, in its place', () => {
    const three = {
      base: figured(dated('2020-01-01', 10)),
      mine: figured(dated('2020-01-01', 10), dated('2027-01-01', 15), dated('2028-01-01', 20)),
      theirs: figured(dated('2020-01-01', 10), dated('2026-06-01', 12), dated('2027-01-01', 16)),
    };
    expect(conflicts(three).map(({ id }) => id)).toEqual(['limit 2027-01-01']);
    expect(plain(merged(three, allOf(three, 'theirs')), PARAMETER)).toMatchObject({
      values: [{ value: 10 }, { value: 12 }, { value: 16 }, { value: 20 }],
    });
  });

  it('is of a whole file such as pack.json, and of one that is no JSON', () => {
    const pack = { base: versioned('1'), mine: versioned('2'), theirs: versioned('3') };
    expect(plain(merged(pack, allOf(pack, 'mine')), 'pack.json')).toMatchObject({ version: '2' });
    const noted = (note: string): PackTexts => new Map([...BASE, ['CHANGES.md', note]]);
    const notes = { base: noted('a'), mine: noted('b'), theirs: noted('c') };
    expect(merged(notes, allOf(notes, 'base')).get('CHANGES.md')).toBe('a');
  });

  it('of a row in a table that the other side removed brings the table back, or lets the row go', () => {
    const three = { base: tabled(row('T1', 5)), mine: tabled(row('T1', 5), row('X1', 7)), theirs: BASE };
    expect(plain(merged(three, allOf(three, 'mine')), TABLE)).toMatchObject({ id: 't', rows: [{ id: 'X1' }] });
    expect(merged(three, allOf(three, 'theirs')).has(TABLE)).toBe(false);
  });

  it('leaves what nobody has chosen in conflict', () => {
    const three = {
      base: tabled(row('T1', 5), row('T2', 5)),
      mine: tabled(row('T1', 6), row('T2', 6)),
      theirs: tabled(row('T1', 7), row('T2', 7)),
    };
    const [first] = conflicts(three);
    expect(conflicts(three, { [first?.key ?? '']: 'mine' }).map(({ id }) => id)).toEqual(['T2']);
  });
});

describe('the sides of a conflict', () => {
  it('stand side by side, part by part', () => {
    const [conflict] = conflicts({ base: asking(5), mine: asking(6), theirs: asking(7) });
    expect(conflict?.rows.map(({ part, base, mine, theirs }) => [part, base, mine, theirs].map((one) => one?.zh))).toEqual([
      ['条件 文', '超过 5', '超过 6', '超过 7'],
    ]);
  }); // prettier-ignore

  it('say of a part that only one side changed what the other leaves', () => {
    const retitled = new Map([...BASE, [RULE, JSON.stringify(smallRule({ level: 'A' }))]]);
    const [conflict] = conflicts({ base: BASE, mine: retitled, theirs: new Map([...BASE, [RULE, JSON.stringify(smallRule({ then: { lead: 'UNION' } }))]]) });
    expect(conflict?.rows.map(({ base, mine, theirs }) => [base?.zh, mine?.zh, theirs?.zh])).toEqual([
      ['D', 'A', 'D'],
      ['LABOUR', 'LABOUR', 'UNION'],
    ]);
  }); // prettier-ignore

  it('name the version of the pack and the figure of the day', () => {
    const [pack] = conflicts({ base: versioned('1'), mine: versioned('2'), theirs: versioned('3') });
    expect(pack?.rows).toMatchObject([{ base: { zh: '1' }, mine: { zh: '2' }, theirs: { zh: '3' } }]);
    const [figure] = conflicts({
      base: figured(dated('2020-01-01', 10)),
      mine: figured(dated('2020-01-01', 10), dated('2027-01-01', 15)),
      theirs: figured(dated('2020-01-01', 10), dated('2027-01-01', 16)),
    });
    expect(figure?.rows[0]).toMatchObject({ mine: { zh: '15 人' }, theirs: { zh: '16 人' } });
    expect(figure?.title).toEqual(text);
  });

  it('are shown as they are written where there are no words', () => {
    const noted = (note: string): PackTexts => new Map([...BASE, ['CHANGES.md', note]]);
    const [conflict] = conflicts({ base: noted('a'), mine: noted('b'), theirs: noted('c') });
    expect(conflict).toMatchObject({ rows: [], texts: { base: 'a', mine: 'b', theirs: 'c' } });
  });
});
