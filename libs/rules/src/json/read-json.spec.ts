import { describe, expect, it } from '@jest/globals';
import { plainValue } from './json-node.js';
import { FILE_LIMIT_BYTES, readJson } from './read-json.js';

describe('readJson', () => {
  it('reads what JSON.parse reads', () => {
    const text = '{"a": [1, -2.5e3, true, false, null], "中文": {"b": "x\\n\\u4e2d"}}'.replace('\\n', '');
    const reading = readJson(text);
    expect(reading.ok && plainValue(reading.root)).toEqual(JSON.parse(text));
  });

  it('remembers line and column of every value', () => {
    const reading = readJson('{\n  "a": {\n    "b": 1\n  }\n}');
    const entry = reading.ok && reading.root.kind === 'object' ? reading.root.entries[0] : undefined;
    expect(entry?.at).toEqual({ line: 2, column: 3 });
    expect(entry?.value.at).toEqual({ line: 2, column: 8 });
  });

  it.each([
    { what: 'a key twice', text: '{"a": 1,\n "a": 2}', code: 'json.duplicate-key', line: 2, column: 2 },
    { what: '__proto__ as a key', text: '{"__proto__": {}}', code: 'json.reserved-key', line: 1, column: 2 },
    { what: 'constructor as a key', text: '{"x": {"constructor": 1}}', code: 'json.reserved-key', line: 1, column: 8 },
    { what: 'an escaped __proto__', text: '{"\\u005f_proto__": 1}', code: 'json.reserved-key', line: 1, column: 2 },
    { what: 'a control character', text: '["a\\u0007"]', code: 'json.forbidden-character', line: 1, column: 2 },
    { what: 'a text direction character', text: '["a\u202eb"]', code: 'json.forbidden-character', line: 1, column: 2 },
    { what: 'a zero-width space', text: '["a\u200bb"]', code: 'json.forbidden-character', line: 1, column: 2 },
    { what: 'half a surrogate pair', text: '["\\ud800"]', code: 'json.forbidden-character', line: 1, column: 2 },
    {
      what: 'a number that is not exact',
      text: '[1, 9007199254740993]',
      code: 'json.number-too-large',
      line: 1,
      column: 5,
    },
    { what: 'a number that is infinite', text: '[1e999]', code: 'json.number-too-large', line: 1, column: 2 },
    { what: 'a comma before the bracket', text: '[1,]', code: 'json.syntax', line: 1, column: 4 },
    { what: 'a leading zero', text: '[01]', code: 'json.syntax', line: 1, column: 3 },
    { what: 'a comment', text: '{} // no', code: 'json.syntax', line: 1, column: 4 },
    { what: 'a byte order mark', text: '\ufeff{}', code: 'json.syntax', line: 1, column: 1 },
    { what: 'an open text', text: '{"a": "b', code: 'json.syntax', line: 1, column: 7 },
    { what: 'nothing', text: '', code: 'json.syntax', line: 1, column: 1 },
  ])('refuses $what', ({ text, code, line, column }) => {
    const reading = readJson(text);
    expect(reading.ok ? null : { code: reading.failure.code, ...reading.failure.at }).toEqual({ code, line, column });
  });

  it('refuses a depth bomb', () => {
    const reading = readJson('['.repeat(100_000));
    expect(reading.ok ? null : reading.failure.code).toBe('json.too-deep');
  });

  it.each([
    ['ten megabytes', 'x'.repeat(10 * 1024 * 1024)],
    ['Chinese text that is short in characters and long in bytes', `"${'中'.repeat(FILE_LIMIT_BYTES / 3)}"`],
  ])('refuses %s without reading it', (_what, text) => {
    const reading = readJson(text);
    expect(reading.ok ? null : reading.failure.code).toBe('json.too-large');
  });

  it('accepts a file of exactly the limit', () => {
    expect(readJson(`"${'x'.repeat(FILE_LIMIT_BYTES - 2)}"`).ok).toBe(true);
  });
});
