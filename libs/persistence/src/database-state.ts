import type { DataSource } from 'typeorm';
import type { Instant } from '@app/domain';

/** What a database says about itself. */
export interface DatabaseState {
  /** E.g. `18.4`. */
  readonly serverVersion: string;
  readonly now: Instant;
  readonly sizeBytes: number;
}

/** Asks the database about itself. */
export async function databaseState(database: DataSource): Promise<DatabaseState> {
  const [row]: { version: string; now: Date; size: string }[] = await database.query(
    `SELECT current_setting('server_version') AS version, clock_timestamp() AS now,
       pg_database_size(current_database())::text AS size`,
  );
  const now = (row?.now ?? new Date(0)).toISOString() as Instant; // timestamptz read back
  return { serverVersion: row?.version ?? '', now, sizeBytes: Number(row?.size) };
}
