import { cellText, readCell } from '../rule-file/cell-text';
import { factIn, LIST_OPERATORS } from '../rule-file/fact-catalogue';
import {
  bilingualIn,
  isObject,
  listIn,
  textIn,
  type Json,
  type JsonObject,
  type PackItem,
} from '../rule-file/pack-items';

/** What a column of the grid holds. */
export interface GridColumn {
  readonly group: 'id' | 'title' | 'cells' | 'then' | 'level' | 'law' | 'article';
  /** Id of the column of the table, name of the slot, or language of the title; empty for the rest. */
  readonly name: string;
  /** The fact of a condition; `null` for what is no condition. */
  readonly fact: ReturnType<typeof factIn> | null;
  /** A value of the kind that belongs there. */
  readonly sample: Json;
}

/** A row of the grid: what stands in its cells, and the row of the file that it began with. */
export interface GridRow {
  readonly texts: readonly string[];
  readonly origin: JsonObject;
}

const column = (group: GridColumn['group'], name = '', sample: Json = ''): GridColumn => {
  return { group, name, sample, fact: null };
};

/** The columns of a decision table: what is asked, what follows, how sure it is and where it stands. */
export function gridColumns(content: JsonObject, items: readonly PackItem[]): readonly GridColumn[] {
  const asked = listIn(content['columns'])
    .filter(isObject)
    .map((one) => askedColumn(one, items));
  const outcomes = listIn(content['rows']).filter(isObject).map(thenOf);
  const slots = [...new Set(outcomes.flatMap((then) => Object.keys(then)))];
  const following = slots.map((slot) => column('then', slot, sampleOf(slot, outcomes)));
  const named = [column('id'), column('title', 'zh'), column('title', 'en')];
  return [...named, ...asked, ...following, column('level'), column('law'), column('article')];
}

function askedColumn(one: JsonObject, items: readonly PackItem[]): GridColumn {
  const fact = factIn(items, textIn(one['fact']), textIn(one['path']));
  const sample = LIST_OPERATORS.includes(textIn(one['operator'])) ? [] : sampleOfType(fact.type);
  return { ...column('cells', textIn(one['id']), sample), fact };
}

function sampleOfType(type: string): Json {
  if (type === 'integer') return 0;
  return type === 'boolean' ? false : '';
}

function sampleOf(slot: string, outcomes: readonly JsonObject[]): Json {
  return outcomes.find((then) => then[slot] !== undefined)?.[slot] ?? '';
}

/** The rows of a decision table as text. */
export function gridRows(content: JsonObject, columns: readonly GridColumn[]): readonly GridRow[] {
  return listIn(content['rows'])
    .filter(isObject)
    .map((origin) => ({ origin, texts: columns.map((one) => cellText(valueIn(origin, one))) }));
}

function valueIn(row: JsonObject, { group, name }: GridColumn): Json | undefined {
  const places: Readonly<Record<GridColumn['group'], Json | undefined>> = {
    id: row['id'],
    title: bilingualIn(row['title'])?.[name === 'en' ? 'en' : 'zh'],
    cells: objectOf(row['cells'])[name],
    then: thenOf(row)[name],
    level: row['level'],
    law: firstCite(row)['law'],
    article: firstCite(row)['article'],
  };
  return places[group];
}

/** The table with these rows; what the grid does not show is kept. */
export function withGrid(content: JsonObject, columns: readonly GridColumn[], rows: readonly GridRow[]): JsonObject {
  return { ...content, rows: rows.map((row) => rowOf(row, columns)) };
}

function rowOf({ texts, origin }: GridRow, columns: readonly GridColumn[]): JsonObject {
  return columns.reduce((row, one, index) => {
    const text = texts[index] ?? '';
    return text === cellText(valueIn(row, one)) ? row : written(row, one, text);
  }, origin);
}

function written(row: JsonObject, { group, name, sample }: GridColumn, text: string): JsonObject {
  if (group === 'id' || group === 'level') return { ...row, [group]: text.trim() };
  if (group === 'title') return { ...row, title: { ...bilingualIn(row['title']), [name]: text } };
  if (group === 'law' || group === 'article') return { ...row, cites: withCite(row, { [group]: text.trim() }) };
  return { ...row, [group]: withMember(objectOf(row[group]), name, readCell(text, sample)) };
}

function withMember(members: JsonObject, name: string, value: Json | undefined): JsonObject {
  const others = Object.entries(members).filter(([key]) => key !== name);
  if (value === undefined) return Object.fromEntries(others);
  return { ...members, [name]: value };
}

function withCite(row: JsonObject, part: JsonObject): readonly Json[] {
  return [{ ...firstCite(row), ...part }, ...listIn(row['cites']).slice(1)];
}

/** One more row like the last one; its id is still to be given, since ids are never used twice. */
export function nextRow(rows: readonly GridRow[], columns: readonly GridColumn[]): GridRow {
  const last = rows.at(-1);
  const texts = columns.map(({ group }, index) => (group === 'id' ? '' : (last?.texts[index] ?? '')));
  return { texts, origin: last?.origin ?? {} };
}

/** Where something is pasted. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

/** Puts cells that were copied from a spreadsheet into the grid; rows that are missing are added. */
export function pasteRows(
  rows: readonly GridRow[],
  columns: readonly GridColumn[],
  at: GridPlace & { readonly text: string },
): readonly GridRow[] {
  const lines = at.text.replace(/\r?\n$/, '').split(/\r?\n/).map((line) => line.split('\t')); // prettier-ignore
  const grown = [...rows];
  while (grown.length < at.row + lines.length) grown.push(nextRow(grown, columns));
  return grown.map((row, index) => {
    const line = lines[index - at.row];
    if (line === undefined) return row;
    return { ...row, texts: row.texts.map((text, place) => line[place - at.column] ?? text) };
  });
}

function thenOf(row: JsonObject): JsonObject {
  return objectOf(row['then']);
}

function firstCite(row: JsonObject): JsonObject {
  return listIn(row['cites']).find(isObject) ?? {};
}

function objectOf(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {};
}
