import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import {
  API_ROLE,
  bringSchemaUpToDate,
  lookAs,
  openDatabase,
  TABLE_WALLS,
  UnwalledTableError,
  whileLooking,
  WORKER_ROLE,
  type Database,
  type ViewingPerson,
} from '@app/persistence';
import { createTestDatabase, openedPlay, type TestDatabase } from '@app/testing';
import { recordPlay } from '../record-play.js';
import { fillWalledTables, WALLED } from './walled-rows.js';

const person = (departmentCode: string, role: ViewingPerson['role']): ViewingPerson => ({
  accountId: '01940000-0000-7000-8000-0000000000aa',
  departmentCode,
  role,
  powers: [],
});
const OWN = person('HRSS-LI', 'officer');
const OTHER = person('SAMR', 'officer');
const COUNT = 'SELECT count(*)::int AS count FROM';

let house: TestDatabase;
let sql: Client;
/** The database as the API opens it, with one connection, so that everybody meets on it. */
let api: Database;
let worker: Database;

beforeAll(async () => {
  house = await createTestDatabase();
  sql = new Client({ connectionString: house.url });
  await sql.connect();
  await sql.query(`INSERT INTO department (code, name_zh, name_en) VALUES ('HRSS-LI', '甲', 'a'), ('SAMR', '乙', 'b')`);
  const caseFileId = await recordPlay(house.url, openedPlay());
  await fillWalledTables(sql, { caseFileId, departmentCode: 'HRSS-LI' });
  api = await openDatabase({ url: house.url, poolSize: 1, role: API_ROLE });
  worker = await openDatabase({ url: house.url, poolSize: 1, role: WORKER_ROLE });
});

afterAll(async () => {
  await api.destroy();
  await worker.destroy();
  await sql.end();
  await house.drop();
});

async function as<Answer>(who: ViewingPerson, run: () => Promise<Answer>): Promise<Answer> {
  return whileLooking(async () => {
    lookAs(who);
    return run();
  });
}

async function countIn(table: string): Promise<number> {
  const [row]: [{ count: number }] = await api.query(`${COUNT} ${table}`);
  return row.count;
}

async function heldBy(table: string): Promise<number> {
  const { rows } = await sql.query<{ count: number }>(`${COUNT} ${table}`);
  return rows[0]?.count ?? 0;
}

describe.each(WALLED)('the wall around %s', (table) => {
  it('shows every row to the supervisor and none to another department, to administrators or to nobody', async () => {
    expect(await heldBy(table)).toBeGreaterThan(0);
    const overviewed = await as(person('JOINT', 'supervisor'), async () => countIn(table));
    expect(overviewed).toBe(TABLE_WALLS[table]?.overview === undefined ? await heldBy(table) : 0);
    expect(await countIn(table)).toBe(0);
    for (const role of ['system-admin', 'security-admin', 'rule-admin'] as const)
      expect([role, await as(person('HRSS-LI', role), async () => countIn(table))]).toEqual([role, 0]);
    const foreign = await as(OTHER, async () => countIn(table));
    expect(foreign).toBe(table === 'enterprise' ? await heldBy(table) : 0); // firms are common to all departments
  });
});

