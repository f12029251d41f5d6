import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openApiHouse, PASSWORD, type Answer, type ApiHouse } from './api-house.js';

let house: ApiHouse;

beforeAll(async () => {
  house = await openApiHouse();
}, 60_000);
afterAll(async () => house.close());

const signIn = async (accountName: string, password: string): Promise<Answer> =>
  house.ask(null, '/api/session', { method: 'POST', body: { accountName, password } });

describe('sign-in', () => {
  it('answers the session and gives a cookie that scripts cannot read', async () => {
    const { status, body, headers } = await signIn('officer', PASSWORD);
    expect({ status, body }).toMatchObject({ status: 200, body: { departmentCode: 'HRSS-LI', role: 'officer' } });
    expect(headers['set-cookie']).toMatch(/HttpOnly; SameSite=Strict/);
  });

  it('answers the same to a wrong password and to an account that does not exist', async () => {
    const [wrong, unknown] = [await signIn('officer', 'wrong'), await signIn('nobody', 'wrong')];
    expect(wrong.body).toEqual(unknown.body);
    expect(wrong.status).toBe(401);
  });

  it('holds back after five failures, even for the right password, and says the same of an account that does not exist', async () => {
    for (const name of ['clumsy', 'nobody-at-all'])
      for (let attempt = 0; attempt < 5; attempt += 1) await signIn(name, 'wrong');
    const [known, unknown] = [await signIn('clumsy', PASSWORD), await signIn('nobody-at-all', PASSWORD)];
    expect(known).toMatchObject({ status: 429, body: { code: 'session.locked', data: { minutes: 15 } } });
    const plain = ({ status, body }: Answer): unknown => ({ status, body: { ...(body as object), retryAfter: 0 } });
    expect(plain(unknown)).toEqual(plain(known));
  });

  it('holds back twice as long when it fails again after that', async () => {
    const past = `UPDATE sign_in_throttle SET blocked_until = now() - interval '1 second' WHERE blocked_until IS NOT NULL`;
    await house.sql.query(past);
    expect(await signIn('clumsy', 'wrong')).toMatchObject({ status: 401 });
    expect(await signIn('clumsy', PASSWORD)).toMatchObject({ status: 429, body: { data: { minutes: 30 } } });
    await house.sql.query(past);
    expect(await signIn('clumsy', PASSWORD)).toMatchObject({ status: 200 });
    const { rows } = await house.sql.query(`SELECT FROM sign_in_throttle WHERE account_key <> '' AND address <> ''
      AND attempts = 6`); // prettier-ignore
    expect(rows).toEqual([]);
  });

  it('looks at one attempt after the other, however many come at once', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, async () => signIn('deputy', 'wrong')));
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(5);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(7);
  });

  it('forgives an address one slip with each right attempt', async () => {
    const set = `UPDATE sign_in_throttle SET attempts = 10 WHERE account_key = '' AND address = '127.0.0.1'`;
    const left = `SELECT attempts FROM sign_in_throttle WHERE account_key = '' AND address = '127.0.0.1'`;
    await house.sql.query(set);
    expect(await signIn('supervisor', PASSWORD)).toMatchObject({ status: 200 });
    expect((await house.sql.query(left)).rows).toEqual([{ attempts: 9 }]);
    await signIn('nobody-else', 'wrong');
    expect((await house.sql.query(left)).rows).toEqual([{ attempts: 10 }]);
  });

  it('keeps no name that was typed, only its hash', async () => {
    const { rows } = await house.sql.query<{ account_key: string }>('SELECT account_key FROM sign_in_throttle');
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every((row) => /^([0-9a-f]{64})?$/.test(row.account_key))).toBe(true);
  });

  it('keeps only the hash of a token', async () => {
    await signIn('officer', PASSWORD);
    const { rows } = await house.sql.query<{ token_hash: string }>('SELECT token_hash FROM session');
    expect(rows.every((row) => /^[0-9a-f]{64}$/.test(row.token_hash))).toBe(true);
  });
});

describe('a session', () => {
  it('is needed for every operation that is not open', async () => {
    expect(await house.ask(null, '/api/tasks?list=todo')).toMatchObject({
      status: 401,
      body: { code: 'session.required' },
    });
  });

  it('may only change the password while the one-time password is in use', async () => {
    expect(await house.ask('newcomer', '/api/session')).toMatchObject({ status: 200 });
    expect(await house.ask('newcomer', '/api/cases')).toMatchObject({
      status: 403,
      body: { code: 'session.password-change-required' },
    });
    const body = { current: PASSWORD, next: 'another long password' };
    expect(await house.ask('newcomer', '/api/session/password', { method: 'POST', body })).toMatchObject({
      status: 200,
      body: { mustChangePassword: false },
    });
    expect(await house.ask('newcomer', '/api/cases')).toMatchObject({ status: 200 });
  });

  it('ends at sign-out', async () => {
    expect(await house.ask('colleague', '/api/session')).toMatchObject({ status: 200 });
    expect(await house.ask('colleague', '/api/session', { method: 'DELETE' })).toMatchObject({ status: 204 });
    expect(await house.ask('colleague', '/api/session')).toMatchObject({ status: 401 });
  });

  it('ends when it has been idle for too long', async () => {
    await house.ask('lead', '/api/session');
    await house.sql.query(`UPDATE session SET last_seen_at = now() - interval '481 minutes' WHERE account_id = $1`, [
      house.accountIds.lead,
    ]);
    expect(await house.ask('lead', '/api/session')).toMatchObject({ status: 401 });
  });

  it('ends when its account is disabled', async () => {
    await house.ask('rules', '/api/session');
    await house.sql.query('UPDATE account SET disabled_at = now() WHERE id = $1', [house.accountIds.rules]);
    expect(await house.ask('rules', '/api/session')).toMatchObject({ status: 401 });
  });

  it('refuses a change that another site sends', async () => {
    const headers = { 'sec-fetch-site': 'cross-site' };
    expect(await house.ask('officer', '/api/session', { method: 'DELETE', headers })).toMatchObject({
      status: 403,
      body: { code: 'request.cross-site' },
    });
  });
});
