import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { CheckpointRepository, openDatabase } from '@app/persistence';
import { MachineClock, publicPem, signingKey, signText, type SigningKey } from '@app/platform';
import { TEST_KEYS } from '@app/testing';
import { runCommand } from '../../../apps/cli/src/command/run-command.js';
import { readEnvironment } from '../../../apps/api/src/config/environment.js';
import { openApplication } from '../../../apps/api/src/http/open-application.js';
import { openApiHouse, PASSWORD, type ApiHouse } from '../api/api-house.js';
import { INFORMANT, SAID, takeIn } from '../reporter/a-report.js';
import { backUp, filesIn, openFolder, startOwnServer, type OwnServer } from './own-server.js';

const SIGNING = newSigningKey();
/** What the report says in public: it is found where it lies, so that the search is known to search. */
const SUMMARY = '站点扣发配送费';
const SEALED = [...Object.values(INFORMANT).filter((text) => text !== INFORMANT.occupation), SAID];

let folder: string;
let first: OwnServer;
let second: OwnServer;
let house: ApiHouse;
let complaintId: string;
let restoredUrl: string;
let kept: string;
let pem: string;

beforeAll(async () => {
  folder = await openFolder();
  first = await startOwnServer(folder, 'first');
  const before = process.env['DATABASE_URL'];
  process.env['DATABASE_URL'] = first.url; // the house makes its database on the server that is named there
  house = await openApiHouse();
  process.env['DATABASE_URL'] = before;
  ({ complaintId } = await takeIn(house, 'officer'));
  await house.recordCase();
  await sign(house.databaseUrl);
  await backUp(first, path.join(folder, 'second'));
  await afterTheBackup();
  second = await startOwnServer(folder, 'second');
  restoredUrl = Object.assign(new URL(second.url), { pathname: new URL(house.databaseUrl).pathname }).href;
}, 180_000);

afterAll(async () => {
  await house.close();
  await second.stop();
  await first.stop();
  await rm(folder, { recursive: true });
}, 60_000);

/** What is lost by going back: it is on record and signed, and the checkpoints are kept elsewhere. */
async function afterTheBackup(): Promise<void> {
  await house.ask('officer', '/api/cases');
  await takeIn(house, 'lead', { summary: '备份之后' });
  await house.recordCase();
  await sign(house.databaseUrl);
  pem = path.join(folder, 'audit.pem');
  kept = path.join(folder, 'kept.jsonl');
  await writeFile(pem, publicPem(SIGNING.publicHalf));
  await writeFile(kept, (await liandu('audit checkpoints', house.databaseUrl)).out);
}

function newSigningKey(): SigningKey {
  const { privateKey } = generateKeyPairSync('ed25519');
  const key = signingKey(privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'));
  if (key === null) throw new TypeError('no key');
  return key;
}

async function sign(url: string): Promise<void> {
  const database = await openDatabase({ url, poolSize: 1 });
  const byKey = (text: string): ReturnType<typeof signText> => signText(text, SIGNING);
  await new CheckpointRepository(database).signNext({ at: new MachineClock().now(), sign: byKey, eventsAtMost: 1_000 });
  await database.destroy();
}

async function liandu(words: string, url: string): Promise<{ readonly code: number; readonly out: string }> {
  const out: string[] = [];
  const streams = { out: (text: string) => void out.push(text), err: (text: string) => void out.push(text) };
  const code = await runCommand({ words: words.split(' '), variables: { DATABASE_URL: url }, streams });
  return { code, out: out.join('') };
}

async function withSql<Answer>(work: (sql: Client) => Promise<Answer>): Promise<Answer> {
  const sql = new Client({ connectionString: restoredUrl });
  await sql.connect();
  return work(sql).finally(async () => sql.end());
}

/** Opens the telephone number of the informant as the officer who took the report in, in the restored deployment. */
async function lookWith(keys: string): Promise<{ readonly status: number; readonly text: string }> {
  const app = await openApplication(
    readEnvironment({
      ...{ DATABASE_URL: restoredUrl, LIANDU_KEYS: keys, TEMPORAL_ADDRESS: '127.0.0.1:1', LOG_LEVEL: 'silent' },
      WEB_DIR: 'test/integration/api/no-web',
    }),
  );
  await app.listen(0, '127.0.0.1');
  try {
    return await lookAt(app);
  } finally {
    await app.close();
  }
}

async function lookAt(app: NestFastifyApplication): Promise<{ readonly status: number; readonly text: string }> {
  const origin = await app.getUrl();
  const post = async (where: string, body: object, cookie = ''): Promise<Response> =>
    fetch(origin + where, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify(body),
    });
  const session = await post('/api/session', { accountName: 'officer', password: PASSWORD });
  const cookie = session.headers.get('set-cookie')?.split(';')[0] ?? '';
  const look = { field: 'phone', reason: 'contact', note: '恢复演练' };
  const answer = await post(`/api/complaints/${complaintId}/reporter/looks`, look, cookie);
  return { status: answer.status, text: await answer.text() };
}

