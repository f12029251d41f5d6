import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AccountActView, AccountView, OneTimeCode } from '@app/contracts';
import { pastTheWall } from '../past-the-wall.js';
import { openApiHouse, PASSWORD, type Answer, type ApiHouse, type PersonName } from './api-house.js';

let house: ApiHouse;

beforeAll(async () => {
  house = await openApiHouse();
}, 60_000);
afterAll(async () => house.close());

const REASON = { reason: '核对' };
const post = async (who: PersonName, path: string, body: unknown = REASON): Promise<Answer> =>
  house.ask(who, path, { method: 'POST', body });
const on = (name: string, act: string): string => `/api/accounts/${name}/${act}`;
const idOf = (name: PersonName): string => house.accountIds[name];
const refusal = (status: number, code: string): object => ({ status, body: { code } });

async function create(accountName: string, displayName = '新人'): Promise<OneTimeCode> {
  const body = { accountName, displayName, departmentCode: 'HRSS-LI', certificateNumber: null };
  const { status, body: answer } = await post('admin', '/api/accounts', body);
  expect(status).toBe(200);
  return answer as OneTimeCode;
}

async function accounts(query: string, who: PersonName = 'admin'): Promise<readonly AccountView[]> {
  return ((await house.ask(who, `/api/accounts?${query}`)).body as { items: AccountView[] }).items;
}

async function acts(accountId: string): Promise<readonly AccountActView[]> {
  return ((await house.ask('auditor', on(accountId, 'acts'))).body as { items: AccountActView[] }).items;
}

async function signIn(accountName: string, password: string): Promise<Answer & { readonly cookie: string }> {
  const answer = await house.ask(null, '/api/session', { method: 'POST', body: { accountName, password } });
  return { ...answer, cookie: answer.headers['set-cookie']?.split(';')[0] ?? '' };
}

/** A person who has replaced the one-time password. */
async function arrive(accountName: string, { oneTimeCode }: OneTimeCode): Promise<string> {
  const { cookie } = await signIn(accountName, oneTimeCode);
  const next = `${oneTimeCode}-and-more`;
  const body = { current: oneTimeCode, next };
  expect(await house.ask(null, '/api/session/password', { method: 'POST', body, headers: { cookie } })).toMatchObject({
    status: 200,
  });
  return (await signIn(accountName, next)).cookie;
}

const asks = async (cookie: string, path: string): Promise<Answer> => house.ask(null, path, { headers: { cookie } });

describe('a new account', () => {
  it('opens once with its code, has no role, and shows nothing but itself until one is granted', async () => {
    const code = await create('wang.li');
    const cookie = await arrive('wang.li', code);
    expect((await asks(cookie, '/api/session')).body).toMatchObject({ role: null, mustChangePassword: false });
    for (const path of ['/api/sessions', '/api/departments']) expect((await asks(cookie, path)).status).toBe(200);
    for (const path of ['/api/cases', '/api/tasks', '/api/accounts', '/api/rule-packs', '/api/stream'])
      expect(await asks(cookie, path)).toMatchObject(refusal(403, 'role.missing'));
  });

  it('works as soon as the security administrator grants the role, in a new session', async () => {
    const code = await create('li.na');
    const cookie = await arrive('li.na', code);
    const grant = { role: 'officer', reason: '入职' };
    expect(await post('security', on(code.accountId, 'role'), grant)).toMatchObject({
      status: 200,
      body: { event: 'role-granted' },
    });
    expect((await asks(cookie, '/api/session')).status).toBe(401);
    const again = await signIn('li.na', `${code.oneTimeCode}-and-more`);
    expect((await asks(again.cookie, '/api/tasks?list=todo')).status).toBe(200);
  });

  it('is refused under a name that is taken, in a department that is none, and without what it needs', async () => {
    const person = { accountName: 'wang.li', displayName: '王丽', departmentCode: 'SAMR', certificateNumber: null };
    expect(await post('admin', '/api/accounts', person)).toMatchObject(refusal(409, 'account.name-taken'));
    const nowhere = { ...person, accountName: 'w2', departmentCode: 'NOWHERE' };
    expect(await post('admin', '/api/accounts', nowhere)).toMatchObject(refusal(422, 'account.department-unknown'));
    const blank = { ...person, accountName: 'w 2' };
    expect(await post('admin', '/api/accounts', blank)).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/accountName' }] },
    });
    const withRole = { ...person, accountName: 'w2', role: 'lead' };
    expect((await post('admin', '/api/accounts', withRole)).status).toBe(400);
    expect(await post('security', '/api/accounts', person)).toMatchObject(refusal(403, 'role.not-allowed'));
  });
});

