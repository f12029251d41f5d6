import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Client } from 'pg';
import { openDatabase, type Database } from '@app/persistence';
import { createTestDatabase, createTestNamespace, eventually, type TestDatabase } from '@app/testing';
import { register } from '../integration/intake/import-upload.js';
import { activateRules, addDepartments } from '../workflow/seed-database.js';
import { signInLead, type Answer, type Person } from './person.js';
import {
  startApiProcess,
  startWorkerProcess,
  type ApiProcess,
  type ProgramProcess,
  type Servers,
} from './program-process.js';

jest.setTimeout(180_000);

const CLUES = 3_000;
const COMPLAINTS = 12;
const ROWS = CLUES + COMPLAINTS;
/** Any number that the product uses for no lock. */
const COMMIT_LOCK = 4_711;

let home: TestDatabase;
let database: Database;
let servers: Servers;
let api: ApiProcess;
let worker: ProgramProcess;
let lead: Person;
/** The test's own connection: what it locks stops the product. */
let watcher: Client;

beforeEach(async () => {
  home = await createTestDatabase();
  database = await openDatabase({ url: home.url, poolSize: 1 });
  await addDepartments(database);
  await activateRules(database);
  servers = { databaseUrl: home.url, namespace: await createTestNamespace() };
  watcher = new Client({ connectionString: home.url });
  await watcher.connect();
  await start();
  lead = await signInLead(database, api, 'HRSS-LI');
});

afterEach(async () => {
  await Promise.all([api.stop(), worker.stop()]);
  await watcher.end();
  await database.destroy();
  await home.drop();
});

async function start(): Promise<void> {
  [api, worker] = await Promise.all([startApiProcess(servers), startWorkerProcess(servers)]);
}

/** Complaints open their cases at once; clues wait in the pool. */
function file(): Buffer {
  const on = new Date().toISOString().slice(0, 10);
  const row = (kind: string, index: number): string =>
    `K-${index},${kind},${on},,示例单位${index % 400},,示例路${index}号,拖欠工资,100.00,1,投诉人${index},经过${index}`;
  return register(...Array.from({ length: ROWS }, (_, index) => row(index < COMPLAINTS ? '投诉' : '线索', index)));
}

/** `null` when the API ended before it answered. */
async function sendImport(key: string, bytes: Buffer): Promise<Answer | null> {
  const form = new FormData();
  form.append('profile', 'chinese-complaints');
  form.append('file', new Blob([new Uint8Array(bytes)], { type: 'text/csv' }), 'register.csv');
  const asking = { method: 'POST', body: form, headers: { 'idempotency-key': key } } as const;
  return lead.ask(api, '/api/imports', asking).catch(() => null);
}

async function killBoth(): Promise<void> {
  await Promise.all([api.kill(), worker.kill()]);
}

/** The backend of the product that waits for what the test holds. */
const waiting = async (lock: string): Promise<number> =>
  eventually('the product waits for the lock', async () => {
    const { rows } = await watcher.query<{ pid: number }>(`SELECT pid FROM pg_locks WHERE NOT granted AND ${lock}`);
    return rows[0]?.pid;
  });

const gone = async (pid: number): Promise<true> =>
  eventually('the database has ended what the killed process left', async () => {
    const { rowCount } = await watcher.query('SELECT FROM pg_stat_activity WHERE pid = $1', [pid]);
    return rowCount === 0 ? true : null;
  });

