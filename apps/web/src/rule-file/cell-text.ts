import { isObject, listIn, textIn, type Json } from './pack-items';

/** Words for a fact that nobody knows, in either language. */
const UNKNOWN: readonly string[] = ['未知', 'unknown'];
const YES: readonly string[] = ['是', 'yes', 'true'];
const NO: readonly string[] = ['否', 'no', 'false'];
const BETWEEN = /[,，、;；\s]+/;
const PERIOD = /^(\S+)\s+([a-z-]+)$/;

/** A value as it is typed into a cell: lists with commas, figures of the pack with `$`, periods as `5 working-day`. */
export function cellText(value: Json | undefined): string {
  if (value === undefined) return '';
  if (isObject(value)) return parameterText(value) ?? periodText(value) ?? JSON.stringify(value);
  return Array.isArray(value) ? listIn(value).map(cellText).join(', ') : plainText(value);
}

function plainText(value: Json): string {
  if (value === null) return '未知';
  if (typeof value === 'boolean') return value ? '是' : '否';
  return textIn(value) || JSON.stringify(value);
}

function parameterText({ fact, path }: Readonly<Record<string, Json>>): string | null {
  return fact === 'parameters' ? textIn(path).replace('$.', '$') : null;
}

function periodText(value: Readonly<Record<string, Json>>): string | null {
  const names = Object.keys(value).sort().join();
  return names === 'amount,unit' ? `${cellText(value['amount'])} ${textIn(value['unit'])}` : null;
}

/**
 * Reads what was typed into a cell; `undefined` for an empty one.
 *
 * @param sample - a value of the kind that belongs there; what does not fit stays text, and the checks say so
 */
export function readCell(text: string, sample: Json): Json | undefined {
  const typed = text.trim();
  if (typed === '') return undefined;
  if (UNKNOWN.includes(typed)) return null;
  if (/^\$\w+$/.test(typed)) return { fact: 'parameters', path: typed.replace('$', '$.') };
  return readAs(typed, sample);
}

function readAs(typed: string, sample: Json): Json {
  if (typeof sample === 'boolean') return readYesNo(typed);
  if (typeof sample === 'number') return readNumber(typed);
  if (isObject(sample)) return readPeriod(typed);
  return Array.isArray(sample) ? typed.split(BETWEEN).filter((part) => part !== '') : typed;
}

function readYesNo(typed: string): Json {
  if (YES.includes(typed.toLowerCase())) return true;
  return NO.includes(typed.toLowerCase()) ? false : typed;
}

function readNumber(typed: string): Json {
  const number = Number(typed);
  return Number.isFinite(number) ? number : typed;
}

function readPeriod(typed: string): Json {
  const [, amount = '', unit = ''] = PERIOD.exec(typed) ?? [];
  if (unit !== '') return { amount: readCell(amount, 0) ?? amount, unit };
  try {
    return JSON.parse(typed) as Json; // whatever it is, the checks know its form
  } catch {
    return typed;
  }
}
