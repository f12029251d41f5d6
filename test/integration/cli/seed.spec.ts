import { stat } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CalendarReader, openDatabase } from '@app/persistence';
import { addWorkingDays } from '@app/domain';
import { isPassword } from '@app/platform';
import { day } from '@app/testing';
import { openCliHouse, type CliHouse } from './cli-house.js';

interface Seeded {
  readonly departments: readonly string[];
  readonly years: readonly number[];
  readonly rulePack: string;
  readonly accounts: readonly { readonly accountName: string; readonly oneTimePassword: string }[];
}

let house: CliHouse;
let first: Seeded;

const seed = async (variables: Readonly<Record<string, string>> = {}): Promise<Seeded> => {
  const { code, out, err } = await house.liandu('seed --demo --json', variables);
  expect(code === 0 ? '' : err).toBe('');
  return JSON.parse(out) as Seeded;
};
const everything = async (): Promise<unknown> => {
  const tables = ['department', 'account', 'calendar_day', 'calendar_year', 'rule_pack', 'rule_activation'];
  return Promise.all(
    tables.map(
      async (table) => (await house.sql.query<Record<string, unknown>>(`SELECT * FROM ${table} ORDER BY 1`)).rows,
    ),
  );
};

beforeAll(async () => {
  house = await openCliHouse();
  first = await seed();
}, 60_000);
afterAll(async () => house.close());

describe('liandu seed --demo', () => {
  it('gives departments, calendar, rules and accounts to an empty deployment', () => {
    expect(first.departments).toHaveLength(19);
    expect(first.years).toEqual(Array.from({ length: 23 }, (_, index) => 2004 + index));
    expect(first.rulePack).toMatch(/^[0-9a-f]{64}$/);
    expect(first.accounts.map(({ accountName }) => accountName)).toEqual(
      expect.arrayContaining(['li.officer', 'samr.lead', 'union.officer', 'court.lead', 'joint.officer', 'supervisor']),
    );
  });

  it('gives one-time passwords that open the accounts and that must be changed', async () => {
    const { rows } = await house.sql.query<{
      account_name: string;
      password_hash: string;
      must_change_password: boolean;
    }>(`SELECT * FROM account WHERE account_name = 'li.officer'`);
    const given = first.accounts.find(({ accountName }) => accountName === 'li.officer')?.oneTimePassword ?? '';
    expect(given).toMatch(/^[2-9a-hj-km-np-z]{4}(-[2-9a-hj-km-np-z]{4}){2}$/);
    expect(await isPassword(given, rows[0]?.password_hash ?? null)).toBe(true);
    expect(rows[0]?.must_change_password).toBe(true);
  });

  it('keeps no password in the database, and those that wait in a file of its owner', async () => {
    const stored = JSON.stringify(await everything());
    expect(first.accounts.filter(({ oneTimePassword }) => stored.includes(oneTimePassword))).toEqual([]);
    const { mode } = await stat(path.join(house.folder, 'state', 'one-time-passwords.json'));
    expect(mode & 0o777).toBe(0o600);
  });

  it('marks every account as an example and certifies at least two officials where acts need two', async () => {
    const { rows } = await house.sql.query<{ department_code: string; certified: number }>(
      `SELECT department_code, count(certificate_number)::int AS certified FROM account
       WHERE department_code IN ('HRSS-LI', 'SAMR') GROUP BY 1 ORDER BY 1`,
    );
    expect(rows).toEqual([
      { department_code: 'HRSS-LI', certified: 3 },
      { department_code: 'SAMR', certified: 3 },
    ]);
    const named = await house.sql.query(`SELECT 1 FROM account WHERE display_name NOT LIKE '%示例%' OR NOT is_demo`);
    expect(named.rowCount).toBe(0);
  });

  it('gives nobody who may never coerce the power to do so', async () => {
    const { rowCount } = await house.sql.query(
      `SELECT 1 FROM department WHERE code IN ('JOINT', 'COURT', 'UNION')
       AND powers && '{investigate,order-rectification,warn}'`,
    );
    expect(rowCount).toBe(0);
  });

  it('changes nothing the second time, not even what the deployment has changed', async () => {
    await house.sql.query(`UPDATE department SET powers = '{register}', name_zh = '改名' WHERE code = 'STAB'`);
    await house.sql.query(`UPDATE account SET display_name = '改名', role = NULL WHERE account_name = 'ldac.officer'`);
    const before = await everything();
    const second = await seed();
    expect(await everything()).toEqual(before);
    expect(second).toMatchObject({
      departments: [],
      years: [],
      rulePack: first.rulePack,
      accounts: first.accounts.map(({ accountName, oneTimePassword }) => ({ accountName, oneTimePassword })),
    });
  });

  it('forgets a one-time password once it was used', async () => {
    await house.sql.query(`UPDATE account SET must_change_password = false WHERE account_name = 'union.lead'`);
    const { accounts } = await seed();
    expect(accounts.map(({ accountName }) => accountName)).not.toContain('union.lead');
    expect(accounts).toHaveLength(first.accounts.length - 1);
  });

  it('shows passwords only at creation when there is no state folder', async () => {
    expect((await seed({ LIANDU_STATE_DIR: '' })).accounts).toEqual([]);
  });
});

describe('the seeded calendar', () => {
  it.each([
    ['2025-01-24', 5, '2025-02-07'],
    ['2026-01-05', 60, '2026-04-03'],
    ['2026-02-12', 7, '2026-02-28'],
    ['2026-09-29', 5, '2026-10-12'],
  ])('counts from %s %d working days to %s', async (start, amount, due) => {
    const database = await openDatabase({ url: house.url, poolSize: 1 });
    const calendar = await new CalendarReader(database).current();
    await database.destroy();
    expect(addWorkingDays(day(start), amount, calendar)).toBe(due);
  });

  it('is shown with its notice, and 2027 as unpublished', async () => {
    const { out } = await house.liandu('calendar show --year 2026');
    expect(out).toContain('content_7047091.htm');
    expect(out).toContain('2026-10-10');
    expect((await house.liandu('calendar show --year 2027')).out).toContain('尚未导入');
  });

  it('asks for a year', async () => {
    expect(await house.liandu('calendar show --year soon')).toMatchObject({ code: 2, out: '' });
  });
});
