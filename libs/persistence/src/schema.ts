import type { DataSource } from 'typeorm';

/** Migrations by name, in order. */
export interface SchemaState {
  readonly applied: readonly string[];
  readonly pending: readonly string[];
}

/** Any number that no other lock of the database uses. */
const MIGRATION_LOCK = 764_000_000;

/** Applies the migrations that are missing, one process at a time; answers their names. */
export async function bringSchemaUpToDate(database: DataSource): Promise<readonly string[]> {
  const runner = database.createQueryRunner();
  try {
    await runner.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const applied = await database.runMigrations({ transaction: 'each' });
    return applied.map(({ name }) => name);
  } finally {
    await runner.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    await runner.release();
  }
}

/** Which migrations this program knows, and which of them the database has. */
export async function schemaState(database: DataSource): Promise<SchemaState> {
  const [table]: { name: string | null }[] = await database.query(
    `SELECT to_regclass('schema_migration')::text AS name`,
  );
  const rows: { name: string }[] =
    table?.name === null ? [] : await database.query('SELECT name FROM schema_migration ORDER BY id');
  const applied = rows.map(({ name }) => name);
  const known = database.migrations.map((migration) => migration.constructor.name);
  return { applied, pending: known.filter((name) => !applied.includes(name)) };
}
