import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { openCliHouse, type CliHouse } from './cli-house.js';

let house: CliHouse;

beforeAll(async () => {
  house = await openCliHouse();
}, 60_000);
beforeEach(async () => {
  await house.sql.query('DROP SCHEMA IF EXISTS sealed CASCADE');
  await house.sql.query('DROP SCHEMA public CASCADE');
  await house.sql.query('CREATE SCHEMA public');
});
afterAll(async () => house.close());

const tables = async (): Promise<number> => {
  const { rows } = await house.sql.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM information_schema.tables WHERE table_schema = 'public'`,
  );
  return rows[0]?.n ?? -1;
};

describe('liandu migrate --database-only', () => {
  it('brings an empty database to the present schema', async () => {
    expect(await tables()).toBe(0);
    expect(await house.liandu('migrate --database-only')).toMatchObject({ code: 0, out: '' });
    expect(await tables()).toBeGreaterThan(20);
  });

  it('has nothing to do the second time', async () => {
    await house.liandu('migrate --database-only');
    const { code, err } = await house.liandu('migrate --database-only');
    expect(code).toBe(0);
    expect(err).toContain('数据库已是最新');
  });

  it('lets one of two at the same time do the work', async () => {
    const both = await Promise.all([house.liandu('migrate --database-only'), house.liandu('migrate --database-only')]);
    expect(both.map(({ code }) => code)).toEqual([0, 0]);
    expect(both.filter(({ err }) => err.includes('数据库已是最新'))).toHaveLength(1);
  });

  it('names the remedy when the database cannot be reached', async () => {
    const { code, err } = await house.liandu('migrate --database-only', { DATABASE_URL: 'postgres://127.0.0.1:1/x' });
    expect(code).toBe(1);
    expect(err).toContain('连不上数据库');
  });
});

describe('liandu seed', () => {
  it('refuses a database that is not migrated', async () => {
    const { code, err } = await house.liandu('seed');
    expect(code).toBe(1);
    expect(err).toContain('liandu migrate');
  });

  it('lets the roles of the programs sign in with the passwords that it is given, and with no more than their rights', async () => {
    const password = 'a password of this spec only';
    await house.liandu('migrate --database-only', { LIANDU_API_DATABASE_PASSWORD: password });
    const url = Object.assign(new URL(house.url), { username: 'liandu_api', password: encodeURIComponent(password) });
    const client = new Client({ connectionString: url.href });
    await client.connect();
    await expect(client.query('DROP TABLE case_event')).rejects.toThrow(/must be owner/);
    expect((await client.query('SELECT id FROM case_file')).rows).toEqual([]);
    await client.query(`SELECT set_config('role', 'liandu_overview', false)`);
    await expect(client.query('SET ROLE liandu_worker')).rejects.toThrow(/permission denied/);
    await client.end();
  });
});
