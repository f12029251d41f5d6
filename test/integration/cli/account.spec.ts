import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { userInfo } from 'node:os';
import { isPassword } from '@app/platform';
import { openedPlay } from '@app/testing';
import { openCliHouse, type CliHouse } from './cli-house.js';
import { pastTheWall } from '../past-the-wall.js';
import { recordPlay } from '../record-play.js';

const PASSWORD = /^[2-9a-hj-km-np-z]{4}(-[2-9a-hj-km-np-z]{4}){2}$/;
const ADD = 'account add --department SAMR --name 王丽 --certificate C-7';

interface AccountRow {
  readonly account_name: string;
  readonly display_name: string;
  readonly department_code: string;
  readonly role: string;
  readonly password_hash: string;
  readonly must_change_password: boolean;
  readonly certificate_number: string | null;
  readonly is_demo: boolean;
}

let house: CliHouse;

const accounts = async (): Promise<readonly AccountRow[]> =>
  (await house.sql.query<AccountRow>('SELECT * FROM account ORDER BY created_at')).rows;

beforeAll(async () => {
  house = await openCliHouse();
}, 60_000);
afterAll(async () => house.close());

describe('liandu seed --administrators', () => {
  it('gives a new deployment departments, rules and one of each of the three administrators', async () => {
    const { code, out, err } = await house.liandu('seed --administrators admin,security,auditor');
    expect([code, err]).toEqual([0, expect.stringContaining('platform-labour')]);
    const given = out.trim().split('\n').map((line) => line.split(/ +/)); // prettier-ignore
    expect(given.map(([name]) => name)).toEqual(['admin', 'security', 'auditor']);
    const made = await accounts();
    expect(made.map(({ role }) => role).sort()).toEqual(['audit-admin', 'security-admin', 'system-admin']);
    for (const [name = '', password = ''] of given) {
      const one = made.find(({ account_name }) => account_name === name);
      expect(one).toMatchObject({ department_code: 'JOINT', is_demo: false, must_change_password: true });
      expect(await isPassword(password, one?.password_hash ?? null)).toBe(true);
    }
  });

  it('makes no second one of a kind', async () => {
    const again = await house.liandu('seed --administrators one,two,three');
    expect(again).toMatchObject({ code: 0, out: '' });
    expect(await accounts()).toHaveLength(3);
  });

  it.each(['admin', 'a,b', 'a,a,b', 'a,b,c,d', 'a,b,c d'.replace(' ', '\u00a0')])(
    'wants three different names, not %s',
    async (names) => {
      const { code, out, err } = await house.liandu(`seed --administrators ${names}`);
      expect([code, out, err]).toEqual([1, '', expect.stringContaining('--administrators')]);
    },
  );
});

describe('liandu account add', () => {
  it('creates the account of a person and prints the password that opens it once', async () => {
    const { code, out } = await house.liandu(`${ADD} wang.li`);
    expect(code).toBe(0);
    expect(out.trim()).toMatch(PASSWORD);
    const wang = (await accounts()).at(-1);
    expect(wang).toMatchObject({
      account_name: 'wang.li',
      display_name: '王丽',
      department_code: 'SAMR',
      role: null,
    });
    expect(wang).toMatchObject({ certificate_number: 'C-7', must_change_password: true, is_demo: false });
    expect(await isPassword(out.trim(), wang?.password_hash ?? null)).toBe(true);
  });

  it.each([
    ['a name that is taken', `${ADD} wang.li`, 'wang.li'],
    ['a department that is not there', 'account add --department X --name 王丽 w2', 'account.department-unknown'],
    ['a person without a name', 'account add --department SAMR w2', '--name'],
    ['an account name with a blank in disguise', 'account add --department SAMR --name 王丽 w\u00a02', '<account>'],
  ])('refuses %s and creates nothing', async (_, words, named) => {
    const before = (await accounts()).length;
    const { code, out, err } = await house.liandu(words);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(named);
    expect(await accounts()).toHaveLength(before);
  });
});

