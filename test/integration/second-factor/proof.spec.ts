import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openApiHouse, PASSWORD, type Answer, type ApiHouse, type PersonName } from '../api/api-house.js';
import { takeIn } from '../reporter/a-report.js';
import { nextCodeOf, TestBrowser, withApp, wrongCodeOf } from './browser.js';

let house: ApiHouse;

beforeAll(async () => {
  house = await openApiHouse();
}, 60_000);
afterAll(async () => house.close());

const grow = async (who: PersonName): Promise<void> => {
  await house.sql.query(`UPDATE session SET proven_at = now() - interval '16 minutes' WHERE account_id = $1`, [
    house.accountIds[who],
  ]);
};
const TOO_OLD = { status: 403, body: { code: 'session.proof-too-old', data: { ways: ['password'] } } };
const EXPORT = '/api/audit/export';

describe('an old proof', () => {
  it('does not open the export of the audit trail until the person is proven again', async () => {
    expect((await house.ask('auditor', EXPORT)).status).toBe(200);
    await grow('auditor');
    expect(await house.ask('auditor', EXPORT)).toMatchObject(TOO_OLD);
    expect((await house.ask('auditor', '/api/audit/entries')).status).toBe(200);
    const prove = async (password: string): Promise<Answer> =>
      house.ask('auditor', '/api/session/proof', { method: 'POST', body: { way: 'password', password } });
    expect(await prove('a wrong password')).toMatchObject({ status: 422, body: { code: 'session.password-wrong' } });
    expect(await house.ask('auditor', EXPORT)).toMatchObject(TOO_OLD);
    expect(await prove(PASSWORD)).toMatchObject({ status: 200, body: { accountName: 'auditor' } });
    expect((await house.ask('auditor', EXPORT)).status).toBe(200);
  });

  it('holds an exception from secrecy up, for who asks and for who lets it pass', async () => {
    const { complaintId } = await takeIn(house, 'officer');
    const asking = { method: 'POST', body: { reason: 'danger-to-person', note: '威胁电话' } } as const;
    const path = `/api/complaints/${complaintId}/reporter/break-glass`;
    await house.ask('lead', '/api/session');
    await grow('lead');
    expect(await house.ask('lead', path, asking)).toMatchObject(TOO_OLD);
    await house.sql.query('UPDATE session SET proven_at = now()');
    expect(await house.ask('lead', path, asking)).toMatchObject({ body: { breakGlass: { status: 'requested' } } });
    const { items } = (await house.ask('security', '/api/break-glass')).body as { items: { breakGlassId: string }[] };
    const decision = `/api/break-glass/${items[0]?.breakGlassId ?? ''}/decision`;
    await grow('security');
    expect(await house.ask('security', decision, { method: 'POST', body: { approved: true } })).toMatchObject(TOO_OLD);
  });

  it('is made fresh by a code of the app, which is used up too', async () => {
    const { browser, secret } = await withApp(house, 'rules');
    await grow('rules');
    const renew = async (): Promise<Answer> => browser.ask('/api/second-factor/recovery-codes', 'POST');
    const prove = async (code: string): Promise<Answer> =>
      browser.ask('/api/session/proof', 'POST', { way: 'code', code });
    expect(await renew()).toMatchObject({ status: 403, body: { data: { ways: ['password', 'code'] } } });
    expect(await prove(wrongCodeOf(secret))).toMatchObject({
      status: 422,
      body: { code: 'session.second-factor-wrong' },
    });
    const code = nextCodeOf(secret);
    expect((await prove(code)).status).toBe(200);
    expect((await prove(code)).status).toBe(422);
    expect((await renew()).status).toBe(200);
  });

  it('of a session does not make another one fresh', async () => {
    const [one, other] = [new TestBrowser(house), new TestBrowser(house)];
    await one.password('auditor');
    await other.password('auditor');
    await grow('auditor');
    await one.ask('/api/session/proof', 'POST', { way: 'password', password: PASSWORD });
    expect((await one.ask(EXPORT)).status).toBe(200);
    expect(await other.ask(EXPORT)).toMatchObject({ status: 403 });
  });
});

describe('a second factor that is lost', () => {
  const reset = async (who: PersonName, of: PersonName): Promise<Answer> =>
    house.ask(who, `/api/accounts/${house.accountIds[of]}/second-factor/reset`, {
      method: 'POST',
      body: { reason: '手机遗失，当面核实' },
    });

  it('is taken away by the security administrator alone, who resets no password, and by nobody from himself', async () => {
    for (const who of ['lead', 'supervisor', 'deputy', 'auditor', 'admin'] as const)
      expect((await reset(who, 'clumsy')).status).toBe(403);
    await house.sql.query('UPDATE session SET proven_at = now()');
    expect(await reset('security', 'security')).toMatchObject({
      status: 409,
      body: { code: 'second-factor.own-account' },
    });
  });

  it('ends the sessions of the account, which is told so in its next session and in no other', async () => {
    const { browser } = await withApp(house, 'clumsy');
    await grow('security');
    expect(await reset('security', 'clumsy')).toMatchObject(TOO_OLD);
    await house.sql.query('UPDATE session SET proven_at = now()');
    expect((await reset('security', 'clumsy')).status).toBe(204);
    expect((await browser.ask('/api/session')).status).toBe(401);
    const [next, later] = [new TestBrowser(house), new TestBrowser(house)];
    expect(await next.password('clumsy')).toMatchObject({ body: { secondFactorResetAt: expect.any(String) } });
    expect(await next.ask('/api/session')).toMatchObject({ body: { secondFactorResetAt: expect.any(String) } });
    expect(await later.password('clumsy')).toMatchObject({ body: { secondFactorResetAt: null } });
    const { rows } = await house.sql.query(`SELECT act, done_by, reason FROM account_act WHERE account_id = $1`, [
      house.accountIds.clumsy,
    ]);
    expect(rows).toEqual([{ act: 'second-factor-reset', done_by: 'security', reason: '手机遗失，当面核实' }]);
    const audit = await house.sql.query(
      `SELECT object_id FROM audit_entry WHERE action = 'second-factor.reset' AND result = 'done'`,
    );
    expect(audit.rows).toEqual([{ object_id: house.accountIds.clumsy }]);
  });
});
