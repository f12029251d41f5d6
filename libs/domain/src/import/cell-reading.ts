import { checkCreditCode } from '../enterprise/credit-code.js';
import type { PlainDate } from '../shared/plain-date.js';
import { isFormula } from '../intake/formula.js';
import { IMPORT_FIELDS, type ImportColumn, type ImportContext, type ImportField } from './import-profile.js';
import { readDay, readPartialDay } from './read-day.js';
import { readCount, readYuan } from './read-number.js';

/** Characters that a cell may have at most, whatever its column. */
export const CELL_LIMIT = 20_000;

/** What is wrong with a cell; `column` is the heading, `value` the cell as far as it may be shown. */
export interface CellProblem {
  readonly column: string;
  readonly code: CellProblemCode;
  readonly value: string;
}

/** Why a cell makes its row refused. */
export type CellProblemCode =
  | 'cell.missing'
  | 'cell.too-long'
  | 'cell.control-character'
  | 'cell.location-track'
  | 'day.not-a-day'
  | 'day.in-future'
  | 'amount.not-an-amount'
  | 'amount.negative'
  | 'count.not-a-count'
  | 'credit-code.malformed'
  | 'department.unknown'
  | 'word.unknown'
  | 'row.ragged'
  | 'group.differs';

/** What the cells of one row say, by field; filled cell by cell. */
export interface RowReading {
  readonly texts: Partial<Record<ImportField, string>>;
  readonly days: Partial<Record<ImportField, PlainDate>>;
  readonly numbers: Partial<Record<ImportField, number>>;
  readonly codes: Partial<Record<ImportField, readonly string[]>>;
  readonly notes: string[];
  readonly marks: Set<string>;
  readonly problems: CellProblem[];
}

/** A reading that says nothing yet. */
export function blankReading(): RowReading {
  return { texts: {}, days: {}, numbers: {}, codes: {}, notes: [], marks: new Set(), problems: [] };
}

/** The text of a field; `null` when the row says nothing. */
export function textOf(reading: RowReading, field: ImportField): string | null {
  return reading.texts[field] ?? null;
}

/** Where the cells of one row are read into, and what that needs to know. */
export interface RowUnderWay {
  readonly reading: RowReading;
  readonly context: ImportContext;
}

type CellReader = (row: RowUnderWay, column: ImportColumn, text: string) => CellProblemCode | null;

const LINE_LIMIT = 200;
const PASSAGE_LIMIT = 8000;

const TEXT_KINDS: readonly string[] = ['text', 'passage', 'credit-code', 'department', 'word', 'words'];

/** Reads one cell into the reading of its row; what is wrong with it is listed there. */
export function readCell(row: RowUnderWay, column: ImportColumn, cell: string): void {
  const text = cell.trim();
  const kind = IMPORT_FIELDS[column.field];
  if (TEXT_KINDS.includes(kind) && isFormula(cell)) row.reading.marks.add('formula-defused');
  const code = text === '' ? missing(column) : READERS[kind](row, column, text);
  if (code !== null) row.reading.problems.push({ column: column.column, code, value: shown(column, text) });
}

function missing(column: ImportColumn): CellProblemCode | null {
  return column.presence === 'required' ? 'cell.missing' : null;
}

/** Nothing of the person behind a complaint is repeated in a report. */
function shown(column: ImportColumn, text: string): string {
  return column.field.startsWith('reporter-') ? '***' : text.slice(0, 80);
}

const line: CellReader = ({ reading }, { field }, text) => {
  if (text.length > LINE_LIMIT) return 'cell.too-long';
  reading.texts[field] = text;
  return null;
};

const passage: CellReader = ({ reading }, column, text) => {
  if (text.length > PASSAGE_LIMIT) return 'cell.too-long';
  if (column.field === 'note') reading.notes.push(`${column.label ?? column.column}: ${text}`);
  if (column.field !== 'note') reading.texts[column.field] = text;
  return null;
};

const day: CellReader = ({ reading, context }, { field, partialDays }, text) => {
  const read = partialDays === undefined ? readDay(text) : readPartialDay(text);
  if (read === null) return 'day.not-a-day';
  if (read.on > context.today) return 'day.in-future';
  if (!read.exact) reading.marks.add('day-approximate');
  reading.days[field] = read.on;
  return null;
};

const amount: CellReader = ({ reading }, { field }, text) => {
  if (/^[-−(]\s*[¥￥]?\d/u.test(text)) return 'amount.negative';
  const fen = readYuan(text);
  if (fen === null) return 'amount.not-an-amount';
  reading.numbers[field] = fen;
  return null;
};

const count: CellReader = ({ reading }, { field }, text) => {
  const people = readCount(text);
  if (people === null) return 'count.not-a-count';
  reading.numbers[field] = people;
  return null;
};

const creditCode: CellReader = ({ reading }, { field }, text) => {
  const code = text.normalize('NFKC').toUpperCase();
  const check = checkCreditCode(code);
  const isOldNumber = /^\d{15}$/.test(code);
  if (check === 'malformed' && !isOldNumber) return 'credit-code.malformed';
  if (isOldNumber) reading.marks.add('credit-code-old-number');
  if (check === 'wrong-check-digit') reading.marks.add('credit-code-wrong-check-digit');
  reading.texts[field] = code;
  return null;
};

const department: CellReader = ({ reading, context }, { field }, text) => {
  const found = context.departments.find(({ code, nameZh }) => code === text || nameZh === text);
  if (found === undefined) return 'department.unknown';
  reading.texts[field] = found.code;
  return null;
};

const word: CellReader = ({ reading }, column, text) => {
  const code = codeOf(column, text);
  if (code !== undefined) reading.codes[column.field] = [code];
  return code === undefined ? unlisted(reading, column, text) : null;
};

const words: CellReader = ({ reading }, column, text) => {
  const parts = column.words?.[text] === undefined ? text.split(/[、;；,，|\n]/u) : [text];
  const named = parts.map((part) => part.trim()).filter((part) => part !== '');
  const codes = named.map((part) => codeOf(column, part));
  reading.codes[column.field] = codes.filter((code) => code !== undefined);
  const unknown = named.filter((_, index) => codes[index] === undefined);
  return unknown.length === 0 ? null : unlisted(reading, column, unknown.join('、'));
};

/** A code stands for itself; a word for the code that the profile lists. */
function codeOf(column: ImportColumn, text: string): string | undefined {
  const listed = column.words ?? {};
  if (Object.hasOwn(listed, text)) return listed[text];
  return Object.values(listed).includes(text) ? text : undefined;
}

function unlisted(reading: RowReading, column: ImportColumn, text: string): CellProblemCode | null {
  if (text.length > LINE_LIMIT) return 'cell.too-long';
  if (column.unknownWord !== 'mark') return 'word.unknown';
  reading.marks.add(`${column.field}-not-mapped`);
  reading.notes.push(`${column.label ?? column.column}: ${text}`);
  return null;
}

const READERS = {
  text: line,
  passage,
  day,
  amount,
  count,
  'credit-code': creditCode,
  department,
  word,
  words,
} as const satisfies Record<(typeof IMPORT_FIELDS)[ImportField], CellReader>;
