import { cellText, readCell, type CellForm, type CellWords } from '../rule-file/cell-text';
import { factIn, LIST_OPERATORS, type Label } from '../rule-file/fact-catalogue';
import { bilingualIn, isObject, listIn, textIn, type Json, type JsonObject, type PackItem } from '../rule-file/pack-items'; // prettier-ignore
import { firstEntry, slotsOf, type DecisionSlot } from '../rule-outcome/decision-slots';

/** What a column of the grid holds. */
export interface GridColumn {
  readonly group: 'id' | 'title' | 'cells' | 'then' | 'reason' | 'level' | 'law' | 'article';
  /** Id of the column of the table, name of the slot, or language of a text; empty for the rest. */
  readonly name: string;
  /** What the pack calls it; `null` for what every table has. */
  readonly title: Label | null;
  readonly form: CellForm;
}

/** A row of the grid: what stands in its cells, and the row of the file that it began with. */
export interface GridRow {
  readonly texts: readonly string[];
  readonly origin: JsonObject;
}

/** The language of the reader, with the words that cells are written in. */
export interface GridLanguage {
  readonly language: 'zh' | 'en';
  readonly words: CellWords;
}

const NO_CODES: ReadonlyMap<string, string> = new Map();

/** The columns of a decision table: what is asked, what follows, why, how sure it is and where it stands. */
export function gridColumns(
  content: JsonObject,
  items: readonly PackItem[],
  reader: GridLanguage,
): readonly GridColumn[] {
  const own = (group: GridColumn['group'], name = '', codes = NO_CODES): GridColumn => {
    return { group, name, title: null, form: { words: reader.words, codes, unit: null, sample: '' } };
  };
  const asked = listIn(content['columns'])
    .filter(isObject)
    .map((one) => askedColumn(one, items, reader));
  const following = slotsShown(content, items).map((slot) => slotColumn(slot, reader));
  const named = [own('id'), own('title', 'zh'), own('title', 'en')];
  const source = [own('level'), own('law', '', lawNames(items, reader)), own('article')];
  return [...named, ...asked, ...following, own('reason', 'zh'), own('reason', 'en'), ...source];
}

function askedColumn(one: JsonObject, items: readonly PackItem[], reader: GridLanguage): GridColumn {
  const { type, label, codes, unit } = factIn(items, textIn(one['fact']), textIn(one['path']));
  const sample = LIST_OPERATORS.includes(textIn(one['operator'])) ? [] : sampleOfType(type);
  const form = { words: reader.words, codes: namesOf(codes, reader), unit, sample };
  return { group: 'cells', name: textIn(one['id']), title: label, form };
}

function sampleOfType(type: string): Json {
  if (type === 'integer') return 0;
  return type === 'boolean' ? false : '';
}

/** The slots in use, and those of the decision that a row could say as well and a cell can hold. */
function slotsShown(content: JsonObject, items: readonly PackItem[]): readonly DecisionSlot[] {
  const used = new Set(listIn(content['rows']).flatMap((row) => (isObject(row) ? Object.keys(thenOf(row)) : [])));
  const known = slotsOf(items, textIn(content['decision']));
  const shown = known.filter(({ name, type }) => used.has(name) || CELL_TYPES.includes(type));
  const unknown = [...used].filter((name) => known.every((slot) => slot.name !== name));
  return [...shown, ...unknown.map(plainSlot)];
}

const CELL_TYPES: readonly string[] = ['code', 'boolean', 'period'];

function plainSlot(name: string): DecisionSlot {
  return { name, title: { zh: name, en: name }, type: 'code', isList: false, codes: [] };
}

function slotColumn(slot: DecisionSlot, reader: GridLanguage): GridColumn {
  const sample = slot.isList ? [] : sampleOfSlot(slot);
  const form = { words: reader.words, codes: namesOf(slot.codes, reader), unit: null, sample };
  return { group: 'then', name: slot.name, title: slot.title, form };
}

function sampleOfSlot(slot: DecisionSlot): Json {
  return slot.type === 'code' ? '' : firstEntry(slot);
}

/** Names of codes; two codes of one name keep their codes, so that a cell can be read back. */
function namesOf(codes: DecisionSlot['codes'], { language }: GridLanguage): ReadonlyMap<string, string> {
  const isOnly = (name: string): boolean => codes.filter((one) => one[language] === name).length === 1;
  return new Map(codes.filter((one) => isOnly(one[language])).map((one) => [one.code, one[language]]));
}

function lawNames(items: readonly PackItem[], reader: GridLanguage): ReadonlyMap<string, string> {
  const laws = items.filter(({ file }) => file.path.startsWith('citations/'));
  return namesOf(
    laws.map(({ id, title }) => ({ code: id, ...title })),
    reader,
  );
}

/** The rows of a decision table as text. */
export function gridRows(content: JsonObject, columns: readonly GridColumn[]): readonly GridRow[] {
  return listIn(content['rows'])
    .filter(isObject)
    .map((origin) => gridRow(origin, columns));
}

/** A row of a table as text. */
export function gridRow(origin: JsonObject, columns: readonly GridColumn[]): GridRow {
  return { origin, texts: columns.map((one) => cellText(valueIn(origin, one), one.form)) };
}

function valueIn(row: JsonObject, { group, name }: GridColumn): Json | undefined {
  const places: Readonly<Record<GridColumn['group'], Json | undefined>> = {
    id: row['id'],
    title: bilingualIn(row['title'])?.[name === 'en' ? 'en' : 'zh'],
    cells: objectOf(row['cells'])[name],
    then: thenOf(row)[name],
    reason: bilingualIn(row['reason'])?.[name === 'en' ? 'en' : 'zh'],
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

/** A row of the grid as its file writes it. */
export function rowOf({ texts, origin }: GridRow, columns: readonly GridColumn[]): JsonObject {
  return columns.reduce((row, one, index) => {
    const text = texts[index] ?? '';
    return text === cellText(valueIn(row, one), one.form) ? row : written(row, one, text);
  }, origin);
}

function written(row: JsonObject, { group, name, form }: GridColumn, text: string): JsonObject {
  if (group === 'id' || group === 'level') return { ...row, [group]: text.trim() };
  if (group === 'title' || group === 'reason') return { ...row, [group]: { ...bilingualIn(row[group]), [name]: text } };
  if (group === 'law' || group === 'article') return { ...row, cites: withCite(row, { [group]: readCell(text, form) ?? '' }) }; // prettier-ignore
  return { ...row, [group]: withMember(objectOf(row[group]), name, readCell(text, form)) };
}

function withMember(members: JsonObject, name: string, value: Json | undefined): JsonObject {
  const others = Object.entries(members).filter(([key]) => key !== name);
  if (value === undefined) return Object.fromEntries(others);
  return { ...members, [name]: value };
}

function withCite(row: JsonObject, part: JsonObject): readonly Json[] {
  return [{ ...firstCite(row), ...part }, ...listIn(row['cites']).slice(1)];
}

/** What a row says in each slot. */
export function thenOf(row: JsonObject): JsonObject {
  return objectOf(row['then']);
}

function firstCite(row: JsonObject): JsonObject {
  return listIn(row['cites']).find(isObject) ?? {};
}

function objectOf(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {};
}
