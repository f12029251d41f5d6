import { pick, type Chance } from '../rules/chance.js';

const LONG = 5_000;

/** Texts that readers, databases, spreadsheets, headers and paths have stumbled over. None looks like an answer's fault. */
export const HOSTILE_TEXTS: readonly string[] = [
  ...['', ' ', '\u0000', 'a\u0000b', '\u0007\u001b[31m', '\t\r\n', '\ud800', 'x\udc00y', '\ufeff', '\u2028\u2029'],
  ...['\u202egpj.exe', '\u2066甲\u2069', '\u200b\u200d', 'e\u0301'.repeat(200), '🏳️‍🌈'.repeat(50), '﷽'.repeat(100)],
  ...["' OR '1'='1", "'; DROP TABLE case_file; --", '" OR ""="', "\\'; --", '1); --', "'||pg_sleep(0)||'", '%', '_%_', '$1'],
  ...['{"$gt":""}', '{"$where":"1"}', '[$ne]=1', '$..[?(@.x)]', '*)(uid=*))(|(uid=*', '<!DOCTYPE x [<!ENTITY y "z">]>'],
  ...['=1+1', '+1', '-1', '@SUM(A1)', '=HYPERLINK("http://127.0.0.1")', '\t=1', '|calc', '"', '""', ',', ';'],
  ...['x\r\nset-cookie: a=b', 'x\nlocation: http://127.0.0.1', '%0d%0ax: y', '../../../../etc/passwd', '..\\..\\x'],
  ...['%2e%2e%2f', '/etc/passwd%00.csv', 'file:///etc/passwd', 'http://169.254.169.254/', '//127.0.0.1', 'data:text/html,x'],
  ...['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', 'javascript:alert(1)', '${7*7}', '{{7*7}}', '#{7*7}'],
  ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'null', 'undefined', 'NaN', 'true', '0', '-0'],
  ...['1e309', '9007199254740993', '99999999999999999999', '0x10', '٣', '2026-02-30', '9999-12-31', '0000-00-00', '-271821-04-20'],
  ...['10000-01-01', '2026-02-29T25:61:61Z', '1970-01-01T00:00:00+99:99', 'P0', 'T99999', 'D0', 'a'.repeat(64), '文'.repeat(LONG)],
  ...['x'.repeat(LONG), `${'('.repeat(300)}a`, 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!', '{case.number}', '%s%n%x', '%zz', '\\u0000'],
]; // prettier-ignore

const HOSTILE_PLAIN: readonly unknown[] = [
  ...[null, true, false, 0, -1, 1, 0.5, -0, 1e300, -1e300, 2 ** 31, 2 ** 53, 2 ** 63, 3_000_000_000],
  ...[[], {}, [[]], [null], { length: 1e9 }, { $gt: '' }, { toString: 1 }, { then: 1 }, [1, 'a', null, {}]],
];

/** Names that must never reach a prototype, and names that mean something elsewhere. */
export const HOSTILE_KEYS: readonly string[] = [
  ...['__proto__', 'constructor', 'prototype', 'toString', 'then', '$where', 'role', 'isAdmin', 'id', 'departmentCode'],
  ...['account_id', 'revision', 'status', '', ' ', '\u0000', '中', 'a.b', 'a[b]', '0', 'x'.repeat(300)],
];

/** Any hostile value. */
export function hostileValue(chance: Chance): unknown {
  const draw = chance();
  if (draw < 0.6) return pick(HOSTILE_TEXTS, chance);
  if (draw < 0.9) return pick(HOSTILE_PLAIN, chance);
  if (draw < 0.95) return nested(pick([10, 100, 2_000], chance));
  return Array.from({ length: pick([300, 5_000], chance) }, () => pick(HOSTILE_TEXTS.slice(0, 8), chance));
}

/** A value inside of many others. */
function nested(depth: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { a: value };
  return value;
}
