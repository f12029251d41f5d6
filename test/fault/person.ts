import { AccountSeed, newId, type Database } from '@app/persistence';
import { instantFromEpoch } from '@app/domain';
import { hashPassword } from '@app/platform';
import type { ApiProcess } from './program-process.js';

const PASSWORD = 'a long enough password';
/** Far beyond the time in which the API promises an answer, so that a request that hangs fails its test. */
const PATIENCE_MS = 25_000;

/** What the API answered. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** What is asked of the API beside the path. */
export interface Asking {
  readonly method?: 'GET' | 'POST';
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A command with the key under which it is sent, as often as it takes. */
export interface KeyedCommand {
  readonly caseFileId: string;
  readonly key: string;
  readonly body: object;
}

/** A person who is signed in; the session outlives the process that answered. */
export interface Person {
  /** Rejects when the API ends meanwhile. */
  readonly ask: (api: ApiProcess, path: string, asking?: Asking) => Promise<Answer>;
  readonly command: (api: ApiProcess, command: KeyedCommand) => Promise<Answer>;
}

/** Adds the head of a department and signs in. */
export async function signInLead(database: Database, api: ApiProcess, departmentCode: string): Promise<Person> {
  const createdAt = instantFromEpoch(Date.now());
  const accountName = `lead.${departmentCode.toLowerCase()}`;
  const account = { id: newId(createdAt), accountName, displayName: '示例负责人', departmentCode, createdAt };
  const passwordHash = await hashPassword(PASSWORD);
  await new AccountSeed(database).addMissing(
    [{ ...account, role: 'lead', passwordHash, certificateNumber: null, isDemo: true }],
    'test',
  );
  await database.query('UPDATE account SET must_change_password = false WHERE account_name = $1', [accountName]);
  const body = { accountName, password: PASSWORD };
  const { headers } = await send(`${api.origin}/api/session`, { method: 'POST', body });
  return personWith(headers['set-cookie']?.split(';')[0] ?? '');
}

function personWith(cookie: string): Person {
  const ask: Person['ask'] = async ({ origin }, path, asking = {}) =>
    send(origin + path, { ...asking, headers: { cookie, ...asking.headers } });
  return {
    ask,
    command: async (api, { caseFileId, key, body }) =>
      ask(api, `/api/cases/${caseFileId}/commands`, { method: 'POST', body, headers: { 'idempotency-key': key } }),
  };
}

async function send(url: string, { method = 'GET', body, headers = {} }: Asking): Promise<Answer> {
  const response = await fetch(url, { method, ...sent(body, headers), signal: AbortSignal.timeout(PATIENCE_MS) });
  const text = await response.text();
  const isJson = (response.headers.get('content-type') ?? '').includes('json');
  const read: unknown = isJson && text !== '' ? JSON.parse(text) : text;
  return { status: response.status, headers: Object.fromEntries(response.headers), body: read };
}

function sent(body: Asking['body'], headers: NonNullable<Asking['headers']>): RequestInit {
  if (body === undefined) return { headers };
  if (body instanceof FormData) return { headers, body };
  return { headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) };
}
