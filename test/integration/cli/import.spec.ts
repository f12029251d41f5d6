import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TEST_KEYS } from '@app/testing';
import { readEnvironment } from '../../../apps/api/src/config/environment.js';
import { openApplication } from '../../../apps/api/src/http/open-application.js';
import { openCliHouse, type CliHouse, type Ran } from './cli-house.js';

let house: CliHouse;
let app: Awaited<ReturnType<typeof openApplication>> | undefined;
let file: string;
let signIn: Record<string, string>;

const HEADINGS =
  '登记编号,类型,收到日期,收件部门,被投诉单位,统一社会信用代码,单位地址,违法行为,涉及金额(元),涉及人数,投诉人姓名,事实经过';
const ROWS = [
  'A-1,线索,2026-03-05,,甲公司,,一号路,拖欠工资,100,3,,经过',
  'A-2,线索,2026-13-05,,乙公司,,,拖欠工资,,,,经过',
];

beforeAll(async () => {
  house = await openCliHouse();
  const { out } = await house.liandu('seed --demo --json');
  const { accounts } = JSON.parse(out) as { accounts: { accountName: string; oneTimePassword: string }[] };
  const officer = accounts.find(({ accountName }) => accountName === 'li.officer');
  app = await openApplication(
    readEnvironment({
      DATABASE_URL: house.url,
      LIANDU_KEYS: TEST_KEYS,
      TEMPORAL_ADDRESS: '127.0.0.1:1',
      WEB_DIR: 'test/integration/api/no-web',
      LOG_LEVEL: 'silent',
    }),
  );
  await app.listen(0, '127.0.0.1');
  signIn = {
    LIANDU_URL: await app.getUrl(),
    LIANDU_ACCOUNT: 'li.officer',
    LIANDU_PASSWORD: officer?.oneTimePassword ?? '',
  };
  file = path.join(house.folder, 'complaints.csv');
  await writeFile(file, [HEADINGS, ...ROWS].join('\n'));
}, 60_000);
afterAll(async () => {
  await app?.close();
  await house.close();
});

const liandu = async (words: string, more: Record<string, string> = {}): Promise<Ran> =>
  house.liandu(words, { ...signIn, ...more });
const count = async (): Promise<number> => (await house.sql.query('SELECT 1 FROM complaint')).rowCount ?? -1;

describe('liandu import', () => {
  it('sends a person whose one-time password is unchanged to the web app first', async () => {
    const { code, err } = await liandu(`import ${file} --profile chinese-complaints --dry-run`);
    expect(code).toBe(1);
    expect(err).toContain('一次性口令');
    await house.sql.query(`UPDATE account SET must_change_password = false WHERE account_name = 'li.officer'`);
  });

  it('stores nothing in a dry run and names the refused row', async () => {
    const { code, out } = await liandu(`import ${file} --profile chinese-complaints --dry-run`);
    expect(code).toBe(0);
    expect(out).toMatch(/^3 {2}乙公司 {2}拒绝：收到日期/m);
    expect(out).toContain('没有存入');
    expect(await count()).toBe(0);
  });

  it('stores the accepted row, and does not take the same file twice', async () => {
    const stored = await liandu(`import ${file} --profile chinese-complaints --json`);
    expect(JSON.parse(stored.out)).toMatchObject({ status: 'stored', accepted: 1, refused: 1 });
    const again = await liandu(`import ${file} --profile chinese-complaints`);
    expect(again).toMatchObject({ code: 1, out: '' });
    expect(again.err).toContain('409 import.same-file');
    expect(await count()).toBe(1);
  });

  it('leaves no session behind', async () => {
    expect((await house.sql.query('SELECT 1 FROM session')).rowCount).toBe(0);
  });

  it('says what the API refuses', async () => {
    const unknown = await liandu(`import ${file} --profile nothing`);
    expect(unknown.code).toBe(1);
    expect(unknown.err).toMatch(/import\./);
    const stranger = await liandu(`import ${file} --profile chinese-complaints`, { LIANDU_PASSWORD: 'wrong' });
    expect(stranger.code).toBe(1);
    expect(stranger.err).toContain('401');
  });

  it('needs a profile', async () => {
    expect(await liandu(`import ${file}`)).toMatchObject({ code: 2 });
  });
});