async function rowsOf(table: string): Promise<number> {
  const { rows } = await watcher.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`);
  return rows[0]?.n ?? -1;
}

async function expectEveryRowOnce(key: string): Promise<void> {
  const { rows } = await watcher.query(
    `SELECT count(*)::int AS rows, count(DISTINCT batch_line)::int AS lines, count(DISTINCT receipt_number)::int AS receipts,
       count(DISTINCT duplicate_key)::int AS keys, count(DISTINCT batch_id)::int AS batches
     FROM complaint WHERE batch_id = $1`,
    [key],
  );
  expect(rows).toEqual([{ rows: ROWS, lines: ROWS, receipts: ROWS, keys: ROWS, batches: 1 }]);
  expect([await rowsOf('complaint'), await rowsOf('sealed.person'), await rowsOf('import_batch')]).toEqual([
    ROWS,
    ROWS,
    1,
  ]);
  await eventually('every complaint has opened its case', allOpened, 60_000);
  expect(await rowsOf('case_file')).toBe(COMPLAINTS);
  expect(await rowsOf(`case_event WHERE type = 'CaseOpened'`)).toBe(COMPLAINTS);
  expect(await rowsOf('inbound_command')).toBe(COMPLAINTS);
}

const allOpened = async (): Promise<true | null> =>
  (await rowsOf(`complaint c JOIN case_file f ON f.id = c.case_file_id WHERE c.status = 'opened'`)) === COMPLAINTS
    ? true
    : null;

describe('an import whose api and worker are killed', () => {
  it('between its rows leaves nothing, and brings every row once when it is sent again', async () => {
    const [key, bytes] = [randomUUID(), file()];
    await watcher.query('BEGIN');
    await watcher.query('LOCK TABLE sealed.person IN SHARE MODE');
    const answer = sendImport(key, bytes);
    const pid = await waiting(`relation = 'sealed.person'::regclass`);
    await killBoth();
    await watcher.query('ROLLBACK');
    await gone(pid);
    expect(await answer).toBeNull();
    for (const table of [
      'import_batch',
      'complaint',
      'enterprise',
      'sealed.person',
      'inbound_command',
      'number_sequence',
    ])
      expect([table, await rowsOf(table)]).toEqual([table, 0]);

    await start();
    expect(await sendImport(key, bytes)).toMatchObject({ status: 200, body: { status: 'stored', accepted: ROWS } });
    await expectEveryRowOnce(key);
  });

  it('between commit and answer has brought every row, and brings none twice when it is sent again', async () => {
    const [key, bytes] = [randomUUID(), file()];
    await watcher.query(`CREATE FUNCTION wait_at_commit() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN PERFORM pg_advisory_xact_lock(${COMMIT_LOCK}); RETURN NULL; END $$`);
    await watcher.query(`CREATE CONSTRAINT TRIGGER wait_at_commit AFTER INSERT ON import_batch
      DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wait_at_commit()`);
    await watcher.query('SELECT pg_advisory_lock($1)', [COMMIT_LOCK]);
    const answer = sendImport(key, bytes);
    const pid = await waiting(`locktype = 'advisory' AND objid = ${COMMIT_LOCK}`);
    await killBoth();
    await watcher.query('SELECT pg_advisory_unlock($1)', [COMMIT_LOCK]);
    await gone(pid);
    expect(await answer).toBeNull();
    expect(await rowsOf('complaint')).toBe(ROWS);

    await start();
    expect(await sendImport(key, bytes)).toMatchObject({ status: 200, body: { batchId: key, accepted: ROWS } });
    await expectEveryRowOnce(key);
  });

  it('while its cases are opened leaves every row and opens every case once', async () => {
    const [key, bytes] = [randomUUID(), file()];
    await watcher.query('BEGIN');
    await watcher.query('LOCK TABLE case_file IN SHARE MODE');
    expect(await sendImport(key, bytes)).toMatchObject({ status: 200, body: { status: 'stored', accepted: ROWS } });
    const pid = await waiting(`relation = 'case_file'::regclass`);
    await killBoth();
    await watcher.query('ROLLBACK');
    await gone(pid);

    await start();
    await expectEveryRowOnce(key);
    expect(await sendImport(key, bytes)).toMatchObject({ status: 200, body: { batchId: key, accepted: ROWS } });
    expect(await rowsOf('complaint')).toBe(ROWS);
    expect(await sendImport(randomUUID(), bytes)).toMatchObject({ status: 409, body: { code: 'import.same-file' } });
  });
});