describe('the list of accounts', () => {
  it('puts who has no role first, finds by name, department, role and state, page by page', async () => {
    const all = await accounts('limit=200');
    const firstWithRole = all.findIndex(({ role }) => role !== null);
    expect(all.slice(firstWithRole).every(({ role }) => role !== null)).toBe(true);
    expect((await accounts('search=wang')).map(({ accountName }) => accountName)).toEqual(['wang.li']);
    expect((await accounts('role=none')).every(({ role }) => role === null)).toBe(true);
    expect((await accounts('department=SAMR')).map(({ accountName }) => accountName)).toEqual([
      'outsider',
      'samrRules',
    ]);
    expect(await accounts('state=disabled')).toEqual([]);
    const paged: AccountView[] = [];
    for (let after = ''; ;) {
      const { body } = await house.ask('security', `/api/accounts?limit=4${after}`);
      const { items, next } = body as { items: AccountView[]; next: string | null };
      paged.push(...items);
      if (next === null) break;
      after = `&after=${next}`;
    }
    expect(paged.map(({ accountId }) => accountId)).toEqual(all.map(({ accountId }) => accountId));
  });

  it('warns of a namesake, who is perhaps the same person', async () => {
    await create('double', '示例 admin');
    const [found] = await accounts('search=double');
    expect(found?.namesakes).toEqual([{ accountName: 'admin', role: 'system-admin' }]);
  });

  it('tells nothing of what people work on', async () => {
    const caseFileId = await house.recordCase();
    const text = JSON.stringify(await accounts('limit=200'));
    expect([text.includes(caseFileId), text.includes('password_hash')]).toEqual([false, false]);
  });
});

