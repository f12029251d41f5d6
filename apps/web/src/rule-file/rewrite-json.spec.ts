import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Json } from './pack-items';
import { layJson, rewriteJson } from './rewrite-json';

const PACK = 'rules/platform-labour';
const FILES = readdirSync(PACK, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
const textOf = (name: string): string => readFileSync(path.join(PACK, name), 'utf8');

const PARAMETER = `{
  "id": "groupWorkers",
  "title": { "zh": "集体争议人数", "en": "workers" },
  "values": [{ "from": "2004-12-01", "value": 10, "cites": [{ "law": "dispute-law", "article": "7" }] }],
  "note": "a \\"quoted\\" note"
}
`;
const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
const parse = (text: string): Readonly<Record<string, Json>> => JSON.parse(text) as Readonly<Record<string, Json>>;

describe('rewriteJson', () => {
  it.each(FILES)('leaves %s as it is when nothing changes', (name) => {
    const text = textOf(name);
    expect(rewriteJson(text, JSON.parse(text) as Json)).toBe(text);
  });

  it('changes one figure and no other letter', () => {
    const changed = { ...parse(PARAMETER), id: 'other' };
    expect(rewriteJson(PARAMETER, changed)).toBe(PARAMETER.replace('groupWorkers', 'other'));
  });

  it('breaks a list that grew too long for its line, entry by entry', () => {
    const { values, ...rest } = parse(PARAMETER);
    const [first] = values as readonly Json[];
    const second = { from: '2027-01-01', value: 15, cites: [{ law: 'dispute-law', article: '7' }] };
    const { note, ...head } = rest;
    const text = rewriteJson(PARAMETER, { ...head, values: [first ?? null, second], note: note ?? null });
    expect(text).toContain(`  "values": [
    { "from": "2004-12-01", "value": 10, "cites": [{ "law": "dispute-law", "article": "7" }] },
    { "from": "2027-01-01", "value": 15, "cites": [{ "law": "dispute-law", "article": "7" }] }
  ],
  "note": "a \\"quoted\\" note"`);
  });

  it('keeps the letters of entries that moved', () => {
    const text = '{\n  "rows": [\n    {"id":1},\n    {"id":2}\n  ]\n}\n';
    expect(rewriteJson(text, { rows: [{ id: 2 }, { id: 1 }] })).toBe(
      '{\n  "rows": [\n    {"id":2},\n    {"id":1}\n  ]\n}\n',
    );
  });

  it('reads back as the value that was written, for every file with one member more', () => {
    for (const name of FILES) {
      const value = JSON.parse(textOf(name)) as Json;
      const grown: Json = isList(value)
        ? [...value, { more: [1, 'two', null] }]
        : { ...(value as object), more: { a: [true] } };
      expect(JSON.parse(rewriteJson(textOf(name), grown))).toEqual(grown);
    }
  });
});

describe('layJson', () => {
  it('writes short values into one line and long ones into several', () => {
    const long = 'x'.repeat(100);
    expect(layJson({ a: { b: 1 }, c: [long, long] })).toBe(
      `{\n  "a": { "b": 1 },\n  "c": [\n    "${long}",\n    "${long}"\n  ]\n}\n`,
    );
  });
});