describe('liandu account reset', () => {
  it('prints a password that opens the account once, and ends the sessions, the lock and the sleep of the person', async () => {
    const id = await accountId('wang.li');
    await signedIn(id);
    await house.sql.query(`UPDATE account SET must_change_password = false, last_active_at = now() - interval '1 year'
      WHERE id = '${id}'`);
    await house.sql.query(`INSERT INTO sign_in_throttle (account_key, address, attempts, last_at, blocked_until)
      SELECT encode(sha256(convert_to(E'account\\nwang.li', 'UTF8')), 'hex'), address, 9, now(), now() + interval '1 hour'
      FROM unnest('{"",192.0.2.1}'::text[]) AS address`);
    const { code, out, err } = await house.liandu('account reset wang.li --reason 忘记口令');
    expect([code, out.trim()]).toEqual([0, expect.stringMatching(PASSWORD)]);
    expect(err).toContain('已重置账号 wang.li 的口令');
    const wang = (await accounts()).find(({ account_name }) => account_name === 'wang.li');
    expect(wang).toMatchObject({ must_change_password: true });
    const { rows } = await house.sql.query(`SELECT last_active_at > now() - interval '1 hour' AS awake,
      (SELECT count(*)::int FROM sign_in_throttle) AS held FROM account WHERE id = '${id}'`);
    expect(rows).toEqual([{ awake: true, held: 0 }]);
    expect(await isPassword(out.trim(), wang?.password_hash ?? null)).toBe(true);
    expect(await sessionsOf(id)).toBe(0);
    expect(await actsOf(id)).toEqual([
      { act: 'created', reason: null, done_by: userInfo().username },
      { act: 'password-reset', reason: '忘记口令', done_by: userInfo().username },
    ]);
  });

  it('withdraws the calendar feeds of the person, on record', async () => {
    const id = await accountId('wang.li');
    await subscribed(id);
    const { code, err } = await house.liandu('account reset wang.li --reason 手机丢失');
    expect([code, err]).toEqual([0, expect.stringContaining('已撤销账号 wang.li 的 1 个日历订阅')]);
    expect(await feedsOf(id)).toBe(0);
    expect((await actsOf(id)).slice(-2)).toMatchObject([{ act: 'password-reset' }, { act: 'feeds-withdrawn' }]);
  });

  it('answers programs in JSON', async () => {
    const { code, out } = await house.liandu('account reset wang.li --reason 忘记 --json');
    expect([code, JSON.parse(out)]).toEqual([
      0,
      { accountName: 'wang.li', oneTimePassword: expect.stringMatching(PASSWORD) },
    ]);
  });

  it('adds no demo accounts, which come with roles, where real people have theirs', async () => {
    const { code, err } = await house.liandu('seed --demo');
    expect([code, err]).toEqual([0, expect.stringContaining('不再补建演示账号')]);
    expect((await accounts()).filter(({ is_demo }) => is_demo)).toEqual([]);
  });
});

