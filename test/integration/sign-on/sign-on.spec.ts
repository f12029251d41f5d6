import { generateKeyPairSync } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { openApiHouse, PASSWORD, type Answer, type ApiHouse, type Asking, type PersonName } from '../api/api-house.js';
import { pastTheWall } from '../past-the-wall.js';
import { openProvider, proveAt, signedAnew, type Spoil, type TestProvider } from './open-provider.js';

const HOME = 'http://localhost:3999';
const STRONG = 'urn:example:two-factors';

let provider: TestProvider;
let house: ApiHouse;

beforeAll(async () => {
  provider = await openProvider(HOME);
  house = await openApiHouse({
    ...provider.settings,
    OIDC_STRONG_ACR: STRONG,
    SECOND_FACTOR_ROLES: 'supervisor',
  });
}, 60_000);
afterEach(() => {
  provider.spoil(null);
});
afterAll(async () => {
  await house.close();
  await provider.close();
});

/** A browser: it keeps its cookies. */
class Browser {
  private readonly cookies = new Map<string, string>();

  async ask(path: string, asking: Asking = {}): Promise<Answer> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await house.ask(null, path, { ...asking, headers: { ...asking.headers, cookie } });
    for (const set of (answer.headers['set-cookie'] ?? '').split(/, (?=[\w-]+=)/)) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      if (name !== undefined) this.cookies.set(name, value ?? '');
    }
    return answer;
  }

  async post(path: string, body?: unknown): Promise<Answer> {
    return this.ask(path, { method: 'POST', body });
  }

  async signIn(accountName: PersonName): Promise<this> {
    await this.post('/api/session', { accountName, password: PASSWORD });
    return this;
  }

  /** Begins an errand and answers the address at the provider. */
  async begin(path = '/api/sign-on'): Promise<string> {
    return ((await this.post(path)).body as { location: string }).location;
  }

  /** The whole way: there, proven as somebody, and back. */
  async enterAs(subject: string): Promise<Answer> {
    return this.finish(await proveAt(await this.begin(), subject));
  }

  async finish({ search }: URL, path = '/api/sign-on/return'): Promise<Answer> {
    return this.post(path, { parameters: search });
  }

  async link(subject: string): Promise<Answer> {
    return this.finish(await proveAt(await this.begin('/api/identities'), subject), '/api/identities/return');
  }
}

const linked = async (accountName: PersonName, subject: string): Promise<Browser> => {
  const browser = await new Browser().signIn(accountName);
  expect(await browser.link(subject)).toMatchObject({ status: 204 });
  return browser;
};

const auditOf = async (action: string): Promise<readonly unknown[]> => {
  const text = 'SELECT actor_name, result, reason FROM audit_entry WHERE action = $1 ORDER BY at';
  return (await house.sql.query<object>(text, [action])).rows;
};

