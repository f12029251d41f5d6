import type { PackInput } from './pack-input.js';

const text = { zh: '文', en: 'text' };
const leaf = { fact: 'case', path: '$.number', operator: 'equal', value: 1 };
const group = (size: number, member: unknown): object => ({ all: Array.from({ length: size }, () => member) });
const rule = (id: string, when: object): object => ({
  id, decision: 'd', title: text, effective: { from: '2020-01-01' }, when, then: { lead: 'a' }, reason: text,
  cites: [{ law: 'act', article: '1' }], level: 'D',
}); // prettier-ignore

const RULE = 'decisions/d/rules/R0.json';
const oneRule = (content: string): Readonly<Record<string, string>> => ({ [RULE]: content });

/** Files that were made to hang a reader or to fill its memory. */
const BOMBS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '10 MB of spaces': oneRule(' '.repeat(10_485_760)),
  '10 MB of one text': oneRule(`"${'x'.repeat(10_485_760)}"`),
  'brackets, 250 kB': oneRule('['.repeat(250_000)),
  'objects, 250 kB': oneRule('{"a":'.repeat(50_000)),
  'an open text, 250 kB': oneRule(`"${'x'.repeat(250_000)}`),
  'backslashes, 250 kB': oneRule(`"${'\\'.repeat(250_000)}`),
  'a number of 250,000 digits': oneRule('1'.repeat(250_000)),
  'commas, 250 kB': oneRule(`[${',1'.repeat(125_000)}`),
  '30,000 unknown keys': oneRule(`{${Array.from({ length: 30_000 }, (_none, at) => `"k${at}":1`).join()}}`),
  '60,000 empty lists': oneRule(`[${Array.from({ length: 60_000 }, () => '[]').join()}]`),
  '3,000 conditions in a group': oneRule(JSON.stringify(rule('R0', group(3_000, leaf)))),
  '3,000 conditions in groups': oneRule(JSON.stringify(rule('R0', group(30, group(30, group(3, leaf)))))),
  'braces in a reason': oneRule(JSON.stringify({ ...rule('R0', group(1, leaf)), reason: { zh: '{'.repeat(600), en: '{a.'.repeat(200) } })),
  '10,000 conditions in 56 rules': Object.fromEntries(
    Array.from({ length: 56 }, (_none, at) => [`decisions/d/rules/N${at}.json`, JSON.stringify(rule(`N${at}`, group(6, group(30, leaf))))]),
  ),
  '3,000 files': Object.fromEntries(Array.from({ length: 3_000 }, (_none, at) => [`citations/c${at}.json`, '{}'])),
}; // prettier-ignore

/** A pack for each bomb, which lies in it beside sound files. */
export function bombs(sound: ReadonlyMap<string, string>): readonly PackInput[] {
  return Object.entries(BOMBS).map(([how, files]) => ({ how, files: new Map([...sound, ...Object.entries(files)]) }));
}
