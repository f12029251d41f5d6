import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Clue } from '@app/contracts';
import { openApiHouse, type ApiHouse } from '../api/api-house.js';
import { pastTheWall } from '../past-the-wall.js';
import { register, sendFile, type Received, type Sending } from './import-upload.js';

let house: ApiHouse;

beforeAll(async () => {
  house = await openApiHouse();
}, 60_000);
beforeEach(async () => {
  await pastTheWall(
    house.sql,
    'TRUNCATE complaint, reporter, enterprise, import_batch, inbound_command, number_sequence RESTART IDENTITY CASCADE',
  );
});
afterAll(async () => house.close());

const CHINESE = 'chinese-complaints';
const US = 'us-wage-complaints';

const preview = async (bytes: Buffer, profile = CHINESE): Promise<Received> => sendFile(house, { profile, bytes });
const run = async (bytes: Buffer, more: Partial<Sending> = {}): Promise<Received> =>
  sendFile(house, { profile: CHINESE, bytes, path: '/api/imports', ...more });
const count = async (table: string): Promise<number> => {
  const { rows } = await house.sql.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`);
  return rows[0]?.n ?? -1;
};
const clues = async (query = ''): Promise<Clue[]> => {
  const { body } = await house.ask('officer', `/api/clues?limit=200${query}`);
  return (body as { items: Clue[] }).items;
};
const state = async (name: string): Promise<Buffer> => readFile(`test/data/wage-complaints/${name}.csv`);

const PLAIN = 'A-1,线索,2026-03-05,,甲公司,91350100M000100Y43,一号路,拖欠工资,"12,345.60",3,,经过';

describe('the wage complaints of three states', () => {
  it.each([
    ['massachusetts', { rows: 1917, accepted: 1911, duplicates: 0, refused: 6 }, 1820],
    ['rhode-island', { rows: 1041, accepted: 1041, duplicates: 0, refused: 0 }, 1041],
    ['south-carolina', { rows: 3108, accepted: 3108, duplicates: 0, refused: 0 }, 3108],
  ])('of %s come in whole, the violations of one complaint joined', async (name, counts, complaints) => {
    expect((await preview(await state(name), US)).report).toMatchObject({ ...counts, status: 'preview' });
    expect(await count('complaint')).toBe(0);
    expect((await run(await state(name), { profile: US })).report).toMatchObject({ ...counts, status: 'stored' });
    expect(await count('complaint')).toBe(complaints);
  });

  it('stay foreign clues: no amount in fen, no credit code, no case', async () => {
    await run(await state('massachusetts'), { profile: US });
    const { rows } = await house.sql.query(
      `SELECT 1 FROM complaint c JOIN enterprise e ON e.id = c.enterprise_id WHERE c.amount_claimed_fen IS NOT NULL
       OR e.credit_code IS NOT NULL OR e.region NOT LIKE 'US, %' OR c.status <> 'received'
       OR NOT 'foreign-record' = ANY(c.marks)`,
    );
    expect(rows).toEqual([]);
  });

  it('unites the codes of one complaint', async () => {
    await run(await state('massachusetts'), { profile: US });
    const { rows } = await house.sql.query<{ violation_codes: string[] }>(
      `SELECT violation_codes FROM complaint WHERE duplicate_key = $1`,
      ['us-wage-complaints#5886a4e1-76c5-4c2b-889a-f9c033cd8a8c'],
    );
    expect(rows[0]?.violation_codes.toSorted()).toEqual(['V0603', 'V0604']);
  });
});

describe('a preview', () => {
  it('stores nothing and says what the import then does', async () => {
    const { report } = await preview(register(PLAIN));
    expect(report).toMatchObject({ status: 'preview', rows: 1, accepted: 1, encoding: 'utf-8' });
    expect(await count('complaint')).toBe(0);
    expect(await count('enterprise')).toBe(0);
  });

  it.each([
    ['a day that is no day', 'A-1,线索,2026-02-30,,甲,,,拖欠工资,,,,', 'day.not-a-day'],
    ['an unknown department', 'A-1,线索,2026-02-03,无此部门,甲,,,拖欠工资,,,,', 'department.unknown'],
    ['a malformed credit code', 'A-1,线索,2026-02-03,,甲,ABC,,拖欠工资,,,,', 'credit-code.malformed'],
    ['a missing respondent', 'A-1,线索,2026-02-03,,,,,拖欠工资,,,,', 'cell.missing'],
    ['a negative amount', 'A-1,线索,2026-02-03,,甲,,,拖欠工资,-5,,,', 'amount.negative'],
    ['a count that is none', 'A-1,线索,2026-02-03,,甲,,,拖欠工资,,两,,', 'count.not-a-count'],
    ['an unknown kind', 'A-1,闲聊,2026-02-03,,甲,,,拖欠工资,,,,', 'word.unknown'],
    ['a name that is too long', `A-1,线索,2026-02-03,,${'甲'.repeat(201)},,,拖欠工资,,,,`, 'cell.too-long'],
    ['a cell beyond the limit', `A-1,线索,2026-02-03,,甲,,,,,,,${'字'.repeat(20_001)}`, 'cell.too-long'],
    ['a ragged row', 'A-1,线索,2026-02-03', 'row.ragged'],
  ])('refuses a row with %s and accepts the next', async (_, row, code) => {
    const { report } = await preview(register(row, PLAIN.replace('A-1', 'A-2')));
    expect(report).toMatchObject({ rows: 2, accepted: 1, refused: 1 });
    expect(report.verdicts[0]).toMatchObject({ line: 2, verdict: 'refused', problems: [{ code }] });
  });

  it('marks a formula and stores it as text', async () => {
    await run(register('A-1,线索,2026-02-03,,=1+1,,,拖欠工资,,,,'));
    expect(await clues()).toMatchObject([{ respondentName: '=1+1', marks: ['formula-defused'] }]);
  });

  it('gives the verdicts as a file in which no formula runs', async () => {
    const bytes = register('A-1,线索,2026-02-03,,=1+1,,,拖欠工资,,,,');
    const { text } = await sendFile(house, { profile: CHINESE, bytes, accept: 'text/csv' });
    expect(text).toContain(`"'=1+1"`);
  });

  it('shows no name of a complainant in a report', async () => {
    const { text, report } = await preview(register(`A-1,线索,2026-02-03,,甲,,,,,,${'王'.repeat(201)},`));
    expect(report.refused).toBe(1);
    expect(JSON.stringify(report) + text).not.toContain('王');
  });

  it.each([
    ['utf-8', register(PLAIN)],
    ['utf-8-bom', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), register(PLAIN)])],
  ])('reads %s', async (encoding, bytes) => {
    expect((await preview(bytes)).report).toMatchObject({ encoding, accepted: 1 });
  });

  it('reads GB18030', async () => {
    const bytes = await readFile('test/integration/intake/register.gb18030.csv');
    const { report } = await preview(bytes);
    expect(report).toMatchObject({ encoding: 'gb18030', accepted: 1 });
    expect(report.verdicts[0]?.respondentName).toBe('甲公司');
  });
});

describe('a file as a whole', () => {
  it.each([
    ['bytes that are no text', Buffer.from([0x50, 0x4b, 3, 4, 0, 0]), 422, 'import.not-text'],
    ['an unknown encoding', Buffer.from([0xff, 0xff, 0x41]), 422, 'import.encoding-unknown'],
    ['no rows', register(), 422, 'import.empty'],
    ['a quote that never closes', register('"A-1,线索'), 422, 'import.csv-broken'],
    ['headings that are missing', Buffer.from('a,b\n1,2'), 422, 'import.headings-wrong'],
    ['more bytes than allowed', Buffer.alloc(20 * 1024 * 1024 + 1, 65), 413, 'import.file-too-large'],
  ])('is refused for %s', async (...[, bytes, status, code]) => {
    expect(await preview(bytes)).toMatchObject({ status, report: { code } });
  });

  it('is refused naming the headings that are missing', async () => {
    const { report } = await preview(Buffer.from('类型,收到日期\n线索,2026-01-01'));
    expect(report.data?.['missing']).toEqual(['被投诉单位', '统一社会信用代码', '违法行为']);
  });

  it('is refused when it is not the one that was previewed', async () => {
    const { report } = await preview(register(PLAIN));
    const changed = await run(register(PLAIN, PLAIN.replace('A-1', 'A-2')), { fileHash: report.fileHash });
    expect(changed).toMatchObject({ status: 409, report: { code: 'import.file-changed' } });
    expect(await count('complaint')).toBe(0);
  });

  it('is refused from a department that may not register', async () => {
    expect(await sendFile(house, { profile: CHINESE, bytes: register(PLAIN), who: 'outsider' })).toMatchObject({
      status: 403,
      report: { code: 'department.power-missing' },
    });
  });
});

describe('an import', () => {
  it('answers the same key with the same batch', async () => {
    const key = randomUUID();
    const first = await run(register(PLAIN), { key });
    const again = await run(register(PLAIN), { key });
    expect(again.report.batchId).toBe(first.report.batchId);
    expect(await count('complaint')).toBe(1);
  });

  it('refuses the same key for another file', async () => {
    const key = randomUUID();
    await run(register(PLAIN), { key });
    expect(await run(register(PLAIN.replace('A-1', 'A-2')), { key })).toMatchObject({
      report: { code: 'request.key-reused' },
    });
  });

  it('refuses the same file twice, naming the batch, and takes it again after an undo', async () => {
    const first = await run(register(PLAIN));
    expect(await run(register(PLAIN))).toMatchObject({
      status: 409,
      report: { code: 'import.same-file', data: { batchId: first.report.batchId } },
    });
    await house.ask('officer', `/api/imports/${String(first.report.batchId)}/undo`, {
      method: 'POST',
      headers: { 'idempotency-key': randomUUID() },
    });
    expect((await run(register(PLAIN))).report).toMatchObject({ accepted: 1, duplicates: 0 });
  });

  it('finds duplicates in the file and of earlier complaints', async () => {
    const { report: first } = await run(register(PLAIN, PLAIN));
    expect(first).toMatchObject({ accepted: 1, duplicates: 1 });
    expect(first.verdicts[0]).toMatchObject({ line: 3, verdict: 'duplicate', duplicateOf: 'line:2' });
    const { report: next } = await run(register(PLAIN, PLAIN.replace('A-1', 'A-2')));
    expect(next).toMatchObject({ accepted: 1, duplicates: 1 });
    expect(next.verdicts[0]?.duplicateOf).toMatch(/^HRSS-LI〔\d{4}〕1号$/);
  });

  it('lets two imports of one matter at the same time store it once', async () => {
    const other = Buffer.concat([register(PLAIN), Buffer.from('\n')]);
    const reports = await Promise.all([run(register(PLAIN)), run(other)]);
    expect(reports.map(({ report }) => report.accepted).toSorted()).toEqual([0, 1]);
    expect(await count('complaint')).toBe(1);
  });

  it('opens cases of complaints, leaves everything else in the pool', async () => {
    const complaint = PLAIN.replace('A-1,线索', 'A-2,投诉');
    const { report } = await run(register(PLAIN, complaint));
    expect(report.openedCases).toBe(1);
    expect((await clues()).map(({ status }) => status).toSorted()).toEqual(['opening', 'received']);
  });

  it('leaves a complaint with a wrong check digit in the pool, with a mark', async () => {
    await run(register(PLAIN.replace('A-1,线索', 'A-2,投诉').replace('Y43', 'Y44')));
    expect(await clues()).toMatchObject([
      { status: 'received', creditCodeCheck: 'wrong-check-digit', marks: ['credit-code-wrong-check-digit'] },
    ]);
  });

  it('keeps the complainant apart from the command that opens the case', async () => {
    await run(register('A-1,投诉,2026-03-05,,甲公司,91350100M000100Y43,一号路,拖欠工资,10,3,王小明,经过独特'));
    const { rows } = await house.sql.query<{ body: unknown }>('SELECT body FROM inbound_command');
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toMatch(/王小明|经过独特|甲公司/);
    const { rows: persons } = await house.sql.query<{ kind: string; field: string }>(
      `SELECT p.kind, f.name AS field FROM complaint k JOIN sealed.person p ON p.id = k.person_id
       JOIN sealed.field f ON f.person_id = p.id`,
    );
    expect(persons).toEqual([{ kind: 'complainant', field: 'name' }]);
  });

  it('stores nothing of the file when its transaction breaks off in the middle', async () => {
    await house.sql.query(`ALTER TABLE complaint ADD CONSTRAINT broken CHECK (batch_line <> 3)`);
    expect((await run(register(PLAIN, PLAIN.replace('A-1', 'A-2')))).status).toBe(500);
    await house.sql.query(`ALTER TABLE complaint DROP CONSTRAINT broken`);
    for (const table of ['complaint', 'enterprise', 'import_batch', 'number_sequence'])
      expect(await count(table)).toBe(0);
  });

  it('withdraws on undo what opened no case, and counts what stays', async () => {
    const { report } = await run(register(PLAIN, PLAIN.replace('A-1,线索', 'A-2,投诉')));
    const undo = async (): Promise<unknown> =>
      (
        await house.ask('officer', `/api/imports/${String(report.batchId)}/undo`, {
          method: 'POST',
          headers: { 'idempotency-key': randomUUID() },
        })
      ).body;
    expect(await undo()).toMatchObject({ status: 'undone', openedCases: 1 });
    expect(await undo()).toMatchObject({ status: 'undone', openedCases: 1 });
    expect((await clues()).map(({ status }) => status).toSorted()).toEqual(['opening', 'withdrawn']);
  });
});