describe('liandu account disable and enable', () => {
  it('ends the sessions at once, and keeps both acts with their reasons', async () => {
    const id = await accountId('wang.li');
    await signedIn(id);
    expect(await house.liandu('account disable wang.li --reason 调离 --by 赵敏')).toMatchObject({ code: 0, out: '' });
    expect(await sessionsOf(id)).toBe(0);
    expect(await isDisabled(id)).toBe(true);
    expect(await house.liandu('account enable wang.li --reason 返岗')).toMatchObject({ code: 0, out: '' });
    expect(await isDisabled(id)).toBe(false);
    expect((await actsOf(id)).slice(-2)).toEqual([
      { act: 'disabled', reason: '调离', done_by: '赵敏' },
      { act: 'enabled', reason: '返岗', done_by: userInfo().username },
    ]);
    await expect(house.sql.query('DELETE FROM account_act')).rejects.toThrow('append-only');
  });

  it('withdraws the calendar feeds of who is shut out, on record', async () => {
    const id = await accountId('wang.li');
    await subscribed(id);
    const { err } = await house.liandu('account disable wang.li --reason 离职');
    expect(err).toContain('已撤销账号 wang.li 的 1 个日历订阅');
    expect(await feedsOf(id)).toBe(0);
    expect((await actsOf(id)).slice(-2)).toMatchObject([
      { act: 'disabled' },
      { act: 'feeds-withdrawn', reason: '离职' },
    ]);
    await house.liandu('account enable wang.li --reason 返岗');
  });

  it('says how many open tasks the person still holds', async () => {
    const id = await accountId('wang.li');
    await holdingOneTask(id);
    const { err } = await house.liandu('account disable wang.li --reason 离岗');
    expect(err).toContain('仍承办 1 项未办结任务');
  });

  it.each([
    ['disable', 'nobody', 'account.unknown'],
    ['enable', 'nobody', 'account.unknown'],
    ['reset', 'nobody', 'account.unknown'],
    ['disable', 'wang.li', 'account.is-disabled'],
    ['reset', 'wang.li', 'account.is-disabled'],
    ['enable', 'admin', 'account.is-enabled'],
    ['disable', 'admin', 'account.last-administrator'],
    ['disable', 'security', 'account.last-administrator'],
    ['disable', 'auditor', 'account.last-administrator'],
    ['move --department SAMR', 'auditor', 'account.last-administrator'],
    ['move --department SAMR', 'wang.li', 'account.same-department'],
    ['move --department NOWHERE', 'wang.li', 'account.department-unknown'],
    ['end-sessions', 'nobody', 'account.unknown'],
  ])('refuses to %s %s with %s and keeps nothing', async (act, name, refusal) => {
    const before = await house.sql.query('SELECT * FROM account_act');
    const { code, out, err } = await house.liandu(`account ${act} ${name} --reason 核对`);
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(new RegExp(`^${refusal.replace('.', '\\.')}  .*${name}`));
    expect((await house.sql.query('SELECT * FROM account_act')).rowCount).toBe(before.rowCount);
  });

  it.each(['reset', 'disable', 'enable', 'move --department SAMR', 'end-sessions'])(
    'asks for the reason of %s and does nothing without one',
    async (act) => {
      const { code, err } = await house.liandu(`account ${act} wang.li`);
      expect([code, err]).toEqual([1, expect.stringContaining('--reason')]);
    },
  );

  it('never disables both of two administrators, not even at the same moment', async () => {
    await anotherAdministrator('admin3');
    const both = await Promise.all(
      ['admin', 'admin3'].map(async (name) => house.liandu(`account disable ${name} --reason 同时`)),
    );
    expect(both.map(({ code }) => code).sort()).toEqual([0, 1]);
    expect(both.map(({ err }) => err).join()).toContain('account.last-administrator');
  });
});

describe('liandu account move and end-sessions', () => {
  it('moves a person, whose role and sessions end', async () => {
    await house.liandu('account enable wang.li --reason 返岗');
    const id = await accountId('wang.li');
    await pastTheWall(house.sql, `UPDATE account SET role = 'officer' WHERE id = $1`, [id]);
    await signedIn(id);
    const { code, err } = await house.liandu('account move wang.li --department HRSS-LI --reason 调任');
    expect([code, err]).toEqual([0, expect.stringContaining('角色已终止')]);
    const wang = (await accounts()).find(({ account_name }) => account_name === 'wang.li');
    expect(wang).toMatchObject({ department_code: 'HRSS-LI', role: null });
    expect([await sessionsOf(id), (await actsOf(id)).at(-1)]).toMatchObject([0, { act: 'moved', reason: '调任' }]);
  });

  it('ends every session of a person', async () => {
    const id = await accountId('wang.li');
    await signedIn(id);
    expect(await house.liandu('account end-sessions wang.li --reason 手机丢失')).toMatchObject({ code: 0, out: '' });
    expect([await sessionsOf(id), (await actsOf(id)).at(-1)]).toMatchObject([0, { act: 'sessions-ended' }]);
  });
});

describe('liandu account list', () => {
  it('lists who has no role before all others', async () => {
    const { code, out } = await house.liandu('account list');
    expect([code, out.split('\n')[0]]).toEqual([0, expect.stringMatching(/^wang\.li +王丽 +HRSS-LI +尚无角色/)]);
    const listed = JSON.parse((await house.liandu('account list --json')).out) as { accountName: string }[];
    expect(listed.map(({ accountName }) => accountName)).toEqual(['wang.li', 'admin', 'admin3', 'auditor', 'security']);
  });
});

