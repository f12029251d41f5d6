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
    expect(headers['set-cookie']).toMatch(/HttpOnly; SameSite=Lax/);
  });

  it('answers the same to a wrong password and to an account that does not exist', async () => {
    const [wrong, unknown] = [await signIn('officer', 'wrong'), await signIn('nobody', 'wrong')];
    expect(wrong.body).toEqual(unknown.body);
    expect(wrong.status).toBe(401);
  });

  it('locks an account after five failures, even for the right password', async () => {
    for (let attempt = 0; attempt < 5; attempt += 1) await signIn('clumsy', 'wrong');
    expect(await signIn('clumsy', PASSWORD)).toMatchObject({ status: 429, body: { code: 'session.locked' } });
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