describe('acts of the system administrator', () => {
  it('disable and enable with a reason, end the sessions at once, and say who still holds tasks', async () => {
    expect((await house.ask('colleague', '/api/session')).status).toBe(200);
    const disabled = await post('admin', on(idOf('colleague'), 'disabling'), { reason: '调离' });
    expect(disabled).toMatchObject({ status: 200, body: { event: 'disabled', heldTasks: 0 } });
    expect((await house.ask('colleague', '/api/session')).status).toBe(401);
    expect(await signIn('colleague', PASSWORD)).toMatchObject(refusal(401, 'session.credentials-wrong'));
    expect(await post('admin', on(idOf('colleague'), 'disabling'))).toMatchObject(refusal(409, 'account.is-disabled'));
    expect((await post('admin', on(idOf('colleague'), 'enabling'))).status).toBe(200);
    expect(await post('admin', on(idOf('colleague'), 'enabling'))).toMatchObject(refusal(409, 'account.is-enabled'));
    expect((await acts(idOf('colleague'))).slice(0, 2)).toMatchObject([
      { act: 'enabled', by: 'admin', reason: '核对' },
      { act: 'disabled', by: 'admin', reason: '调离' },
    ]);
  });

  it('withdraw calendar feeds and count held tasks, though the administrator sees neither', async () => {
    const body = { scope: 'person', language: 'zh' };
    const feed = await house.ask('clumsy', '/api/calendar-feeds', { method: 'POST', body });
    const { path } = feed.body as { path: string };
    const caseFileId = await house.recordCase();
    await house.sql.query(`UPDATE task SET assignee_id = $1 WHERE case_file_id = $2 AND status = 'open'`, [
      idOf('clumsy'),
      caseFileId,
    ]);
    const { body: answer } = await post('admin', on(idOf('clumsy'), 'disabling'));
    expect((answer as { heldTasks: number }).heldTasks).toBeGreaterThan(0);
    expect((await house.ask(null, path)).status).toBe(404);
    await post('admin', on(idOf('clumsy'), 'enabling'));
    expect((await house.ask(null, path)).status).toBe(404);
  });

  it('reset a password to a code that works once and ends the sessions', async () => {
    const { body, status } = await post('admin', on(idOf('further'), 'one-time-code'));
    expect(status).toBe(200);
    const { oneTimeCode } = body as OneTimeCode;
    expect(await signIn('further', PASSWORD)).toMatchObject(refusal(401, 'session.credentials-wrong'));
    expect((await signIn('further', oneTimeCode)).body).toMatchObject({ mustChangePassword: true, role: 'rule-admin' });
    const stored = JSON.stringify((await house.sql.query('SELECT * FROM account_act')).rows);
    expect(stored).not.toContain(oneTimeCode);
  });

  it('move a person, whose role ends: whoever moves people gives nobody sight of another department', async () => {
    const { accountId } = await create('mover');
    await post('security', on(accountId, 'role'), { role: 'officer', reason: '入职' });
    const moved = await post('admin', on(accountId, 'department'), { departmentCode: 'SAMR', reason: '调任' });
    expect(moved).toMatchObject({ status: 200, body: { event: 'moved' } });
    expect((await accounts('search=mover'))[0]).toMatchObject({ role: null, departmentCode: 'SAMR' });
    expect(await post('admin', on(accountId, 'department'), { departmentCode: 'SAMR', reason: '再调' })).toMatchObject(
      refusal(409, 'account.same-department'),
    );
    expect(
      await post('admin', on(accountId, 'department'), { departmentCode: 'NOWHERE', reason: '再调' }),
    ).toMatchObject(refusal(422, 'account.department-unknown'));
  });

  it('end the sessions of a person, who may sign in again', async () => {
    expect((await house.ask('deputy', '/api/session')).status).toBe(200);
    expect((await post('admin', on(idOf('deputy'), 'session-end'))).status).toBe(200);
    expect((await house.ask('deputy', '/api/session')).status).toBe(401);
    expect((await signIn('deputy', PASSWORD)).status).toBe(200);
  });

  it('want a reason', async () => {
    expect((await post('admin', on(idOf('officer'), 'disabling'), { reason: ' ' })).status).toBe(400);
  });

  it.each(['admin', 'security', 'auditor'] as const)('leave the last %s in office', async (name) => {
    const expected = name === 'admin' ? refusal(403, 'account.own') : refusal(409, 'account.last-administrator');
    expect(await post('admin', on(idOf(name), 'disabling'))).toMatchObject(expected);
    const move = { departmentCode: 'SAMR', reason: '调任' };
    expect(await post('admin', on(idOf(name), 'department'), move)).toMatchObject(expected);
  });

  it('know no account that is none', async () => {
    const id = crypto.randomUUID();
    expect(await post('admin', on(id, 'disabling'))).toMatchObject(refusal(404, 'account.unknown'));
    expect(await house.ask('auditor', on(id, 'acts'))).toMatchObject(refusal(404, 'account.unknown'));
  });
});