describe('liandu account acts', () => {
  it('prints what was done with one account: when, what, by whom and why', async () => {
    const { code, out } = await house.liandu('account acts wang.li');
    expect(code).toBe(0);
    const lines = out.trim().split('\n');
    expect(lines[0]).toMatch(/^\d{4}-\d\d-\d\dT\S+Z {2}wang\.li {2}新建 · created/);
    expect(lines[1]).toMatch(/重置口令 · password reset .*忘记口令$/);
    expect(lines.find((line) => line.includes('停用'))).toMatch(/赵敏 +调离$/);
    expect(lines.every((line) => line.includes('wang.li'))).toBe(true);
  });

  it('answers programs with the acts on every account', async () => {
    const { out } = await house.liandu('account acts --json');
    const acts = JSON.parse(out) as { accountName: string }[];
    expect(new Set(acts.map(({ accountName }) => accountName)).size).toBeGreaterThan(1);
    expect(acts.find(({ accountName }) => accountName === 'wang.li')).toEqual({
      at: expect.stringMatching(/Z$/),
      act: 'created',
      accountName: 'wang.li',
      by: userInfo().username,
      confirmedBy: null,
      role: null,
      departmentCode: 'SAMR',
      reason: null,
    });
  });

  it('refuses a name that no account has', async () => {
    const { code, err } = await house.liandu('account acts nobody');
    expect([code, err]).toEqual([1, expect.stringContaining('account.unknown')]);
  });
});

/** A second system administrator, as if one had been granted the role. */
async function anotherAdministrator(name: string): Promise<void> {
  await pastTheWall(
    house.sql,
    `INSERT INTO account (id, account_name, display_name, department_code, role, password_hash, created_at)
     VALUES (gen_random_uuid(), $1, '副管理员', 'JOINT', 'system-admin', '', now())`,
    [name],
  );
}

async function accountId(name: string): Promise<string> {
  const { rows } = await house.sql.query<{ id: string }>('SELECT id FROM account WHERE account_name = $1', [name]);
  return rows[0]?.id ?? '';
}

async function signedIn(id: string): Promise<void> {
  await house.sql.query(`INSERT INTO session (token_hash, account_id, created_at, last_seen_at, expires_at)
    VALUES ('${id}', '${id}', now(), now(), now() + interval '1 hour')`);
}

async function subscribed(id: string): Promise<void> {
  await house.sql
    .query(`INSERT INTO calendar_feed (id, token_hash, account_id, scope, department_code, language, created_at)
    SELECT gen_random_uuid(), gen_random_uuid()::text, '${id}', 'person', 'SAMR', 'zh-CN', now()`);
}

async function feedsOf(id: string): Promise<number> {
  const live = 'SELECT 1 FROM calendar_feed WHERE account_id = $1 AND revoked_at IS NULL';
  return (await house.sql.query(live, [id])).rowCount ?? 0;
}

async function sessionsOf(id: string): Promise<number> {
  return (await house.sql.query('SELECT 1 FROM session WHERE account_id = $1', [id])).rowCount ?? 0;
}

async function isDisabled(id: string): Promise<boolean> {
  const { rows } = await house.sql.query<{ is: boolean }>(
    'SELECT disabled_at IS NOT NULL AS is FROM account WHERE id = $1',
    [id],
  );
  return rows[0]?.is === true;
}

async function actsOf(id: string): Promise<readonly unknown[]> {
  const acts = 'SELECT act, reason, done_by FROM account_act WHERE account_id = $1 ORDER BY id';
  return (await house.sql.query<Record<string, unknown>>(acts, [id])).rows;
}

async function holdingOneTask(id: string): Promise<void> {
  const caseFile = await recordPlay(house.url, openedPlay());
  await house.sql.query('UPDATE task SET assignee_id = $1 WHERE case_file_id = $2', [id, caseFile]);
}