describe('linking', () => {
  it('ties issuer and subject to the own account, keeps only a hash of them, and is on the trail', async () => {
    const browser = await linked('officer', 'personal-number-440101');
    expect((await browser.ask('/api/identities')).body).toMatchObject({
      provider: { label: '统一身份认证', issuer: provider.issuer },
      items: [{ issuer: provider.issuer, lastUsedAt: null }],
    });
    const { rows } = await house.sql.query<{ all: string }>(
      'SELECT external_identity::text AS all FROM external_identity',
    );
    expect(rows[0]?.all).not.toContain('440101');
    expect(await auditOf('identity.linked')).toContainEqual({ actor_name: 'officer', result: 'done', reason: null });
  });

  it('gives an identity to one account, and an account one identity', async () => {
    await linked('colleague', 'taken');
    const other = await new Browser().signIn('lead');
    expect(await other.link('taken')).toMatchObject({ status: 409, body: { code: 'identity.taken' } });
    const again = await new Browser().signIn('colleague');
    expect(await again.link('another')).toMatchObject({ status: 409, body: { code: 'identity.has-one' } });
  });

  it('asks anew who one is when that was long ago', async () => {
    const browser = await new Browser().signIn('lead');
    await house.sql.query(`UPDATE session SET proven_at = now() - interval '16 minutes' WHERE account_id = $1`, [
      house.accountIds.lead,
    ]);
    expect(await browser.post('/api/identities')).toMatchObject({
      status: 403,
      body: { code: 'session.proof-too-old' },
    });
  });

  it('is finished by the session that began it, not by another one of the same browser', async () => {
    const browser = await new Browser().signIn('lead');
    const back = await proveAt(await browser.begin('/api/identities'), 'somebody');
    await browser.signIn('outsider');
    expect(await browser.finish(back, '/api/identities/return')).toMatchObject({
      status: 409,
      body: { code: 'sign-on.not-begun-here' },
    });
  });

  it('ends with its sessions, but for the one that ends it', async () => {
    const browser = await linked('deputy', 'deputy');
    const through = new Browser();
    expect(await through.enterAs('deputy')).toMatchObject({ status: 200 });
    const { items } = (await browser.ask('/api/identities')).body as { items: { identityId: string }[] };
    const path = `/api/identities/${items[0]?.identityId ?? ''}`;
    const stranger = await new Browser().signIn('lead');
    expect(await stranger.ask(path, { method: 'DELETE' })).toMatchObject({ status: 404 });
    expect(await browser.ask(path, { method: 'DELETE' })).toMatchObject({ status: 204 });
    expect(await through.ask('/api/session')).toMatchObject({ status: 401 });
    expect(await browser.ask('/api/session')).toMatchObject({ status: 200 });
    expect(await new Browser().enterAs('deputy')).toMatchObject({ body: { code: 'sign-on.identity-unknown' } });
  });
});

describe('signing in through the provider', () => {
  beforeAll(async () => {
    await linked('rules', 'rules');
  });

  it('opens the linked account, notes how the person was proven, and tells the trail', async () => {
    provider.spoil((token, { key }) => signedAnew(token, { acr: 'low', amr: ['pwd', 'otp'] }, key));
    const browser = new Browser();
    expect(await browser.enterAs('rules')).toMatchObject({
      status: 200,
      body: { accountName: 'rules', viaProvider: true, mustSetSecondFactor: false },
    });
    expect(await browser.ask('/api/session')).toMatchObject({ status: 200, body: { accountName: 'rules' } });
    const { rows } = await house.sql.query(
      `SELECT proven_by, provider_acr, provider_amr FROM session WHERE identity_id IS NOT NULL AND account_id = $1`,
      [house.accountIds.rules],
    );
    expect(rows).toEqual([{ proven_by: 'provider', provider_acr: 'low', provider_amr: ['pwd', 'otp'] }]);
    expect(await auditOf('session.begun-by-provider')).toContainEqual({
      actor_name: 'rules',
      result: 'done',
      reason: null,
    });
  });

  it('refuses who is not linked, and says so', async () => {
    expect(await new Browser().enterAs('a stranger')).toMatchObject({
      status: 403,
      body: { code: 'sign-on.identity-unknown' },
    });
  });

  it.each([
    ['disabled', 'UPDATE account SET disabled_at = now() WHERE id = $1', 'sign-on.account-disabled'],
    [
      'dormant',
      `UPDATE account SET disabled_at = NULL, last_active_at = now() - interval '91 days' WHERE id = $1`,
      'session.account-dormant',
    ],
  ])('refuses an account that is %s, by name on the trail', async (_, change, code) => {
    if (code === 'sign-on.account-disabled') await linked('clumsy', 'clumsy');
    await house.sql.query(change, [house.accountIds.clumsy]);
    expect(await new Browser().enterAs('clumsy')).toMatchObject({ status: 403, body: { code } });
    expect(await auditOf('session.refused')).toContainEqual({ actor_name: 'clumsy', result: 'refused', reason: code });
  });

  it.each([
    ['says nothing of a second factor', {}, true],
    ['names methods of two kinds', { amr: ['pwd', 'hwk'] }, false],
    ['names the level that the deployment trusts', { acr: STRONG }, false],
    ['names another level', { acr: 'urn:example:one-factor' }, true],
  ])('of a role that needs a second factor wants one set up: when the provider %s, %j', async (_, claims, must) => {
    if (!(await isLinked('supervisor'))) await linkSupervisor();
    provider.spoil((token, { key }) => signedAnew(token, claims, key));
    expect(await new Browser().enterAs('supervisor')).toMatchObject({ body: { mustSetSecondFactor: must } });
  });

  it('waits for the own second factor of an account unless the provider has asked for two', async () => {
    await linked('samrRules', 'samrRules');
    await house.sql.query(
      `INSERT INTO passkey (account_id, credential_id, public_key, counter, transports, name, added_at)
       VALUES ($1, 'c', 'k', 0, '{}', 'key', now())`,
      [house.accountIds.samrRules],
    );
    const browser = new Browser();
    expect(await browser.enterAs('samrRules')).toMatchObject({ status: 200, body: { ways: ['passkey'] } });
    expect(await browser.ask('/api/session')).toMatchObject({ status: 401 });
    provider.spoil((token, { key }) => signedAnew(token, { amr: ['mfa'] }, key));
    expect(await new Browser().enterAs('samrRules')).toMatchObject({ body: { accountName: 'samrRules' } });
  });

  it('holds back an address that tries without end', async () => {
    const set = `INSERT INTO sign_in_throttle (account_key, address, attempts, last_at, blocked_until)
      VALUES ('', '127.0.0.1', 50, now(), now() + interval '1 hour')
      ON CONFLICT (account_key, address) DO UPDATE SET blocked_until = EXCLUDED.blocked_until`;
    await house.sql.query(set);
    const answer = await new Browser().enterAs('rules');
    await house.sql.query('DELETE FROM sign_in_throttle');
    expect(answer).toMatchObject({ status: 429, body: { code: 'session.locked' } });
  });

  it('sends to the provider to sign out there too', async () => {
    const { location } = (await new Browser().ask('/api/sign-on/end')).body as { location: string };
    expect(location).toMatch(new RegExp(`^${provider.issuer}/session/end\\?`));
    expect(new URL(location).searchParams.get('post_logout_redirect_uri')).toBe(`${HOME}/`);
  });
});