describe('acts of the security administrator', () => {
  const grant = async (accountId: string, role: string): Promise<Answer> =>
    post('security', on(accountId, 'role'), { role, reason: '任命' });
  const decide = async (who: PersonName, accountId: string, role: string): Promise<Answer> =>
    post(who, on(accountId, 'role-proposal'), { role, decision: 'confirm', reason: '同意' });
  const peer = async (role: string | null): Promise<void> =>
    pastTheWall(house.sql, `UPDATE account SET role = $2 WHERE id = $1`, [idOf('supervisor'), role]);

  it('propose what wants two persons; the audit administrator agrees where there is no other', async () => {
    const { accountId } = await create('new.lead');
    expect(await grant(accountId, 'lead')).toMatchObject({ status: 200, body: { event: 'role-proposed' } });
    expect((await accounts('search=new.lead'))[0]).toMatchObject({ role: null, proposal: { role: 'lead' } });
    expect(await grant(accountId, 'officer')).toMatchObject(refusal(409, 'account.role-proposed'));
    expect(await decide('security', accountId, 'lead')).toMatchObject(refusal(403, 'account.own-proposal'));
    expect(await decide('auditor', accountId, 'supervisor')).toMatchObject(refusal(409, 'account.no-proposal'));
    const { body } = await house.ask('auditor', '/api/role-proposals');
    expect(body).toMatchObject({ items: [{ accountId, proposal: { role: 'lead', reason: '任命' } }] });
    expect(await decide('auditor', accountId, 'lead')).toMatchObject({ status: 200, body: { event: 'role-granted' } });
    expect(await decide('auditor', accountId, 'lead')).toMatchObject(refusal(409, 'account.no-proposal'));
    expect((await acts(accountId))[0]).toMatchObject({
      act: 'role-granted',
      role: 'lead',
      by: 'security',
      confirmedBy: 'auditor',
    });
  });

  it('take a second security administrator where there is one', async () => {
    const { accountId } = await create('new.rules');
    await peer('security-admin');
    await grant(accountId, 'rule-admin');
    expect(await decide('auditor', accountId, 'rule-admin')).toMatchObject(refusal(403, 'account.second-person'));
    expect(await decide('supervisor', accountId, 'rule-admin')).toMatchObject({ body: { event: 'role-granted' } });
    await peer('supervisor');
  });

  it('decline a proposal, which leaves everything as it was', async () => {
    const { accountId } = await create('declined');
    await grant(accountId, 'lead');
    const body = { role: 'lead', decision: 'decline', reason: '不合适' };
    expect(await post('auditor', on(accountId, 'role-proposal'), body)).toMatchObject({
      body: { event: 'role-declined' },
    });
    expect((await accounts('search=declined'))[0]).toMatchObject({ role: null, proposal: null });
  });

  it('withdraw a role at once, and not the last of a kind', async () => {
    const { accountId } = await create('short');
    await grant(accountId, 'officer');
    expect(await grant(accountId, 'officer')).toMatchObject(refusal(409, 'account.same-role'));
    const withdraw = async (id: string): Promise<Answer> => post('security', on(id, 'role-withdrawal'));
    expect(await withdraw(accountId)).toMatchObject({ status: 200, body: { event: 'role-withdrawn' } });
    expect(await withdraw(accountId)).toMatchObject(refusal(409, 'account.without-role'));
    for (const name of ['admin', 'auditor'] as const)
      expect(await withdraw(idOf(name))).toMatchObject(refusal(409, 'account.last-administrator'));
    expect(await withdraw(idOf('security'))).toMatchObject(refusal(403, 'account.own'));
  });

  it('never grant to themselves, nor make one of the three another of them', async () => {
    expect(await grant(idOf('security'), 'lead')).toMatchObject(refusal(403, 'account.own'));
    expect(await grant(idOf('admin'), 'audit-admin')).toMatchObject(refusal(409, 'account.other-administrator'));
    expect(await grant(idOf('admin'), 'officer')).toMatchObject(refusal(409, 'account.last-administrator'));
  });

  it.each(['officer', 'lead', 'supervisor', 'rules', 'admin'] as const)('are not for the %s', async (who) => {
    const { accountId } = await create(`for.${who}`);
    expect((await post(who, on(accountId, 'role'), { role: 'officer', reason: 'x' })).status).toBe(403);
    expect((await post(who, on(accountId, 'role-withdrawal'))).status).toBe(403);
  });
});

describe('the audit trail', () => {
  it('has every act with the account that it was about, for the audit administrator', async () => {
    const { accountId } = await create('audited');
    await post('security', on(accountId, 'role'), { role: 'officer', reason: '入职' });
    const { body } = await house.ask('auditor', `/api/audit/entries?object=${accountId}&result=done`);
    const { items } = body as { items: { action: string; actor: { name: string } }[] };
    expect(items.map(({ action, actor }) => [action, actor.name])).toEqual([
      ['account.role-granted', 'security'],
      ['account.added', 'admin'],
    ]);
  });
});
