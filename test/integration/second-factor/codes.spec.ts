import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openApiHouse, PASSWORD, type ApiHouse } from '../api/api-house.js';
import { codeOf, nextCodeOf, TestBrowser, withApp, wrongCodeOf, type AppHolder } from './browser.js';

let house: ApiHouse;
let holder: AppHolder;

beforeAll(async () => {
  house = await openApiHouse();
  holder = await withApp(house, 'officer');
}, 60_000);
afterAll(async () => house.close());

const audited = async (): Promise<readonly string[]> => {
  const { rows } = await house.sql.query<{ act: string }>(
    `SELECT concat_ws(' ', action, result, reason) AS act FROM audit_entry
     WHERE actor_account_id = $1 AND action ~ '^(session|second-factor)' ORDER BY at, seq`,
    [house.accountIds.officer],
  );
  return rows.map(({ act }) => act);
};

describe('an authenticator app', () => {
  it('is set up with ten recovery codes, and the session of that goes on', async () => {
    expect(holder.recoveryCodes).toHaveLength(10);
    expect(await holder.browser.ask('/api/second-factor')).toMatchObject({
      body: { codesSince: expect.any(String), recoveryCodesLeft: 10, passkeys: [], offersPasskeys: false },
    });
  });

  it('is not set up with a wrong code, nor before it was begun', async () => {
    const browser = new TestBrowser(house);
    await browser.password('colleague');
    const path = '/api/second-factor/codes/confirmation';
    expect(await browser.ask(path, 'POST', { code: '123456' })).toMatchObject({
      body: { code: 'second-factor.not-begun' },
    });
    const { body } = await browser.ask('/api/second-factor/codes', 'POST');
    const wrong = wrongCodeOf((body as { secret: string }).secret);
    expect(await browser.ask(path, 'POST', { code: wrong })).toMatchObject({
      status: 422,
      body: { code: 'session.second-factor-wrong', errors: [{ pointer: '/code' }] },
    });
    expect(await new TestBrowser(house).password('colleague')).toMatchObject({ body: { accountName: 'colleague' } });
  });

  it('lies in the database under the seal of the deployment only', async () => {
    const { rows } = await house.sql.query<{ sealed: string }>('SELECT sealed FROM code_factor');
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every(({ sealed }) => sealed.startsWith('aes-256-gcm:'))).toBe(true);
    const kept = await house.sql.query<{ row: string }>(
      `SELECT row_to_json(x)::text AS row FROM (SELECT * FROM recovery_code) x
       UNION ALL SELECT row_to_json(x)::text FROM (SELECT * FROM code_factor) x
       UNION ALL SELECT row_to_json(x)::text FROM (SELECT * FROM audit_entry) x`,
    );
    const text = kept.rows.map(({ row }) => row).join('\n');
    expect(text).not.toContain(holder.secret);
    for (const code of holder.recoveryCodes) expect(text).not.toContain(code.replaceAll('-', ''));
  });
});

describe('a sign-in in two steps', () => {
  it('opens nothing after the password', async () => {
    const browser = new TestBrowser(house);
    expect(await browser.password('officer')).toMatchObject({ status: 200, body: { ways: ['code', 'recovery-code'] } });
    for (const path of ['/api/session', '/api/cases', '/api/second-factor', '/api/sessions'])
      expect(await browser.ask(path)).toMatchObject({ status: 401, body: { code: 'session.required' } });
    const { rows } = await house.sql.query('SELECT FROM session WHERE account_id = $1', [house.accountIds.officer]);
    expect(rows).toHaveLength(1);
  });

  it('opens with the code, and takes no code twice', async () => {
    const code = nextCodeOf(holder.secret);
    const [first, second] = [new TestBrowser(house), new TestBrowser(house)];
    await first.password('officer');
    expect(await first.code(code)).toMatchObject({ status: 200, body: { accountName: 'officer' } });
    expect(await first.ask('/api/cases')).toMatchObject({ status: 200 });
    await second.password('officer');
    expect(await second.code(code)).toMatchObject({ status: 401, body: { code: 'session.second-factor-wrong' } });
    expect(await second.code(codeOf(holder.secret))).toMatchObject({ status: 401 });
    expect(await second.recovery(holder.recoveryCodes[9] ?? '')).toMatchObject({ status: 200 });
  });

  it('takes one of two answers that come at once', async () => {
    const [code = ''] = holder.recoveryCodes.slice(5);
    const browser = new TestBrowser(house);
    await browser.password('officer');
    const answers = await Promise.all([browser.recovery(code), browser.recovery(code)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 401]);
  });

  it('is awaited from the browser of the password alone', async () => {
    const [owner, other] = [new TestBrowser(house), new TestBrowser(house)];
    await owner.password('officer');
    const [code = ''] = holder.recoveryCodes;
    expect(await other.recovery(code)).toMatchObject({ status: 401, body: { code: 'session.second-step-required' } });
    expect(await owner.recovery(code)).toMatchObject({ status: 200, body: { accountName: 'officer' } });
  });

  it('is awaited for some minutes only', async () => {
    const browser = new TestBrowser(house);
    await browser.password('officer');
    await house.sql.query('UPDATE pending_sign_in SET expires_at = now()');
    expect(await browser.recovery(holder.recoveryCodes[1] ?? '')).toMatchObject({
      status: 401,
      body: { code: 'session.second-step-required' },
    });
  });

  it('takes a recovery code once, however it is written, and puts its use on record', async () => {
    const [, , code = ''] = holder.recoveryCodes;
    const [first, second] = [new TestBrowser(house), new TestBrowser(house)];
    await first.password('officer');
    expect(await first.recovery(` ${code.toUpperCase().replaceAll('-', ' ')} `)).toMatchObject({ status: 200 });
    await second.password('officer');
    expect(await second.recovery(code)).toMatchObject({ status: 401 });
    expect(await first.ask('/api/second-factor')).toMatchObject({ body: { recoveryCodesLeft: 6 } });
    const acts = await audited();
    expect(acts).toEqual(
      expect.arrayContaining([
        'second-factor.codes-set-up done',
        'session.password-accepted done',
        'session.refused refused session.second-factor-wrong',
        'second-factor.recovery-code-used done',
        'session.begun done',
      ]),
    );
  });

  it('ends with the account, also between the two steps', async () => {
    const browser = new TestBrowser(house);
    await browser.password('officer');
    await house.sql.query('UPDATE account SET disabled_at = now() WHERE id = $1', [house.accountIds.officer]);
    await house.sql.query('UPDATE account SET disabled_at = NULL WHERE id = $1', [house.accountIds.officer]);
    expect(await browser.recovery(holder.recoveryCodes[3] ?? '')).toMatchObject({
      body: { code: 'session.second-step-required' },
    });
  });
});

