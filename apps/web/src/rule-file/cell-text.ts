import { figureIn, namedFigure } from './fact-catalogue';
import { storedAmount, typedAmount } from './money';
import { isObject, listIn, textIn, type Json, type JsonObject } from './pack-items';

/** How values are written into cells in the language of the reader. */
export interface CellWords {
  readonly yes: string;
  readonly no: string;
  readonly unknown: string;
  /** What stands between the members of a list. */
  readonly and: string;
  /** Words of each unit of a period; the first is written, all are read. */
  readonly units: Readonly<Record<string, readonly string[]>>;
  /** Titles of the figures of the pack by id. */
  readonly figures: ReadonlyMap<string, string>;
}

/** What belongs into a cell, and how it is said there. */
export interface CellForm {
  readonly words: CellWords;
  /** What people call the codes of the cell. */
  readonly codes: ReadonlyMap<string, string>;
  /** What a number counts; money is written in yuan. */
  readonly unit: string | null;
  /** A value of the kind that belongs there. */
  readonly sample: Json;
}

/** Words for a fact that nobody knows, and for yes and no, in either language. */
const UNKNOWN: readonly string[] = ['未知', 'unknown'];
const YES: readonly string[] = ['是', 'yes', 'true'];
const NO: readonly string[] = ['否', 'no', 'false'];
const BETWEEN = /[;；]/;
const BETWEEN_CODES = /[,，、\s]+/;
const TITLE = /^[[〔](.+)[\]〕]$/;

/** A value as it stands in a cell: codes by their names, figures of the pack by their title, money in yuan. */
export function cellText(value: Json | undefined, form: CellForm): string {
  if (value === undefined) return '';
  if (isObject(value)) return figureText(value, form) ?? periodText(value, form) ?? JSON.stringify(value);
  return Array.isArray(value) ? listIn(value).map((one) => cellText(one, form)).join(form.words.and) : plainText(value, form); // prettier-ignore
}

function plainText(value: Json, { words, codes, unit }: CellForm): string {
  if (value === null) return words.unknown;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'number') return typedAmount(value, unit);
  const text = textIn(value);
  return codes.get(text) ?? text;
}

function figureText(value: JsonObject, { words }: CellForm): string | null {
  const figure = figureIn(value);
  return figure === null ? null : `〔${words.figures.get(figure) ?? figure}〕`;
}

function periodText(value: JsonObject, form: CellForm): string | null {
  if (Object.keys(value).sort().join() !== 'amount,unit') return null;
  const unit = textIn(value['unit']);
  return `${cellText(value['amount'], { ...form, unit })} ${form.words.units[unit]?.[0] ?? unit}`;
}

/**
 * Reads what was typed into a cell; `undefined` for an empty one.
 * Names and codes, either language, `$id` and `〔title〕` are read alike; what does not fit stays text, and the checks say so.
 */
export function readCell(text: string, form: CellForm): Json | undefined {
  const typed = text.trim();
  if (typed === '') return undefined;
  if (UNKNOWN.includes(typed.toLowerCase()) || typed === form.words.unknown) return null;
  return figureTyped(typed, form) ?? readAs(typed, form);
}

function figureTyped(typed: string, { words }: CellForm): Json | null {
  if (/^\$\w+$/.test(typed)) return namedFigure(typed.slice(1));
  const title = TITLE.exec(typed)?.[1];
  const found = [...words.figures].find(([id, name]) => name === title || id === title);
  return found === undefined ? null : namedFigure(found[0]);
}

function readAs(typed: string, form: CellForm): Json {
  const { sample, unit } = form;
  if (typeof sample === 'boolean') return readYesNo(typed);
  if (typeof sample === 'number') return storedAmount(typed, unit);
  if (isObject(sample)) return readPeriod(typed, form);
  return Array.isArray(sample) ? readList(typed, form) : readCode(typed, form);
}

function readYesNo(typed: string): Json {
  if (YES.includes(typed.toLowerCase())) return true;
  return NO.includes(typed.toLowerCase()) ? false : typed;
}

/** Members stand apart by semicolons, since names may hold commas; codes and names without them also by commas. */
function readList(typed: string, form: CellForm): Json {
  return typed
    .split(BETWEEN)
    .map((part) => part.trim())
    .flatMap((part) => (isName(part, form) ? [part] : part.split(BETWEEN_CODES)))
    .filter((part) => part !== '')
    .map((part) => readCode(part, form));
}

function isName(part: string, { codes }: CellForm): boolean {
  return [...codes.values()].includes(part);
}

function readCode(typed: string, { codes }: CellForm): string {
  return [...codes].find(([, name]) => name === typed)?.[0] ?? typed;
}

function readPeriod(typed: string, form: CellForm): Json {
  const named = Object.entries(form.words.units)
    .flatMap(([unit, words]) => [unit, ...words].map((word) => ({ unit, word })))
    .toSorted((one, other) => other.word.length - one.word.length);
  for (const { unit, word } of named) {
    const amount = typed.endsWith(word) ? readAmount(typed.slice(0, -word.length).trim(), form) : null;
    if (amount !== null) return { amount, unit };
  }
  return parsed(typed);
}

function readAmount(typed: string, form: CellForm): Json | null {
  return /^\d+$/.test(typed) ? Number(typed) : figureTyped(typed, form);
}

function parsed(typed: string): Json {
  try {
    return JSON.parse(typed) as Json; // whatever it is, the checks know its form
  } catch {
    return typed;
  }
}
