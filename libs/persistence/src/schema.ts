import type { DataSource } from 'typeorm';
import { ensureRoles } from './wall/ensure-roles.js';
import { raiseWall, standsAsDeclared, takeDownWall } from './wall/raise-wall.js';

/** Migrations by name, in order. */
export interface SchemaState {
  readonly applied: readonly string[];
  readonly pending: readonly string[];
}

/** Any number that no other lock of the database uses. */
const MIGRATION_LOCK = 764_000_000;

/** Applies the migrations that are missing and raises the wall, one process at a time; answers the names of what it applied. */
export async function bringSchemaUpToDate(database: DataSource): Promise<readonly string[]> {
  const runner = database.createQueryRunner();
  try {
    await runner.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    return await migrateAndWall(database);
  } finally {
    await runner.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    await runner.release();
  }
}

/** A wall that stands as it is declared is left alone: raising it locks every table for a moment. */
async function migrateAndWall(database: DataSource): Promise<readonly string[]> {
  await database.transaction(ensureRoles);
  const { pending } = await schemaState(database);
  if (pending.length === 0 && (await standsAsDeclared(database.manager))) return [];
  await database.transaction(takeDownWall);
  const applied = await database.runMigrations({ transaction: 'each' });
  await database.transaction(raiseWall);
  return applied.map(({ name }) => name);
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