describe('the wall', () => {
  it('shows the audit trail to the audit administrator alone', async () => {
    expect(await as(person('JOINT', 'audit-admin'), async () => countIn('audit_entry'))).toBe(
      await heldBy('audit_entry'),
    );
    expect(await as(person('JOINT', 'audit-admin'), async () => countIn('case_file'))).toBe(0);
  });

  it('shows a case with all that hangs on it to the department that has a part in it', async () => {
    for (const table of ['case_file', 'case_event', 'task', 'proceeding', 'decision_record', 'complaint', 'measure'])
      expect([table, await as(OWN, async () => countIn(table))]).toEqual([table, await heldBy(table)]);
  });

  it('lets another department change nothing, and nobody add anything', async () => {
    const change = 'UPDATE task SET assignee_id = NULL RETURNING id';
    expect(await as(OTHER, async (): Promise<unknown> => api.query(change))).toEqual([[], 0]);
    await expect(api.query(`INSERT INTO outbox (topic, payload, at) VALUES ('x', '{}', now())`)).rejects.toThrow(
      /row-level security/,
    );
  });

  it('forgets who looked as soon as the statement has ended, also when it failed', async () => {
    await as(OWN, async (): Promise<unknown> => api.query('SELECT 1'));
    expect(await countIn('case_file')).toBe(0);
    await expect(as(OWN, async (): Promise<unknown> => api.query('SELECT 1 / $1::int', [0]))).rejects.toThrow(
      /division by zero/,
    );
    expect(await countIn('case_file')).toBe(0);
    await as(OWN, async (): Promise<unknown> =>
      api.transaction(async (manager): Promise<unknown> => manager.query('SELECT 1')),
    );
    expect(await countIn('case_file')).toBe(0);
  });

  it('keeps apart people who wait for the same connection', async () => {
    const asked = Array.from({ length: 40 }, (_, place) => (place % 2 === 0 ? OWN : OTHER));
    const seen = await Promise.all(asked.map(async (who) => as(who, async () => countIn('case_file'))));
    expect(seen).toEqual(asked.map((who) => (who === OWN ? 1 : 0)));
  });

  it('tells who looks and asks in one round trip', async () => {
    const runner = api.createQueryRunner();
    const client = (await runner.connect()) as Client & { readonly connection: NodeJS.EventEmitter };
    let trips = 0;
    client.connection.on('readyForQuery', () => (trips += 1));
    await as(OWN, async (): Promise<unknown> => runner.query('SELECT $1::int AS one', [1]));
    await runner.release();
    expect(trips).toBe(1);
  });

  it('plans a named statement anew after it was refused', async () => {
    const runner = api.createQueryRunner();
    const client = (await runner.connect()) as Client;
    const named = { name: 'wall-spec', text: 'SELECT nothing FROM case_file' };
    await expect(as(OWN, async () => client.query(named))).rejects.toThrow(/nothing/);
    await expect(as(OWN, async () => client.query(named))).rejects.toThrow(/nothing/);
    await runner.release();
  });

  it('gives its roles nothing of their own and no way around', async () => {
    const { rows } = await sql.query(
      `SELECT rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb AS strong,
         (SELECT count(*)::int FROM pg_class WHERE relowner = r.oid) AS owns
       FROM pg_roles r WHERE rolname LIKE 'liandu\\_%' ORDER BY rolname`,
    );
    expect(rows).toEqual(Array.from({ length: 3 }, () => ({ strong: false, owns: 0 })));
  });

  it('keeps sessions and passwords from the worker', async () => {
    await expect(worker.query('SELECT token_hash FROM session')).rejects.toThrow(/permission denied/);
    await expect(worker.query('SELECT password_hash FROM account')).rejects.toThrow(/permission denied/);
    await expect(worker.query('SELECT name FROM reporter')).rejects.toThrow(/permission denied/);
    await expect(worker.query('SELECT sealed FROM sealed.field')).rejects.toThrow(/permission denied/);
    expect(await worker.query('SELECT id FROM case_file')).toHaveLength(1);
  });

  it('lets neither program change what was recorded', async () => {
    await expect(worker.query('DELETE FROM case_event')).rejects.toThrow(/permission denied/);
    await expect(as(OWN, async (): Promise<unknown> => api.query('UPDATE case_event SET seq = 9'))).rejects.toThrow(
      /permission denied/,
    );
  });

  it('is not raised around a table of which nobody said how it is walled', async () => {
    const owner = await openDatabase({ url: house.url, poolSize: 3 });
    await sql.query('CREATE TABLE forgotten (case_file_id uuid)');
    await sql.query(`COMMENT ON SCHEMA public IS 'wall of an earlier version'`);
    await expect(bringSchemaUpToDate(owner)).rejects.toThrow(UnwalledTableError);
    await sql.query('DROP TABLE forgotten');
    await bringSchemaUpToDate(owner);
    await owner.destroy();
  });
});
