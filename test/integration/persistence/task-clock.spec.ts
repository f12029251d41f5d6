import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { openDatabase, type Database } from '@app/persistence';
import { createTestDatabase, openedPlay, type TestDatabase } from '@app/testing';
import { recordPlay } from '../record-play.js';
import { resumedPlay, suspendedPlay } from '../suspended-play.js';

let created: TestDatabase;
let database: Database;

beforeAll(async () => {
  created = await createTestDatabase();
  database = await openDatabase({ url: created.url, poolSize: 1 });
  for (const play of [openedPlay(), suspendedPlay(), resumedPlay()]) await recordPlay(created.url, play);
});

afterAll(async () => {
  await database.destroy();
  await created.drop();
});

const clocks = async (): Promise<unknown> =>
  database.query(`SELECT due_unit, standstills FROM task WHERE status = 'open' ORDER BY standstills NULLS FIRST`);

it('the migration gives tasks of before the clock that a transition would write', async () => {
  const written = await clocks();
  expect(written).toEqual([
    { due_unit: 'calendar-day', standstills: null },
    { due_unit: 'calendar-day', standstills: [{ standstill: 'suspended', from: '2026-03-05', until: null }] },
    {
      due_unit: 'calendar-day',
      standstills: [
        { standstill: 'suspended', from: '2026-03-05', until: '2026-03-07' },
        { standstill: 'suspended', from: '2026-03-14', until: null },
      ],
    },
  ]);
  const migration = database.migrations.find(({ constructor }) => constructor.name.startsWith('AddTaskClock'));
  expect(migration).toBeDefined();
  const runner = database.createQueryRunner();
  await migration?.down(runner);
  await migration?.up(runner);
  await runner.release();
  expect(await clocks()).toEqual(written);
});
