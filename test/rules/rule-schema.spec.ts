import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { ruleSchema } from '@app/rules';
import { loadedPack, packFiles, PACKS } from './pack-files.js';

const SCHEMAS = join(import.meta.dirname, '../../rules/schema');

describe.each(PACKS)('schema of %s', (name) => {
  const schema = ruleSchema(loadedPack(name));
  const check = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema);
  const rules = [...packFiles(name)].filter(([path]) => /^decisions\/[^/]+\/rules\//.test(path));

  it('is the one in rules/schema', () => {
    const file = join(SCHEMAS, `${name}.rule.schema.json`);
    expect(existsSync(file) ? readFileSync(file, 'utf8') : '').toBe(`${JSON.stringify(schema, null, 2)}\n`);
  });

  it.each(rules)('accepts %s', (_path, text) => {
    expect(check(JSON.parse(text)) ? [] : check.errors).toEqual([]);
  });

  it.each([
    ['a misspelt path', ['"$.', '"$.x']],
    ['an unknown operator', ['"operator": "', '"operator": "not:']],
    ['a key of another engine', ['"level"', '"priority": 1, "level"']],
    ['an empty group', ['"when": {', '"when": { "any": [],']],
  ])('refuses %s', (_what, [from = '', to = '']) => {
    const [, text = ''] = rules[0] ?? [];
    expect(check(JSON.parse(text.replace(from, to)))).toBe(false);
  });
});
