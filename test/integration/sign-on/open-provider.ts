import { createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Provider from 'oidc-provider';

const CLIENT = { id: 'liandu', secret: 'a secret that only provider and product know' };

/** An ID token as it is about to leave the provider, to be spoilt. */
export type Spoil = (token: string, provider: TestProvider) => string;

/** A real provider of single sign-on, with pages of its own. */
export interface TestProvider {
  readonly issuer: string;
  readonly key: KeyObject;
  /** What the product must be told to use it. */
  readonly settings: Readonly<Record<string, string>>;
  /** Spoils the tokens that leave from now on; `null` lets them go as they are. */
  spoil: (spoil: Spoil | null) => void;
  readonly close: () => Promise<void>;
}

/** Starts a provider for a product that people open at `home`. */
export async function openProvider(home: string): Promise<TestProvider> {
  const { privateKey: key } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  let listener: RequestListener = (_, response) => response.end();
  const server = createServer((request, response) => {
    listener(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const folder = await mkdtemp(path.join(tmpdir(), 'liandu-provider-'));
  const secretFile = path.join(folder, 'secret');
  await writeFile(secretFile, `${CLIENT.secret}\n`);
  let spoil: Spoil | null = null;
  const opened: TestProvider = {
    issuer,
    key,
    settings: settingsOf(issuer, home, secretFile),
    spoil: (next) => {
      spoil = next;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(folder, { recursive: true });
    },
  };
  const provider = new Provider(issuer, configurationOf(home, key));
  provider.use(async (context, next) => {
    await next();
    const body = context.body as { id_token?: string } | undefined;
    if (context.oidc?.route === 'token' && spoil !== null && body?.id_token !== undefined)
      body.id_token = spoil(body.id_token, opened);
  });
  listener = provider.callback();
  return opened;
}

function settingsOf(issuer: string, home: string, secretFile: string): TestProvider['settings'] {
  return {
    PUBLIC_URL: home,
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: CLIENT.id,
    OIDC_CLIENT_SECRET_FILE: secretFile,
    OUTBOUND_ALLOW: 'http://127.0.0.1',
  };
}

function configurationOf(home: string, key: KeyObject): Readonly<Record<string, unknown>> {
  const client = {
    client_id: CLIENT.id,
    client_secret: CLIENT.secret,
    redirect_uris: [`${home}/sign-on`],
    post_logout_redirect_uris: [`${home}/`],
  };
  return {
    clients: [client],
    jwks: { keys: [{ ...key.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: 'of-the-test' }] },
    cookies: { keys: ['of the test'] },
    ttl: { AccessToken: 600, AuthorizationCode: 600, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
    renderError: (context: { body: unknown }, out: unknown) => {
      context.body = out;
    },
    pkce: { required: () => true },
    findAccount: (_: unknown, accountId: string) => ({ accountId, claims: () => ({ sub: accountId }) }),
    loadExistingGrant: grantWithoutAsking,
  };
}

interface GrantContext {
  readonly oidc: { readonly provider: Provider; readonly session?: { readonly accountId?: string } };
}

async function grantWithoutAsking({ oidc }: GrantContext): Promise<unknown> {
  const grant = new oidc.provider.Grant({ clientId: CLIENT.id, accountId: oidc.session?.accountId });
  grant.addOIDCScope('openid');
  await grant.save();
  return grant;
}

/** The same token with other claims, signed with a key. */
export function signedAnew(token: string, claims: Readonly<Record<string, unknown>>, key: KeyObject): string {
  const [header = '', payload = ''] = token.split('.');
  const changed = { ...(JSON.parse(Buffer.from(payload, 'base64url').toString()) as object), ...claims };
  const text = `${header}.${Buffer.from(JSON.stringify(changed)).toString('base64url')}`;
  return `${text}.${createSign('RSA-SHA256').update(text).sign(key).toString('base64url')}`;
}

/** Proves at the provider that one is somebody, as a browser does it: answers what the provider sends it back with. */
export async function proveAt(location: string, subject: string): Promise<URL> {
  const cookies = new Map<string, string>();
  const ask = async (url: string, form?: URLSearchParams): Promise<Response> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const sent = form === undefined ? {} : { method: 'POST', body: form };
    const answer = await fetch(url, { ...sent, redirect: 'manual', headers: { cookie } });
    for (const set of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      cookies.set(name, value);
    }
    return answer;
  };
  const provider = new URL(location).origin;
  let at = new URL(location);
  while (at.origin === provider) {
    const answer = await ask(at.href);
    const isPage = answer.status === 200;
    const form = new URLSearchParams({ prompt: 'login', login: subject, password: 'any' });
    const next = isPage ? await ask(at.href, form) : answer;
    at = new URL(next.headers.get('location') ?? 'none:', at);
  }
  return at;
}
