import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openApiHouse, PASSWORD, type Answer, type ApiHouse } from './api-house.js';

let modern: ApiHouse;
let mlps3: ApiHouse;

beforeAll(async () => {
  [modern, mlps3] = await Promise.all([openApiHouse(), openApiHouse({ PASSWORD_PROFILE: 'mlps3' })]);
}, 90_000);
afterAll(async () => {
  await Promise.all([modern.close(), mlps3.close()]);
});

const change = async (house: ApiHouse, current: string, next: string): Promise<Answer> =>
  house.ask('officer', '/api/session/password', { method: 'POST', body: { current, next } });
const weak = (...faults: readonly string[]): object => ({
  status: 422,
  body: { code: 'session.password-weak', errors: faults.map((code) => ({ pointer: '/next', code })) },
});

describe('a password of the profile modern', () => {
  it('is long and no obvious one, and each fault is told at the field', async () => {
    expect(await change(modern, PASSWORD, 'short')).toMatchObject(weak('too-short', 'obvious'));
    expect(await change(modern, PASSWORD, 'Password-12345-2026')).toMatchObject(weak('obvious'));
  });

  it('never grows too old', async () => {
    await modern.sql.query(`UPDATE account SET password_changed_at = now() - interval '10 years'`);
    expect(await signIn(modern, 'lead', PASSWORD)).toMatchObject({ body: { mustChangePassword: false } });
  });
});

describe('a password of the profile mlps3', () => {
  it('mixes three kinds of characters', async () => {
    expect(await change(mlps3, PASSWORD, 'wutongshu yinxing')).toMatchObject(weak('too-few-classes'));
  });

  it('is none of the last five', async () => {
    const passwords = [1, 2, 3, 4, 5, 6].map((place) => `Wutong-${place}x74-yinxing`);
    let current = PASSWORD;
    for (const next of passwords) {
      expect(await change(mlps3, current, next)).toMatchObject({ status: 200 });
      current = next;
    }
    for (const earlier of passwords.slice(0, 5))
      expect(await change(mlps3, current, earlier)).toMatchObject({
        status: 422,
        body: { code: 'session.password-used-before', errors: [{ pointer: '/next', code: 'used-before' }] },
      });
    const { rows } = await mlps3.sql.query('SELECT FROM password_history');
    expect(rows).toHaveLength(5);
  });

  it('is replaced at the first sign-in after 90 days', async () => {
    const aged = async (days: number): Promise<unknown> =>
      mlps3.sql.query(`UPDATE account SET password_changed_at = now() - make_interval(days => $1)
        WHERE account_name = 'lead'`, [days]); // prettier-ignore
    await aged(89);
    expect(await signIn(mlps3, 'lead', PASSWORD)).toMatchObject({
      body: { mustChangePassword: false, passwordProfile: 'mlps3' },
    });
    await aged(91);
    expect(await signIn(mlps3, 'lead', PASSWORD)).toMatchObject({ body: { mustChangePassword: true } });
  });
});

async function signIn(house: ApiHouse, accountName: string, password: string): Promise<Answer> {
  return house.ask(null, '/api/session', { method: 'POST', body: { accountName, password } });
}
