import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { cellText, readCell } from '../rule-file/cell-text';
import { packItems, type Json, type JsonObject } from '../rule-file/pack-items';
import { gridColumns, gridRows, nextRow, pasteRows, withGrid } from './table-grid';

const PACK = 'rules/platform-labour';
const ITEMS = packItems(
  readdirSync(PACK, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => ({ path: name, text: readFileSync(path.join(PACK, name), 'utf8') })),
);
const TABLES = ITEMS.filter(({ part }) => part === 'tables').map(({ content, id }) => [id, content ?? {}] as const);
const TABLE: JsonObject = {
  columns: [{ id: 'code', fact: 'case', path: '$.mainCode', operator: 'in' }],
  rows: [{ id: 'R1', title: { zh: '甲', en: 'a' }, cells: { code: ['V0101'] }, then: { path: 'rectify' }, level: 'A', cites: [{ law: 'x', article: '1' }], reason: { zh: '因', en: 'for' } }],
}; // prettier-ignore
const COLUMNS = gridColumns(TABLE, ITEMS);
const ROWS = gridRows(TABLE, COLUMNS);

describe('cellText and readCell', () => {
  it.each<[Json, Json, string]>([
    [['V0101', 'V0102'], [], 'V0101, V0102'],
    [12, 0, '12'],
    [true, false, '是'],
    [null, '', '未知'],
    [{ fact: 'parameters', path: '$.groupWorkers' }, 0, '$groupWorkers'],
    [{ amount: 5, unit: 'working-day' }, { amount: 1, unit: 'month' }, '5 working-day'],
    [{ amount: { fact: 'parameters', path: '$.x' }, unit: 'hour' }, {}, '$x hour'],
    [{ other: 1 }, {}, '{"other":1}'],
    ['rectify', '', 'rectify'],
  ])('write and read %j', (value, sample, text) => {
    expect(cellText(value)).toBe(text);
    expect(readCell(text, sample)).toEqual(value);
  });

  it('read what people type in other ways', () => {
    expect([readCell('V1，V2、V3', []), readCell('No', true), readCell(' ', 0)]).toEqual([
      ['V1', 'V2', 'V3'],
      false,
      undefined,
    ]);
    expect([readCell('many', 0), readCell('maybe', true), readCell('soon', {})]).toEqual(['many', 'maybe', 'soon']);
  });
});

describe('the grid of a table', () => {
  it.each(TABLES)('gives %s back as it is', (_id, content) => {
    const columns = gridColumns(content, ITEMS);
    expect(withGrid(content, columns, gridRows(content, columns))).toEqual(content);
  });

  it('shows what is asked under the name of the fact, and what follows', () => {
    expect(COLUMNS.map(({ group, name }) => `${group} ${name}`.trim())).toEqual(['id', 'title zh', 'title en', 'cells code', 'then path', 'level', 'law', 'article']); // prettier-ignore
    expect(COLUMNS[3]?.fact?.codes.length).toBeGreaterThan(10);
    expect(ROWS[0]?.texts).toEqual(['R1', '甲', 'a', 'V0101', 'rectify', 'A', 'x', '1']);
  });

  it('takes a pasted block, adds the rows that are missing and keeps what it does not show', () => {
    const pasted = pasteRows(ROWS, COLUMNS, { row: 0, column: 3, text: 'V0201\twarn\r\nV0202, V0203\tinterview\r\n' });
    const named = pasted.map((row, index) => ({
      ...row,
      texts: row.texts.map((text, at) => (at === 0 ? `R${index + 1}` : text)),
    }));
    expect(withGrid(TABLE, COLUMNS, named)['rows']).toMatchObject([
      { id: 'R1', cells: { code: ['V0201'] }, then: { path: 'warn' }, reason: { zh: '因' } },
      { id: 'R2', cells: { code: ['V0202', 'V0203'] }, then: { path: 'interview' }, reason: { zh: '因' } },
    ]);
  });

  it('leaves a cell out that was emptied, and the id of a new row open', () => {
    const emptied = ROWS.map((row) => ({ ...row, texts: row.texts.map((text, at) => (at === 3 ? '' : text)) }));
    expect(withGrid(TABLE, COLUMNS, emptied)['rows']).toMatchObject([{ cells: {} }]);
    expect(nextRow(ROWS, COLUMNS).texts.slice(0, 2)).toEqual(['', '甲']);
  });
});
