import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { cellText, readCell, type CellForm, type CellWords } from '../rule-file/cell-text';
import { figuresOf } from '../rule-file/fact-catalogue';
import { packItems, type Json, type JsonObject } from '../rule-file/pack-items';
import { emptyRow, movedRow, pasteRows, rowLike } from './grid-rows';
import { gridColumns, gridRows, rowOf, withGrid, type GridLanguage } from './table-grid';

const PACK = 'rules/platform-labour';
const ITEMS = packItems(
  readdirSync(PACK, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => ({ path: name, text: readFileSync(path.join(PACK, name), 'utf8') })),
);
const WORDS: CellWords = {
  yes: '是', no: '否', unknown: '未知', and: '；',
  units: { 'working-day': ['个工作日', '工作日'], 'calendar-day': ['日'], 'calendar-day-no-roll': ['日（不顺延）'], hour: ['小时'], minute: ['分钟'], month: ['个月'], year: ['年'] },
  figures: new Map(figuresOf(ITEMS).map(({ id, title }) => [id, title.zh])),
}; // prettier-ignore
const CHINESE: GridLanguage = { language: 'zh', words: WORDS };
const ENGLISH: GridLanguage = {
  language: 'en',
  words: {
    ...WORDS,
    yes: 'Yes',
    no: 'No',
    unknown: 'Unknown',
    and: '; ',
    units: {
      'working-day': ['working days'],
      'calendar-day': ['days'],
      'calendar-day-no-roll': ['days (no roll)'],
      hour: ['hours'],
      minute: ['minutes'],
      month: ['months'],
      year: ['years'],
    },
  },
};
const TABLES = ITEMS.filter(({ part }) => part === 'tables').map(({ content, id }) => [id, content ?? {}] as const);
const TABLE: JsonObject = {
  columns: [{ id: 'code', fact: 'case', path: '$.mainCode', operator: 'in' }],
  rows: [{ id: 'R1', title: { zh: '甲', en: 'a' }, cells: { code: ['V0101'] }, then: { path: 'rectify' }, level: 'A', cites: [{ law: 'x', article: '1' }, { law: 'y', article: '2' }], reason: { zh: '因', en: 'for' } }],
}; // prettier-ignore
const COLUMNS = gridColumns(TABLE, ITEMS, CHINESE);
const ROWS = gridRows(TABLE, COLUMNS);
const CODES = new Map([
  ['V0101', '规章制度'],
  ['STAB', '应急维稳（政法委、应急管理）'],
]);
const form = (sample: Json, more: Partial<CellForm> = {}): CellForm => ({ words: WORDS, codes: CODES, unit: null, sample, ...more }); // prettier-ignore

describe('cellText and readCell', () => {
  it.each<[Json, CellForm, string]>([
    [['V0101', 'STAB'], form([]), '规章制度；应急维稳（政法委、应急管理）'],
    [12, form(0), '12'],
    [500050, form(0, { unit: 'fen' }), '5000.5'],
    [true, form(false), '是'],
    [true, form(false, { words: ENGLISH.words }), 'Yes'],
    [null, form(''), '未知'],
    [null, form('', { words: ENGLISH.words }), 'Unknown'],
    [{ fact: 'parameters', path: '$.groupWorkers' }, form(0), '〔集体争议人数〕'],
    [{ amount: 5, unit: 'working-day' }, form({}), '5 个工作日'],
    [{ amount: { fact: 'parameters', path: '$.supplementDays' }, unit: 'hour' }, form({}), `〔${WORDS.figures.get('supplementDays') ?? ''}〕 小时`], // prettier-ignore
    [{ other: 1 }, form({}), '{"other":1}'],
    ['rectify', form(''), 'rectify'],
  ])('write and read %j', (value, cell, text) => {
    expect(cellText(value, cell)).toBe(text);
    expect(readCell(text, cell)).toEqual(value);
  });

  it.each<[string, CellForm, Json | undefined]>([
    ['V1，V2、规章制度', form([]), ['V1', 'V2', 'V0101']],
    ['No', form(true), false],
    [' ', form(0), undefined],
    ['$groupWorkers', form(0), { fact: 'parameters', path: '$.groupWorkers' }],
    ['5 工作日', form({}), { amount: 5, unit: 'working-day' }],
    ['3 working-day', form({}), { amount: 3, unit: 'working-day' }],
    ['many', form(0), 'many'],
    ['maybe', form(true), 'maybe'],
    ['soon', form({}), 'soon'],
  ])('read %j as people type it', (text, cell, value) => {
    expect(readCell(text, cell)).toEqual(value);
  });
});

