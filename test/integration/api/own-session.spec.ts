import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openApiHouse, PASSWORD, type Answer, type ApiHouse, type PersonName } from './api-house.js';
import { pastTheWall } from '../past-the-wall.js';

const EDGE = 'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/143.0.0.0 Safari/537.36 Edg/143.0.0.0';

interface Listed {
  readonly items: readonly { readonly sessionId: string; readonly isThis: boolean; readonly browser: string }[];
}

let house: ApiHouse;

beforeAll(async () => {
  house = await openApiHouse({ SESSION_IDLE_MINUTES: '60', SESSION_MAX_MINUTES: '480', TRUSTED_PROXIES: '127.0.0.1' });
}, 60_000);
afterAll(async () => house.close());

const signInFrom = async (accountName: string, address: string): Promise<string> => {
  const body = { accountName, password: PASSWORD };
  const headers = { 'user-agent': EDGE, 'x-forwarded-for': address };
  const answer = await house.ask(null, '/api/session', { method: 'POST', body, headers });
  return answer.headers['set-cookie']?.split(';')[0] ?? '';
};
const as = async (cookie: string, path = '/api/session'): Promise<Answer> =>
  house.ask(null, path, { headers: { cookie } });
const listed = async (who: PersonName): Promise<Listed> => (await house.ask(who, '/api/sessions')).body as Listed;

describe('the own sessions', () => {
  it('tell since when, from where and by which browser, and when they end by themselves', async () => {
    await signInFrom('officer', '192.0.2.7');
    const { body } = await house.ask('officer', '/api/sessions');
    expect(body).toMatchObject({
      items: [
        { isThis: true, browser: 'program', address: '127.0.0.1' },
        { isThis: false, browser: 'edge', system: 'windows', address: '192.0.2.7' },
      ],
      idleMinutes: 60,
      longestMinutes: 480,
    });
    expect(JSON.stringify(body)).not.toMatch(/[0-9a-f]{64}/);
  });

  it('are those of the person alone', async () => {
    const others = (await listed('colleague')).items;
    expect(others).toHaveLength(1);
    const path = `/api/sessions/${others[0]?.sessionId ?? ''}`;
    expect(await house.ask('officer', path, { method: 'DELETE' })).toMatchObject({
      status: 404,
      body: { code: 'session.unknown' },
    });
    expect(await house.ask('officer', '/api/sessions/mine', { method: 'DELETE' })).toMatchObject({ status: 400 });
    expect(await house.ask('colleague', '/api/session')).toMatchObject({ status: 200 });
  });

  it('end one by one, at once', async () => {
    const cookie = await signInFrom('lead', '192.0.2.8');
    expect(await as(cookie)).toMatchObject({ status: 200 });
    const other = (await listed('lead')).items.find(({ isThis }) => !isThis);
    await house.ask('lead', `/api/sessions/${other?.sessionId ?? ''}`, { method: 'DELETE' });
    expect(await as(cookie)).toMatchObject({ status: 401 });
    expect((await listed('lead')).items).toHaveLength(1);
  });

  it('end all together, and that is on record', async () => {
    const cookies = [await signInFrom('outsider', '192.0.2.9'), await signInFrom('outsider', '192.0.2.10')];
    expect(await house.ask('outsider', '/api/sessions', { method: 'DELETE' })).toMatchObject({ status: 204 });
    for (const cookie of cookies) expect(await as(cookie)).toMatchObject({ status: 401 });
    expect(await house.ask('outsider', '/api/session')).toMatchObject({ status: 401 });
    const { rows } = await house.sql.query(
      `SELECT result FROM audit_entry WHERE action = 'session.ended-everywhere' AND actor_name = 'outsider'`,
    );
    expect(rows).toEqual([{ result: 'done' }]);
  });

  it.each([
    ['role', 'NULL'],
    ['department_code', `'SAMR', role = NULL`],
    ['disabled_at', 'now()'],
  ])('end when the account changes its %s, whoever changes it', async (column, value) => {
    const cookie = await signInFrom('supervisor', '192.0.2.11');
    await house.sql.query(`UPDATE account SET ${column} = ${value} WHERE account_name = 'supervisor'`);
    expect(await as(cookie)).toMatchObject({ status: 401 });
    const { rows } = await house.sql.query('SELECT FROM session WHERE account_id = $1', [house.accountIds.supervisor]);
    expect(rows).toEqual([]);
    await pastTheWall(
      house.sql,
      `UPDATE account SET role = 'supervisor', department_code = 'JOINT', disabled_at = NULL
       WHERE account_name = 'supervisor'`,
    );
  });
});

describe('an account that was not used for 90 days', () => {
  it('opens nothing and says what helps, to who knows its password only', async () => {
    await house.sql.query(
      `UPDATE account SET last_active_at = now() - interval '91 days' WHERE account_name = 'rules'`,
    );
    const begin = async (password: string): Promise<Answer> =>
      house.ask(null, '/api/session', { method: 'POST', body: { accountName: 'rules', password } });
    expect(await begin(PASSWORD)).toMatchObject({ status: 403, body: { code: 'session.account-dormant' } });
    expect(await begin('wrong')).toMatchObject({ status: 401, body: { code: 'session.credentials-wrong' } });
    await house.sql.query(
      `UPDATE account SET last_active_at = now() - interval '89 days' WHERE account_name = 'rules'`,
    );
    expect(await begin(PASSWORD)).toMatchObject({ status: 200 });
    const { rows } = await house.sql.query(
      `SELECT now() - last_active_at < interval '1 hour' AS used FROM account WHERE account_name = 'rules'`,
    );
    expect(rows).toEqual([{ used: true }]);
  });
});
