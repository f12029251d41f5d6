import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isPassword } from '@app/platform';
import { openCliHouse, type CliHouse } from './cli-house.js';

const PASSWORD = /^[2-9a-hj-km-np-z]{4}(-[2-9a-hj-km-np-z]{4}){2}$/;
const ADD = 'account add --department SAMR --role lead --name 王丽 --certificate C-7';

interface AccountRow {
  readonly account_name: string;
  readonly display_name: string;
  readonly department_code: string;
  readonly role: string;
  readonly password_hash: string;
  readonly must_change_password: boolean;
  readonly certificate_number: string | null;
  readonly is_demo: boolean;
}

let house: CliHouse;

const accounts = async (): Promise<readonly AccountRow[]> =>
  (await house.sql.query<AccountRow>('SELECT * FROM account ORDER BY created_at')).rows;

beforeAll(async () => {
  house = await openCliHouse();
}, 60_000);
afterAll(async () => house.close());

describe('liandu seed --administrator', () => {
  it('gives a new deployment departments, rules and one administrator', async () => {
    const { code, out, err } = await house.liandu('seed --administrator admin');
    const [name, password = ''] = out.trim().split(/ +/);
    expect([code, name]).toEqual([0, 'admin']);
    expect(err).toContain('platform-labour');
    const [admin, ...others] = await accounts();
    expect(others).toEqual([]);
    expect(admin).toMatchObject({ role: 'system-admin', department_code: 'JOINT', is_demo: false });
    expect(admin).toMatchObject({ account_name: 'admin', must_change_password: true });
    expect(await isPassword(password, admin?.password_hash ?? null)).toBe(true);
  });

  it('makes no second one', async () => {
    expect(await house.liandu('seed --administrator other')).toMatchObject({ code: 0, out: '' });
    expect(await accounts()).toHaveLength(1);
  });

  it('makes another when the first was disabled, under a name that is free', async () => {
    await house.sql.query('UPDATE account SET disabled_at = now()');
    const refused = await house.liandu('seed --administrator admin');
    expect([refused.code, refused.out]).toEqual([1, '']);
    expect(refused.err).toContain('账号 admin 已存在');
    const { code, out } = await house.liandu('seed --administrator admin2 --json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ administrator: { accountName: 'admin2' } });
  });
});

describe('liandu account add', () => {
  it('creates the account of a person and prints the password that opens it once', async () => {
    const { code, out } = await house.liandu(`${ADD} wang.li`);
    expect(code).toBe(0);
    expect(out.trim()).toMatch(PASSWORD);
    const wang = (await accounts()).at(-1);
    expect(wang).toMatchObject({
      account_name: 'wang.li',
      display_name: '王丽',
      department_code: 'SAMR',
      role: 'lead',
    });
    expect(wang).toMatchObject({ certificate_number: 'C-7', must_change_password: true, is_demo: false });
    expect(await isPassword(out.trim(), wang?.password_hash ?? null)).toBe(true);
  });

  it.each([
    ['a name that is taken', `${ADD} wang.li`, 'wang.li'],
    ['a department that is not there', 'account add --department X --role lead --name 王丽 w2', 'SAMR'],
    ['a role that is none', 'account add --department SAMR --role king --name 王丽 w2', '--role'],
    ['a person without a name', 'account add --department SAMR --role lead w2', '--name'],
    [
      'an account name with a blank in disguise',
      'account add --department SAMR --role lead --name 王丽 w\u00a02',
      '<account>',
    ],
  ])('refuses %s and creates nothing', async (_, words, named) => {
    const before = (await accounts()).length;
    const { code, out, err } = await house.liandu(words);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(named);
    expect(await accounts()).toHaveLength(before);
  });
});