describe('the grid of a table', () => {
  it.each(TABLES)('gives %s back as it is, in both languages', (_id, content) => {
    for (const reader of [CHINESE, ENGLISH]) {
      const columns = gridColumns(content, ITEMS, reader);
      const typed = gridRows(content, columns).map((row) => ({ ...row, origin: {} }));
      const read = typed.map((row) => rowOf(row, columns));
      expect(withGrid(content, columns, gridRows(content, columns))).toEqual(content);
      expect(read.map(({ cells = {}, then }) => ({ cells, then }))).toEqual(gridRows(content, columns).map(({ origin }) => ({ cells: origin['cells'], then: origin['then'] }))); // prettier-ignore
    }
  });

  it('shows what is asked under the name of the fact, what follows and why', () => {
    expect(COLUMNS.map(({ group, name }) => `${group} ${name}`.trim())).toEqual(['id', 'title zh', 'title en', 'cells code', 'then path', 'reason zh', 'reason en', 'level', 'law', 'article']); // prettier-ignore
    expect(ROWS[0]?.texts).toEqual(['R1', '甲', 'a', ITEMS.length > 0 ? cellText('V0101', COLUMNS[3]?.form ?? form('')) : '', 'rectify', '因', 'for', 'A', 'x', '1']); // prettier-ignore
  });

  it('offers every slot of the decision that a cell can hold', () => {
    const columns = gridColumns({ ...TABLE, decision: 'routing' }, ITEMS, CHINESE);
    expect(columns.filter(({ group }) => group === 'then').map(({ name }) => name)).toEqual(['lead', 'joiners', 'path', 'flags']); // prettier-ignore
  });

  it('takes a pasted block, adds the rows that are missing and keeps what it does not show', () => {
    const pasted = pasteRows(ROWS, COLUMNS, { row: 0, column: 3, text: 'V0201\twarn\r\nV0202；V0203\tinterview\r\n' });
    const named = pasted.map((row, index) => ({ ...row, texts: row.texts.with(0, `R${index + 1}`) }));
    expect(withGrid(TABLE, COLUMNS, named)['rows']).toMatchObject([
      {
        id: 'R1',
        cells: { code: ['V0201'] },
        then: { path: 'warn' },
        cites: [{ law: 'x' }, { law: 'y', article: '2' }],
      },
      { id: 'R2', cells: { code: ['V0202', 'V0203'] }, then: { path: 'interview' }, reason: { zh: '因' } },
    ]);
  });

  it('leaves a cell out that was emptied', () => {
    const emptied = ROWS.map((row) => ({ ...row, texts: row.texts.with(3, '') }));
    expect(withGrid(TABLE, COLUMNS, emptied)['rows']).toMatchObject([{ cells: {} }]);
  });

  it('begins a row like another one, or with nothing, the id still open', () => {
    const [row] = ROWS;
    expect(rowLike(row, COLUMNS).texts.slice(0, 2)).toEqual(['', '甲']);
    const empty = emptyRow(COLUMNS);
    expect(empty.texts.every((text) => text === '')).toBe(true);
    expect(rowOf(empty, COLUMNS)).toMatchObject({ cells: {}, then: {}, cites: [{ law: '', article: '' }], level: '' });
  });

  it('moves a row and no further than its table', () => {
    const rows = [...ROWS, rowLike(ROWS[0], COLUMNS)];
    expect(movedRow(rows, 1, -1).map(({ texts }) => texts[0])).toEqual(['', 'R1']);
    expect(movedRow(rows, 1, 1)).toBe(rows);
  });
});
