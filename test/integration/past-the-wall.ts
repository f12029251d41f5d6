import type { Client } from 'pg';

/**
 * Runs a statement past the triggers of the database, as only a superuser can: a world of people is put up without anybody
 * who creates and grants.
 */
export async function pastTheWall(sql: Client, statement: string, values: readonly unknown[] = []): Promise<void> {
  await sql.query('SET session_replication_role = replica');
  await sql.query(statement, [...values]);
  await sql.query('SET session_replication_role = DEFAULT');
}
