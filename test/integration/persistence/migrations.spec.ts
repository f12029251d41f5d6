import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openDatabase, type Database } from '@app/persistence';
import { createMigratedDatabase, type TestDatabase } from '@app/testing';
import { difference, schemaLines } from './schema-lines.js';

let migrated: TestDatabase;
let database: Database;

beforeAll(async () => {
  migrated = await createMigratedDatabase();
  database = await openDatabase({ url: migrated.url, poolSize: 2 });
});

afterAll(async () => {
  await database.destroy();
  await migrated.drop();
});

/** What the decorated tables say, brought into an empty database without any migration. */
async function linesOfTables(): Promise<readonly string[]> {
  const other = await createMigratedDatabase();
  const synchronized = await openDatabase({ url: other.url, poolSize: 1 });
  try {
    await synchronized.synchronize(true);
    return await schemaLines(synchronized);
  } finally {
    await synchronized.destroy();
    await other.drop();
  }
}

/** Guards of the legal history, which only migrations know. */
const isOfTables = (line: string): boolean => !/^(trigger|function) /.test(line);

/** How the database differs after a statement that is then taken back. */
async function changedBy(statement: string): Promise<readonly string[]> {
  const runner = database.createQueryRunner();
  await runner.startTransaction();
  try {
    const before = await schemaLines(runner);
    await runner.query(statement);
    return difference(before, await schemaLines(runner));
  } finally {
    await runner.rollbackTransaction();
    await runner.release();
  }
}

describe('the migrations', () => {
  it('go all the way down to an empty database and up again to the same one', async () => {
    const first = await schemaLines(database);
    expect(first.filter((line) => line.startsWith('relation ')).length).toBeGreaterThan(20);
    for (let left = database.migrations.length; left > 0; left -= 1)
      await database.undoLastMigration({ transaction: 'each' });
    expect(await schemaLines(database)).toEqual(['extension plpgsql']);
    await database.runMigrations({ transaction: 'each' });
    expect(difference(first, await schemaLines(database))).toEqual([]);
  });

  it('each take back exactly what they brought', async () => {
    const runner = database.createQueryRunner();
    for (const migration of database.migrations.toReversed()) {
      const after = await schemaLines(runner);
      await migration.down(runner);
      const before = await schemaLines(runner);
      await migration.up(runner);
      expect([migration.constructor.name, difference(after, await schemaLines(runner))]).toEqual([
        migration.constructor.name,
        [],
      ]);
      await migration.down(runner);
      expect(difference(before, await schemaLines(runner))).toEqual([]);
    }
    for (const migration of database.migrations) await migration.up(runner);
    await runner.release();
  });

  it('make the tables that the code says', async () => {
    const made = await schemaLines(database);
    expect(difference(made.filter(isOfTables), (await linesOfTables()).filter(isOfTables))).toEqual([]);
  });

  it.each([
    'ALTER TABLE task ADD COLUMN forgotten text',
    'ALTER TABLE task ALTER COLUMN status DROP NOT NULL',
    'ALTER TABLE task ALTER COLUMN revision SET DEFAULT 1',
    'ALTER TABLE task DROP CONSTRAINT task_proceeding_fkey',
    'DROP INDEX case_file_departments_idx',
    'DROP TRIGGER case_event_append_only ON case_event',
    'CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$',
    'GRANT DELETE ON case_event TO PUBLIC',
    'CREATE TABLE forgotten (id integer)',
  ])('would be found out by %s', async (statement) => {
    expect((await changedBy(statement)).length).toBeGreaterThan(0);
    expect(await changedBy('SELECT 1')).toEqual([]);
  });
});
