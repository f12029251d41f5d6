import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { FILE_KINDS, packSchemas } from '@app/rules';
import { loadedPack, packFiles, PACKS } from './pack-files.js';

type Kind = keyof typeof FILE_KINDS;

const SCHEMAS = join(import.meta.dirname, '../../rules/schema');
const KINDS = Object.keys(FILE_KINDS) as Kind[]; // keys of a literal

const filesOf = (files: ReadonlyMap<string, string>, kind: Kind): readonly (readonly [string, string])[] => {
  const pattern = new RegExp(`^${FILE_KINDS[kind].glob.replaceAll('*', '[^/]+')}$`);
  return [...files].filter(([path]) => pattern.test(path));
};

describe.each(PACKS)('schemas of %s', (name) => {
  const schemas = packSchemas(loadedPack(name));
  const files = packFiles(name);
  const checkOf = (kind: Kind) => new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schemas[kind]);

  it.each(KINDS)('of the kind %s is the one in rules/schema', (kind) => {
    const file = join(SCHEMAS, `${name}.${FILE_KINDS[kind].name}.schema.json`);
    expect(existsSync(file) ? readFileSync(file, 'utf8') : '').toBe(`${JSON.stringify(schemas[kind], null, 2)}\n`);
  });

  it.each(KINDS)('accept every file of the kind %s', (kind) => {
    const check = checkOf(kind);
    const refused = filesOf(files, kind).filter(([, text]) => !check(JSON.parse(text)));
    expect(refused.map(([path]) => path)).toEqual([]);
    expect(filesOf(files, kind).length).toBeGreaterThan(0);
  });

  it.each<[string, Kind, readonly [from: string, to: string]]>([
    ['a misspelt path', 'rules', ['"$.', '"$.x']],
    ['an unknown operator', 'rules', ['"operator": "', '"operator": "not:']],
    ['a key of another engine', 'rules', ['"level"', '"priority": 1, "level"']],
    ['an empty group', 'rules', ['"when": {', '"when": { "any": [],']],
    ['an unknown slot', 'rules', ['"then": {', '"then": { "leader": "LABOUR",']],
    ['a column of an unknown fact', 'tables', ['"fact": "', '"fact": "x']],
    ['an example with an unknown fact', 'examples', ['"given": { "', '"given": { "case.age": 1, "']],
    ['a scenario that leaves a fact out', 'scenarios', ['"urgent"', '"urgently"']],
    ['a parameter without bounds', 'parameters', ['"min"', '"least"']],
    ['a field without a label', 'facts', ['"label"', '"name"']],
    ['a hit policy by order', 'decisions', ['"hit": "', '"hit": "first-']],
  ])('refuse %s', (_what, kind, [from, to]) => {
    const check = checkOf(kind);
    const text = filesOf(files, kind).find(([, one]) => one.includes(from))?.[1] ?? '';
    expect(check(JSON.parse(text))).toBe(true);
    expect(check(JSON.parse(text.replace(from, to)))).toBe(false);
  });
});
