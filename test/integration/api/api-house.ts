import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { hashPassword } from '@app/platform';
import { createTestDatabase, openedPlay, TEST_KEYS } from '@app/testing';
import { readEnvironment } from '../../../apps/api/src/config/environment.js';
import { openApplication } from '../../../apps/api/src/http/open-application.js';
import { pastTheWall } from '../past-the-wall.js';
import { recordPlay } from '../record-play.js';

/** The password of every account of the house. */
export const PASSWORD = 'a long enough password';

/** Accounts of the house by name. */
export const PEOPLE = {
  officer: { departmentCode: 'HRSS-LI', role: 'officer' },
  colleague: { departmentCode: 'HRSS-LI', role: 'officer' },
  lead: { departmentCode: 'HRSS-LI', role: 'lead' },
  outsider: { departmentCode: 'SAMR', role: 'officer' },
  supervisor: { departmentCode: 'JOINT', role: 'supervisor' },
  rules: { departmentCode: 'JOINT', role: 'rule-admin' },
  deputy: { departmentCode: 'JOINT', role: 'rule-admin' },
  further: { departmentCode: 'JOINT', role: 'rule-admin' },
  samrRules: { departmentCode: 'SAMR', role: 'rule-admin' },
  admin: { departmentCode: 'JOINT', role: 'system-admin' },
  security: { departmentCode: 'JOINT', role: 'security-admin' },
  auditor: { departmentCode: 'JOINT', role: 'audit-admin' },
  newcomer: { departmentCode: 'HRSS-LI', role: 'officer' },
  clumsy: { departmentCode: 'HRSS-LI', role: 'officer' },
} as const;
export type PersonName = keyof typeof PEOPLE;

/** What the house answered. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

export interface Asking {
  readonly method?: 'GET' | 'POST' | 'DELETE';
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The whole API over a database of its own, with Temporal away. */
export interface ApiHouse {
  readonly sql: Client;
  readonly databaseUrl: string;
  readonly origin: string;
  readonly accountIds: Readonly<Record<PersonName, string>>;
  readonly ask: (who: PersonName | null, path: string, asking?: Asking) => Promise<Answer>;
  /** Records a case that waits for triage and answers its id. */
  readonly recordCase: () => Promise<string>;
  readonly close: () => Promise<void>;
}

/** Opens the house. */
export async function openApiHouse(settings: Readonly<Record<string, string>> = {}): Promise<ApiHouse> {
  const database = await createTestDatabase();
  const sql = new Client({ connectionString: database.url });
  await sql.connect();
  const accountIds = await seed(sql);
  const app = await openApplication(
    readEnvironment({
      DATABASE_URL: database.url,
      LIANDU_KEYS: TEST_KEYS,
      TEMPORAL_ADDRESS: '127.0.0.1:1',
      WEB_DIR: 'test/integration/api/no-web',
      LOG_LEVEL: 'silent',
      ...settings,
    }),
  );
  await app.listen(0, '127.0.0.1');
  const origin = await app.getUrl();
  const cookies = new Map<PersonName, string>();
  const ask: ApiHouse['ask'] = async (who, path, asking = {}) => {
    if (who !== null && !cookies.has(who)) cookies.set(who, await signIn(origin, who));
    return send(origin + path, { ...asking, cookie: who === null ? '' : (cookies.get(who) ?? '') });
  };
  const close = async (): Promise<void> => {
    await app.close();
    await sql.end();
    await database.drop();
  };
  return {
    sql,
    databaseUrl: database.url,
    origin,
    accountIds,
    ask,
    recordCase: async () => recordPlay(database.url, openedPlay()),
    close,
  };
}

async function seed(sql: Client): Promise<Record<PersonName, string>> {
  await sql.query(
    `INSERT INTO department (code, name_zh, name_en, powers) VALUES
       ('HRSS-LI', '劳动监察', 'Labour inspection', '{register,triage,investigate,interview,receive-referral}'),
       ('SAMR', '市场监管', 'Market regulation', '{triage,receive-referral}'),
       ('JOINT', '联席办', 'Joint office', '{register,coordinate,oversee}')`,
  );
  const hash = await hashPassword(PASSWORD);
  const ids = Object.fromEntries(Object.keys(PEOPLE).map((name) => [name, randomUUID()])) as Record<PersonName, string>;
  for (const [name, { departmentCode, role }] of Object.entries(PEOPLE)) {
    await pastTheWall(
      sql,
      `INSERT INTO account (id, account_name, display_name, department_code, role, password_hash, must_change_password, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, now())`,
      [ids[name as PersonName], name, `示例 ${name}`, departmentCode, role, hash, name === 'newcomer'],
    );
  }
  return ids;
}

async function signIn(origin: string, accountName: string): Promise<string> {
  const body = { accountName, password: PASSWORD };
  const { headers } = await send(`${origin}/api/session`, { method: 'POST', body, cookie: '' });
  return headers['set-cookie']?.split(';')[0] ?? '';
}

async function send(
  url: string,
  { method = 'GET', body, headers = {}, cookie }: Asking & { readonly cookie: string },
): Promise<Answer> {
  const isForm = body instanceof FormData;
  const json = body === undefined || isForm ? {} : { 'content-type': 'application/json' };
  const response = await fetch(url, {
    method,
    headers: { cookie, ...json, ...headers },
    ...(body === undefined ? {} : { body: isForm || typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, headers: headersOf(response), body: bodyOf(response, text) };
}

/** Every cookie of an answer in one line; a plain record would keep the last one alone. */
function headersOf({ headers }: Response): Readonly<Record<string, string>> {
  const cookies = headers.getSetCookie();
  return { ...Object.fromEntries(headers), ...(cookies.length > 0 && { 'set-cookie': cookies.join(', ') }) };
}

function bodyOf({ headers }: Response, text: string): unknown {
  const isJson = (headers.get('content-type') ?? '').includes('json');
  return isJson && text !== '' ? JSON.parse(text) : text;
}