const strangeKeys = (): string => {
  const keys = JSON.parse(TEST_KEYS) as { readonly keys: Readonly<Record<string, string>> };
  const others = Object.keys(keys.keys).map((name) => [name, randomBytes(32).toString('base64')] as const);
  return JSON.stringify({ ...keys, keys: Object.fromEntries(others) });
};

describe('a copy of the running database', () => {
  it('holds what is public, and no particular and no word of the informant', () => {
    const files = filesIn(path.join(folder, 'second'));
    const holding = (text: string): readonly string[] =>
      files.filter(({ bytes }) => bytes.includes(text)).map(({ name }) => name);
    expect(holding(SUMMARY)).not.toEqual([]);
    expect(SEALED.filter((text) => holding(text).length > 0)).toEqual([]);
  });

  it('opens nothing with other keys, however they are named', async () => {
    const { status, text } = await lookWith(strangeKeys());
    expect(status).toBeGreaterThanOrEqual(400);
    expect(text).not.toContain(INFORMANT.phone);
  });
});

describe('what is restored from it', () => {
  it('opens with the key file', async () => {
    expect(await lookWith(TEST_KEYS)).toEqual({ status: 200, text: expect.stringContaining(INFORMANT.phone) });
  });

  it('verifies to the last link, and shows by what was kept outside that something is missing', async () => {
    const verdict = await liandu(`audit verify --json --key ${pem}`, restoredUrl);
    expect([verdict.code, JSON.parse(verdict.out)]).toMatchObject([0, { isIntact: true, cases: 1 }]);
    const against = await liandu(`audit verify --json --key ${pem} --kept ${kept}`, restoredUrl);
    const missing = { checkpointFinding: { code: 'audit.checkpoint-missing', seq: 2 } };
    expect([against.code, JSON.parse(against.out)]).toMatchObject([1, { isIntact: false, trail: missing }]);
  });

  it('has its wall: roles that own nothing and see nothing, and a record that nobody changes', async () => {
    await withSql(async (sql) => {
      const refused = async (statement: string): Promise<string> =>
        sql.query(statement).then(() => 'done', (fault: unknown) => String(fault)); // prettier-ignore
      expect(await refused('DELETE FROM case_event')).toContain('append-only');
      expect(await refused(`UPDATE audit_entry SET result = 'done'`)).toContain('append-only');
      await sql.query('SET ROLE liandu_api');
      expect(await refused('UPDATE case_event SET seq = 9')).toContain('permission denied');
      expect(await refused('DELETE FROM audit_entry')).toContain('permission denied');
      expect((await sql.query('SELECT 1 FROM case_file')).rowCount).toBe(0);
      await sql.query('SET ROLE liandu_worker');
      expect(await refused('SELECT 1 FROM sealed.field')).toContain('permission denied');
    });
  });

  it('has the restore on the trail, once somebody says why', async () => {
    expect((await liandu('audit restored', restoredUrl)).code).not.toBe(0);
    expect((await liandu('audit restored --by 李运维 --reason 磁盘损坏', restoredUrl)).code).toBe(0);
    const entries = await withSql(async (sql) =>
      sql.query(`SELECT result, actor_name, reason FROM audit_entry WHERE action = 'audit.restored' ORDER BY seq`),
    );
    const entry = { actor_name: '李运维', reason: '磁盘损坏' };
    expect(entries.rows).toEqual([
      { ...entry, result: 'asked' },
      { ...entry, result: 'done' },
    ]);
    expect((await liandu(`audit verify --json --key ${pem}`, restoredUrl)).code).toBe(0);
  });
});