describe('slips in the second step', () => {
  it('count together with those of the password, which does not wipe them out', async () => {
    const { secret } = await withApp(house, 'lead');
    const browser = new TestBrowser(house);
    await browser.password('lead');
    await browser.code(wrongCodeOf(secret));
    await browser.password('lead');
    await browser.code(wrongCodeOf(secret));
    await browser.password('lead');
    expect(await browser.code(nextCodeOf(secret))).toMatchObject({ status: 429, body: { code: 'session.locked' } });
    expect(await browser.password('lead', PASSWORD)).toMatchObject({ status: 429 });
  });

  it('are forgotten once both steps were right', async () => {
    const { secret } = await withApp(house, 'supervisor');
    const browser = new TestBrowser(house);
    await browser.password('supervisor');
    await browser.code(wrongCodeOf(secret));
    expect(await browser.code(nextCodeOf(secret))).toMatchObject({ status: 200 });
    const { rows } = await house.sql.query(
      `SELECT FROM sign_in_throttle WHERE account_key = encode(sha256($1), 'hex')`,
      [Buffer.from('account\nsupervisor')],
    );
    expect(rows).toEqual([]);
  });
});

describe('the own factors', () => {
  it('end the other sessions when they change', async () => {
    const other = new TestBrowser(house);
    await other.password('auditor');
    const { browser } = await withApp(house, 'auditor');
    expect(await other.ask('/api/session')).toMatchObject({ status: 401 });
    expect(await browser.ask('/api/session')).toMatchObject({ status: 200 });
  });

  it('can be taken away, with the recovery codes when nothing is left to recover', async () => {
    const { browser, recoveryCodes } = await withApp(house, 'deputy');
    const renewed = await browser.ask('/api/second-factor/recovery-codes', 'POST');
    expect((renewed.body as { recoveryCodes: string[] }).recoveryCodes).not.toContain(recoveryCodes[0]);
    expect(await browser.ask('/api/second-factor/codes', 'DELETE')).toMatchObject({ status: 204 });
    expect(await browser.ask('/api/second-factor')).toMatchObject({ body: { codesSince: null, recoveryCodesLeft: 0 } });
    expect(await new TestBrowser(house).password('deputy')).toMatchObject({ body: { accountName: 'deputy' } });
  });

  it('stay as they are until the first code of a new app', async () => {
    const { browser, secret } = await withApp(house, 'further');
    const again = (await browser.ask('/api/second-factor/codes', 'POST')).body as { secret: string };
    const entering = new TestBrowser(house);
    await entering.password('further');
    expect(await entering.code(codeOf(again.secret))).toMatchObject({ status: 401 });
    expect(await entering.code(nextCodeOf(secret))).toMatchObject({ status: 200 });
    await browser.ask('/api/second-factor/codes/confirmation', 'POST', { code: codeOf(again.secret) });
    const later = new TestBrowser(house);
    await later.password('further');
    expect(await later.code(nextCodeOf(again.secret))).toMatchObject({ status: 200 });
  });
});
