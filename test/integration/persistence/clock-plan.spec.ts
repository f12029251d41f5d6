import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BoardTaskQuery } from '@app/contracts';
import { BoardTaskRepository, openDatabase, type Database } from '@app/persistence';
import { createTestDatabase, day, moment, type TestDatabase } from '@app/testing';

const QUESTION = { now: moment('2026-03-02T02:00:00.000Z'), today: day('2026-03-02'), departmentCode: null };

let filled: TestDatabase;
let database: Database;

beforeAll(async () => {
  filled = await createTestDatabase();
  database = await openDatabase({ url: filled.url, poolSize: 1 });
  for (const statement of FILL) await database.query(statement);
});

afterAll(async () => {
  await database.destroy();
  await filled.drop();
});

/** Twenty thousand open tasks: one in two hundred counts in hours, is provisional, or stands still. */
const FILL = [
  `INSERT INTO case_file (id, case_number, epoch, seq, stage, opened_on, opened_at, updated_at, received_by, kind,
     pack_hash, snapshot, last_hash)
   SELECT gen_random_uuid(), 'C-' || n, 1, 1, 'triage', '2026-01-01', now(), now(), 'HRSS-LI', 'complaint', '', '{}', ''
   FROM generate_series(1, 20000) n`,
  `INSERT INTO proceeding (case_file_id, id, kind, department_code, status, ended, opened_on, facts)
   SELECT id, 'P1', 'triage', 'HRSS-LI', 'waiting', false, '2026-01-01', '{}' FROM case_file`,
  `INSERT INTO task (case_file_id, id, duty, lane, proceeding_id, department_code, status, opened_at, due_on, due_at,
     due_unit, provisional, standstills)
   SELECT id, 'T1', 'decide-triage', 'todo', 'P1', 'HRSS-LI', 'open', now(), '2026-03-04',
     timestamptz '2026-01-01' + n * interval '1 minute', CASE n % 200 WHEN 0 THEN 'hour' ELSE 'working-day' END,
     n % 200 = 1, CASE n % 200 WHEN 2 THEN '[{"standstill": "suspended", "from": "2026-03-01"}]'::jsonb END
   FROM (SELECT id, row_number() OVER () AS n FROM case_file) c`,
  'ANALYZE',
];

/** How PostgreSQL reads the first page of the tasks behind a figure. */
async function planOf(filter: BoardTaskQuery): Promise<string> {
  const asked: [text: string, parameters: readonly unknown[]][] = [];
  const query = async (...question: (typeof asked)[number]): Promise<unknown[]> => {
    asked.push(question);
    return Promise.resolve([]);
  };
  await new BoardTaskRepository({ query } as unknown as Database).list(filter, QUESTION); // listens to its one question
  const [text, parameters] = asked[0] ?? ['', []];
  const plan: Record<string, string>[] = await database.query(`EXPLAIN ${text}`, [...parameters]);
  return plan.flatMap((line) => Object.values(line)).join('\n');
}

describe('the tasks behind a figure of the board', () => {
  it.each([
    ['whose clock stands still', { standing: 'yes' }, 'task_standing_due_at_idx'],
    ['whose due day is provisional', { provisional: 'yes' }, 'task_provisional_due_at_idx'],
    ['that count in hours', { unit: 'hour' }, 'task_unit_due_at_idx'],
    ['of a unit that most have', { unit: 'working-day' }, 'task_'],
    ['in any state', {}, 'task_status_due_at_idx'],
  ] as const)('%s are read in the order of an index', async (_, filter, index) => {
    const plan = await planOf(filter);
    expect(plan).toContain(index);
    expect(plan).not.toContain('Seq Scan on task');
  });

  it('whose clock stands still would be searched for among all without their index', async () => {
    const runner = database.createQueryRunner();
    await runner.query('DROP INDEX task_standing_due_at_idx');
    await runner.release();
    expect(await planOf({ standing: 'yes' })).toMatch(/Seq Scan on task|task_status_due_at_idx/);
  });
});
