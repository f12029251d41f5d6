import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '@app/testing';
import { pastTheWall } from '../past-the-wall.js';

let database: TestDatabase;
let sql: Client;

const IDS = Object.fromEntries(
  ['system', 'security', 'peer', 'audit', 'officer', 'newcomer', 'demo'].map((name) => [name, randomUUID()]),
) as Readonly<Record<string, string>>;
const ROLES: Readonly<Record<string, string>> = {
  system: 'system-admin',
  security: 'security-admin',
  peer: 'security-admin',
  audit: 'audit-admin',
  officer: 'officer',
  demo: 'system-admin',
};

beforeAll(async () => {
  database = await createTestDatabase();
  sql = new Client({ connectionString: database.url });
  await sql.connect();
  await sql.query(
    `INSERT INTO department (code, name_zh, name_en) VALUES ('JOINT', '联席办', 'x'), ('SAMR', '市监', 'x')`,
  );
  for (const [name, id] of Object.entries(IDS))
    await pastTheWall(
      sql,
      `INSERT INTO account (id, account_name, display_name, department_code, role, password_hash, is_demo, created_at)
       VALUES ($1, $2, $2, 'JOINT', $3, '', $4, now())`,
      [id, name, ROLES[name] ?? null, name === 'demo'],
    );
}, 60_000);
afterAll(async () => {
  await sql.end();
  await database.drop();
});

/** What the database answers to a statement that is then taken back. */
async function answer(statement: string, values: readonly unknown[] = []): Promise<string> {
  await sql.query('BEGIN');
  try {
    await sql.query(statement, [...values]);
    return 'done';
  } catch (fault) {
    return fault instanceof Error ? (/^account\.[\w-]+/.exec(fault.message)?.[0] ?? fault.message) : 'unknown';
  } finally {
    await sql.query('ROLLBACK');
  }
}

const update = async (name: string, change: string): Promise<string> =>
  answer(`UPDATE account SET ${change} WHERE id = $1`, [IDS[name]]);
type Granted = readonly [role: string, on: string, by: string | null, second: string | null];
const granting = (...[role, on, by, second]: Granted): [string, unknown[]] => [
  `INSERT INTO account_act (account_id, act, role, by_account, confirmed_by, at) VALUES ($1, 'role-granted', $2, $3, $4, now())`,
  [IDS[on], role, by === null ? null : IDS[by], second === null ? null : IDS[second]],
];

describe('the database, whoever writes to it', () => {
  it('takes no account that comes with a role', async () => {
    const statement = `INSERT INTO account (id, account_name, display_name, department_code, role, password_hash, created_at)
      VALUES (gen_random_uuid(), 'x', 'x', 'JOINT', $1, '', now())`;
    expect(await answer(statement, ['officer'])).toBe('account.role-without-act');
    expect(await answer(statement, [null])).toBe('done');
  });

  it('takes no role that no act has granted, nor one other than was granted', async () => {
    expect(await update('newcomer', `role = 'officer'`)).toBe('account.role-without-act');
    const [statement, values] = granting('officer', 'newcomer', 'security', null);
    await sql.query('BEGIN');
    await sql.query(statement, values);
    await expect(sql.query(`UPDATE account SET role = 'lead' WHERE id = $1`, [IDS['newcomer']])).rejects.toThrow(
      'account.role-without-act',
    );
    await sql.query('ROLLBACK');
    await sql.query('BEGIN');
    await sql.query(statement, values);
    await sql.query(`UPDATE account SET role = 'officer' WHERE id = $1`, [IDS['newcomer']]);
    await sql.query('ROLLBACK');
  });

  it.each([
    ['by nobody', 'officer', 'newcomer', null, null, 'account.not-allowed'],
    ['by who is no security administrator', 'officer', 'newcomer', 'system', null, 'account.not-allowed'],
    ['to the own account', 'officer', 'security', 'security', null, 'account.own'],
    ['by one person where two are wanted', 'lead', 'newcomer', 'security', null, 'account.second-person'],
    ['with the own agreement', 'lead', 'newcomer', 'security', 'security', 'account.own'],
    ['with the agreement of who gets it', 'lead', 'newcomer', 'security', 'newcomer', 'account.own'],
    [
      'with the agreement of the system administrator',
      'lead',
      'newcomer',
      'security',
      'system',
      'account.second-person',
    ],
    ['by two security administrators', 'lead', 'newcomer', 'security', 'peer', 'done'],
    ['with the agreement of the audit administrator', 'lead', 'newcomer', 'security', 'audit', 'done'],
    ['as a second of a kind from the server', 'system-admin', 'newcomer', null, null, 'account.not-allowed'],
  ])('answers to a grant %s', async (...[, role, target, by, second, expected]) => {
    expect(await answer(...granting(role, target, by, second))).toBe(expected);
  });

  it('lets nobody pass from one of the three to another', async () => {
    const [statement, values] = granting('audit-admin', 'peer', 'security', 'audit');
    await sql.query('BEGIN');
    await sql.query(statement, values);
    await expect(sql.query(`UPDATE account SET role = 'audit-admin' WHERE id = $1`, [IDS['peer']])).rejects.toThrow(
      'account.other-administrator',
    );
    await sql.query('ROLLBACK');
  });

  it('takes the role of who moves', async () => {
    expect(await update('officer', `department_code = 'SAMR'`)).toBe('account.moved-with-role');
    expect(await update('officer', `department_code = 'SAMR', role = NULL`)).toBe('done');
  });

  it.each(['disabled_at = now()', 'role = NULL', 'is_demo = true', `role = NULL, department_code = 'SAMR'`])(
    'keeps the last of a kind from %s, an example beside it or not',
    async (change) => {
      for (const name of ['system', 'audit']) expect(await update(name, change)).toBe('account.last-administrator');
      expect(await update('peer', change)).toBe('done');
      if (change !== 'is_demo = true') expect(await update('demo', change)).toBe('done');
    },
  );

  it('keeps the last of a kind from being deleted, and every one of them from going at once', async () => {
    expect(await answer('DELETE FROM account WHERE id = $1', [IDS['audit']])).toBe('account.last-administrator');
    const both = `UPDATE account SET disabled_at = now() WHERE role = 'security-admin'`;
    expect(await answer(both)).toBe('account.last-administrator');
  });

  it('lets one of two go when both leave in two transactions at the same moment', async () => {
    const other = new Client({ connectionString: database.url });
    await other.connect();
    const leave = `UPDATE account SET disabled_at = now() WHERE id = $1`;
    await sql.query('BEGIN');
    await sql.query(leave, [IDS['security']]);
    const second = other.query(leave, [IDS['peer']]).then(
      () => 'done',
      (fault: unknown) => String(fault),
    );
    await sql.query('COMMIT');
    expect(await second).toContain('account.last-administrator');
    await sql.query('UPDATE account SET disabled_at = NULL');
    await other.end();
  });

  it('changes no act on record', async () => {
    await expect(sql.query(`UPDATE account_act SET role = 'lead'`)).rejects.toThrow('append-only');
  });
});