const isLinked = async (accountName: PersonName): Promise<boolean> =>
  (await house.sql.query('SELECT FROM external_identity WHERE account_id = $1', [house.accountIds[accountName]])).rows
    .length > 0;

/** The role needs a second factor before anything else is open to it; linked before that was so. */
const linkSupervisor = async (): Promise<void> => {
  await pastTheWall(house.sql, `UPDATE account SET role = 'officer' WHERE id = $1`, [house.accountIds.supervisor]);
  await linked('supervisor', 'supervisor');
  await pastTheWall(house.sql, `UPDATE account SET role = 'supervisor' WHERE id = $1`, [house.accountIds.supervisor]);
};

describe('what does not hold', () => {
  const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  const withClaims =
    (claims: Readonly<Record<string, unknown>>): Spoil =>
    (token, { key }) =>
      signedAnew(token, claims, key);

  beforeAll(async () => {
    if (!(await isLinked('officer'))) await linked('officer', 'personal-number-440101');
  });

  it('would open the account if it did', async () => {
    provider.spoil(withClaims({}));
    expect(await new Browser().enterAs('personal-number-440101')).toMatchObject({ status: 200 });
  });

  it.each<[string, Spoil]>([
    ['another nonce', withClaims({ nonce: 'another' })],
    ['no nonce', withClaims({ nonce: undefined })],
    ['another issuer', withClaims({ iss: 'https://sso.evil.cn' })],
    ['another audience', withClaims({ aud: 'another-product' })],
    ['an end in the past', withClaims({ exp: 1_700_000_000, iat: 1_699_999_000 })],
    ['the signature of a stranger', (token) => signedAnew(token, {}, stranger)],
    ['changed claims under the old signature', (token) => changed(token)],
    ['no signature', (token) => unsigned(token)],
  ])('refuses a token with %s', async (_, spoil) => {
    provider.spoil(spoil);
    const answer = await new Browser().enterAs('personal-number-440101');
    expect(answer).toMatchObject({ status: 401, body: { code: 'sign-on.answer-refused' } });
    expect(answer.headers['set-cookie']).toBeUndefined();
  });

  it('refuses a code that was used, also from the browser that used it', async () => {
    const browser = new Browser();
    const back = await proveAt(await browser.begin(), 'personal-number-440101');
    expect(await browser.finish(back)).toMatchObject({ status: 200 });
    expect(await browser.finish(back)).toMatchObject({ status: 409, body: { code: 'sign-on.not-begun-here' } });
    const other = new Browser();
    const own = await proveAt(await other.begin(), 'personal-number-440101');
    own.searchParams.set('code', back.searchParams.get('code') ?? '');
    expect(await other.finish(own)).toMatchObject({ status: 401, body: { code: 'sign-on.answer-refused' } });
  });

  it('refuses in one browser what another one has begun', async () => {
    const [victim, attacker] = [new Browser(), new Browser()];
    const back = await proveAt(await attacker.begin(), 'personal-number-440101');
    expect(await victim.finish(back)).toMatchObject({ status: 409, body: { code: 'sign-on.not-begun-here' } });
    await victim.begin();
    expect(await victim.finish(back)).toMatchObject({ status: 401, body: { code: 'sign-on.answer-refused' } });
  });

  it('refuses a sign-in with what was begun to link, and a link with what was begun to sign in', async () => {
    const browser = await new Browser().signIn('lead');
    const toLink = await proveAt(await browser.begin('/api/identities'), 'personal-number-440101');
    expect(await browser.finish(toLink)).toMatchObject({ status: 409, body: { code: 'sign-on.not-begun-here' } });
    const toEnter = await proveAt(await browser.begin(), 'somebody-else');
    expect(await browser.finish(toEnter, '/api/identities/return')).toMatchObject({
      status: 409,
      body: { code: 'sign-on.not-begun-here' },
    });
  });

  it('says that the person declined when the provider says so', async () => {
    const browser = new Browser();
    const back = await proveAt(await browser.begin(), 'personal-number-440101');
    back.searchParams.delete('code');
    back.searchParams.set('error', 'access_denied');
    expect(await browser.finish(back)).toMatchObject({ status: 401, body: { code: 'sign-on.declined' } });
  });

  it('is awaited for ten minutes', async () => {
    const browser = new Browser();
    const back = await proveAt(await browser.begin(), 'personal-number-440101');
    await house.sql.query(`UPDATE sign_on SET expires_at = now()`);
    expect(await browser.finish(back)).toMatchObject({ status: 409, body: { code: 'sign-on.not-begun-here' } });
  });

  it('lets nobody be sent back to another place', async () => {
    const elsewhere = new URL(await new Browser().begin());
    elsewhere.searchParams.set('redirect_uri', 'https://evil.cn/sign-on');
    expect((await fetch(elsewhere, { redirect: 'manual' })).status).toBe(400);
  });
});

