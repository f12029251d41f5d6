import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isPassword } from '@app/platform';
import { openCliHouse, type CliHouse } from './cli-house.js';

/** What people try first, and what products are known to come with. */
const DEFAULTS = ['', 'admin', 'admin123', 'Admin@123', 'password', '123456', 'liandu', 'root', 'postgres', 'changeme'];

interface Opened {
  readonly administrator: { readonly accountName: string; readonly oneTimePassword: string } | null;
}
interface AccountRow {
  readonly account_name: string;
  readonly password_hash: string;
  readonly must_change_password: boolean;
}

let houses: readonly CliHouse[];

beforeAll(async () => {
  houses = [await openCliHouse(), await openCliHouse()];
}, 120_000);
afterAll(async () => Promise.all(houses.map(async (house) => house.close())));

const accountsOf = async ({ sql }: CliHouse): Promise<readonly AccountRow[]> =>
  (await sql.query<AccountRow>('SELECT account_name, password_hash, must_change_password FROM account')).rows;
const begin = async (house: CliHouse): Promise<Opened> =>
  JSON.parse((await house.liandu('seed --administrator admin --json')).out) as Opened;

/** The one account bears the random password, to be replaced, and none that people try first. */
async function expectOnly(password: string, [admin, ...more]: readonly AccountRow[]): Promise<void> {
  expect([admin?.account_name, admin?.must_change_password, more]).toEqual(['admin', true, []]);
  const hash = admin?.password_hash ?? null;
  expect(await isPassword(password, hash)).toBe(true);
  for (const known of DEFAULTS) expect([known, await isPassword(known, hash)]).toEqual([known, false]);
}

describe('a new deployment', () => {
  it('has nobody who can sign in, until somebody at the server asks for a first administrator', async () => {
    for (const house of houses) {
      expect((await house.liandu('seed')).code).toBe(0);
      expect(await accountsOf(house)).toEqual([]);
    }
  });

  it('gives the first administrator a random password that must be replaced, another one in each deployment', async () => {
    const given = await Promise.all(houses.map(begin));
    const [first = '', second = ''] = given.map(({ administrator }) => administrator?.oneTimePassword);
    expect(first).not.toBe(second);
    for (const [place, house] of houses.entries())
      await expectOnly(given[place]?.administrator?.oneTimePassword ?? '', await accountsOf(house));
  });

  it('makes no second one while the first can sign in', async () => {
    const [house] = houses;
    if (house === undefined) throw new Error('no house');
    const before = await accountsOf(house);
    expect((await begin(house)).administrator).toBeNull();
    expect(await accountsOf(house)).toEqual(before);
  });
});
