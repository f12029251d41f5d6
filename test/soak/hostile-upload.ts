import { pick, type Chance } from '../rules/chance.js';
import { HOSTILE_TEXTS } from './hostile-values.js';
import type { Wire } from './hostile-ways.js';

const HEADINGS = '登记编号,类型,收到日期,投诉人姓名,被投诉单位,统一社会信用代码,违法行为,事实经过';
const PROFILES = ['chinese-complaints', 'us-wage-complaints', '../../package', '__proto__', '', 'x'.repeat(2_000)];
const NAMES = ['register.csv', '../../etc/passwd', 'a\\b.exe', '', 'x'.repeat(5_000), 'a%00.csv', '=1.csv', 'r.xlsx'];

/** A body of several parts with a file, sound or broken in its frame, its fields or its cells. */
export function hostileUpload(headers: Wire['headers'], chance: Chance): Pick<Wire, 'headers' | 'body'> {
  const boundary = pick(['frame', 'frame', 'frame', '-'.repeat(70), 'x y'], chance);
  const field = part(`name="profile"`, Buffer.from(pick(PROFILES, chance)), boundary);
  const file = part(`name="file"; filename="${pick(NAMES, chance)}"`, fileOf(chance), boundary);
  const end = Buffer.from(`--${boundary}--\r\n`);
  const parts = pick([[field, file, end], [field, file, end], [file, field, end], [field, file], [file, file, end], [end],
    [field, ...Array.from({ length: 30 }, () => field), end]], chance); // prettier-ignore
  const body = Buffer.concat(parts);
  const type = pick(
    ['multipart/form-data; boundary=', 'multipart/form-data; boundary=', 'multipart/mixed; boundary='],
    chance,
  );
  return {
    headers: { ...headers, 'content-type': chance() < 0.9 ? type + boundary.replace(' ', '') : 'multipart/form-data' },
    body: chance() < 0.15 ? body.subarray(0, Math.floor(body.length * chance())) : body,
  };
}

function part(disposition: string, content: Buffer, boundary: string): Buffer {
  return Buffer.concat([
    Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; ${disposition}\r\n\r\n`),
    content,
    Buffer.from('\r\n'),
  ]);
}

function fileOf(chance: Chance): Buffer {
  const cell = (): string => `"${pick(HOSTILE_TEXTS, chance).replaceAll('"', chance() < 0.9 ? '""' : '"')}"`;
  const rows = Array.from({ length: 1 + Math.floor(chance() * 5) }, (_, row) =>
    chance() < 0.5
      ? `C-${row},举报,2026-11-02,${cell()},${cell()},,拖欠工资,${cell()}`
      : Array.from({ length: 8 }, cell).join(),
  );
  const text = `${HEADINGS}\n${rows.join('\n')}\n`;
  return pick([
    ...[Buffer.from(text), Buffer.from(text), Buffer.from(text, 'utf16le'), Buffer.from(text, 'latin1')],
    ...[Buffer.alloc(0), Buffer.from('PK\u0003\u0004'), Buffer.from(`${HEADINGS}\n"`), Buffer.from(`a${','.repeat(20_000)}\n`)],
    Buffer.from(HEADINGS.replaceAll(',', ',\u0000')),
  ], chance); // prettier-ignore
}
