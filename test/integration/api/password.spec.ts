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
    const [first, second] = ['Wutong-1x74-yinxing', 'Wutong-2x74-yinxing'];
    expect(await change(mlps3, PASSWORD, first)).toMatchObject({ status: 200 });
    expect(await change(mlps3, first, second)).toMatchObject({ status: 200 });
    expect(await change(mlps3, second, PASSWORD)).toMatchObject(weak('too-few-classes'));
    const third = 'Wutong-3x74-yinxing';
    expect(await change(mlps3, second, third)).toMatchObject({ status: 200 });
    expect(await change(mlps3, third, first)).toMatchObject({
      status: 422,
      body: { code: 'session.password-used-before', errors: [{ pointer: '/next', code: 'used-before' }] },
    });
    await mlps3.sql.query(`INSERT INTO password_history (account_id, password_hash)
      SELECT id, 'of another time' FROM account, generate_series(1, 4) WHERE account_name = 'officer'`);
    expect(await change(mlps3, third, first)).toMatchObject({ status: 200 });
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
