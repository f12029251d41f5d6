import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isPassword } from '@app/platform';
import { openCliHouse, type CliHouse } from './cli-house.js';

/** What people try first, and what products are known to come with. */
const DEFAULTS = ['', 'admin', 'admin123', 'Admin@123', 'password', '123456', 'liandu', 'root', 'postgres', 'changeme'];

interface Opened {
  readonly administrators: readonly { readonly accountName: string; readonly oneTimePassword: string }[];
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
  JSON.parse((await house.liandu('seed --administrators admin,security,auditor --json')).out) as Opened;

/** Each account bears its random password, to be replaced, and none that people try first. */
async function expectOnly({ administrators }: Opened, accounts: readonly AccountRow[]): Promise<void> {
  expect(accounts.map((one) => one.account_name).sort()).toEqual(['admin', 'auditor', 'security']);
  for (const { account_name: name, password_hash: hash, must_change_password: mustChange } of accounts) {
    const given = administrators.find(({ accountName }) => accountName === name)?.oneTimePassword ?? '';
    expect([mustChange, await isPassword(given, hash)]).toEqual([true, true]);
    for (const known of DEFAULTS) expect([known, await isPassword(known, hash)]).toEqual([known, false]);
  }
}

describe('a new deployment', () => {
  it('has nobody who can sign in, until somebody at the server asks for the first administrators', async () => {
    for (const house of houses) {
      expect((await house.liandu('seed')).code).toBe(0);
      expect(await accountsOf(house)).toEqual([]);
    }
  });

  it('gives each of the three a random password that must be replaced, others in each deployment', async () => {
    const given = await Promise.all(houses.map(begin));
    const all = given.flatMap(({ administrators }) => administrators.map((one) => one.oneTimePassword));
    expect(new Set(all).size).toBe(6);
    for (const [place, house] of houses.entries())
      await expectOnly(given[place] ?? { administrators: [] }, await accountsOf(house));
  }, 60_000);

  it('makes no second one of a kind', async () => {
    const [house] = houses;
    if (house === undefined) throw new Error('no house');
    const before = await accountsOf(house);
    expect((await begin(house)).administrators).toEqual([]);
    expect(await accountsOf(house)).toEqual(before);
  });
});
