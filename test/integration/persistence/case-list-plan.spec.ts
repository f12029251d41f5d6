import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CaseListRepository, openDatabase, type Database } from '@app/persistence';
import { createTestDatabase, day, moment, type TestDatabase } from '@app/testing';

const NOW = moment('2026-03-02T02:00:00.000Z');
const DEPARTMENTS_INDEX = 'case_file_departments_idx';
const NEWEST_FIRST_INDEX = 'case_file_opened_at_id_idx';

let filled: TestDatabase;
let database: Database;

beforeAll(async () => {
  filled = await createTestDatabase();
  database = await openDatabase({ url: filled.url, poolSize: 1 });
  await database.query(FILL);
  await database.query('ANALYZE');
});

afterAll(async () => {
  await database.destroy();
  await filled.drop();
});

/** Twenty thousand cases; every one concerns labour inspection, and one in four hundred the court. */
const FILL = `INSERT INTO case_file (id, case_number, epoch, seq, stage, opened_on, opened_at, updated_at, received_by,
    departments, kind, pack_hash, snapshot, last_hash)
  SELECT gen_random_uuid(), 'C-' || n, 1, 1, 'triage', '2026-01-01', at, at, 'HRSS-LI',
    CASE WHEN n % 400 = 0 THEN '{HRSS-LI,COURT}'::text[] ELSE '{HRSS-LI}' END, 'complaint', '', '{}', ''
  FROM generate_series(1, 20000) n, LATERAL (SELECT timestamptz '2026-01-01' + n * interval '1 minute' AS at) t`;

/** How PostgreSQL reads the first page of cases for an officer, or for the supervisor. */
async function planOf(role: 'officer' | 'supervisor', departmentCode: string): Promise<string> {
  const asked: [text: string, parameters: readonly unknown[]][] = [];
  const query = async (...question: (typeof asked)[number]): Promise<unknown[]> => {
    asked.push(question);
    return Promise.resolve([]);
  };
  const viewer = { accountId: '', departmentCode, role };
  await new CaseListRepository({ query } as unknown as Database).list(
    viewer,
    {},
    { now: NOW, today: day('2026-03-02') },
  ); // listens to its one question
  const [text, parameters] = asked[0] ?? ['', []];
  const plan: Record<string, string>[] = await database.query(`EXPLAIN ${text}`, [...parameters]);
  return plan.flatMap((line) => Object.values(line)).join('\n');
}

describe('the list of cases', () => {
  it('of a department with few cases is read through the index of departments', async () => {
    const plan = await planOf('officer', 'COURT');
    expect(plan).toContain(DEPARTMENTS_INDEX);
    expect(plan).not.toContain('Seq Scan on case_file');
  });

  it.each([
    ['a department that is in every case', 'officer', 'HRSS-LI'],
    ['the supervisor', 'supervisor', 'JOINT'],
  ] as const)('of %s is read from the newest on', async (_, role, departmentCode) => {
    const plan = await planOf(role, departmentCode);
    expect(plan).toContain(NEWEST_FIRST_INDEX);
    expect(plan).not.toContain(DEPARTMENTS_INDEX);
  });

  it('of a department with few cases would read every case without that index', async () => {
    const runner = database.createQueryRunner();
    await runner.query(`DROP INDEX ${DEPARTMENTS_INDEX}`);
    await runner.release();
    expect(await planOf('officer', 'COURT')).toMatch(new RegExp(`Seq Scan on case_file|${NEWEST_FIRST_INDEX}`));
  });
});