describe('a deployment', () => {
  it('that has no provider says so, and offers none', async () => {
    const alone = await openApiHouse();
    const begun = await alone.ask(null, '/api/sign-on', { method: 'POST' });
    const ways = await alone.ask(null, '/api/sign-in-ways');
    const end = await alone.ask(null, '/api/sign-on/end');
    await alone.close();
    expect(begun).toMatchObject({ status: 404, body: { code: 'sign-on.off' } });
    expect(ways.body).toMatchObject({ provider: null });
    expect(end.body).toEqual({ location: null });
  }, 60_000);

  it('that does not allow its provider calls nobody', async () => {
    const closed = await openApiHouse({ ...provider.settings, OUTBOUND_ALLOW: 'sso.example.gov.cn' });
    const begun = await closed.ask(null, '/api/sign-on', { method: 'POST' });
    await closed.close();
    expect(begun).toMatchObject({ status: 503, body: { code: 'sign-on.provider-away' } });
  }, 60_000);
});

function changed(token: string): string {
  const [header = '', , signature = ''] = token.split('.');
  const [, payload = ''] = signedAnew(token, { sub: 'somebody else' }, provider.key).split('.');
  return `${header}.${payload}.${signature}`;
}

function unsigned(token: string): string {
  const header = Buffer.from(JSON.stringify({ alg: 'none' })).toString('base64url');
  return `${header}.${token.split('.')[1] ?? ''}.`;
}
