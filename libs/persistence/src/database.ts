import pg from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { MIGRATIONS } from './migrations/index.js';
import { TABLES } from './table-catalogue.js';

/** How the database is reached. */
export interface DatabaseSettings {
  readonly url: string;
  /** Connections of this process at most. */
  readonly poolSize: number;
}

/** Otherwise a pause of ten seconds closes a connection, and with it the plans of all statements that it has learned. */
const IDLE_MS = 10 * 60_000;

/** A connection that may be cut at any moment: its query fails and is tried again, the process lives on. */
class SteadyClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    this.on('error', () => undefined); // without a listener a cut between two queries would end the process
  }
}

/** Options of the one data source; the schema changes by migrations only. */
export function databaseOptions({ url, poolSize }: DatabaseSettings): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    entities: TABLES,
    migrations: MIGRATIONS,
    migrationsTableName: 'schema_migration',
    uuidExtension: 'pgcrypto',
    installExtensions: false,
    synchronize: false,
    logging: false,
    extra: {
      max: poolSize,
      idleTimeoutMillis: IDLE_MS,
      keepAlive: true,
      application_name: 'liandu',
      Client: SteadyClient,
    },
  };
}

/** Opens the database. */
export async function openDatabase(settings: DatabaseSettings): Promise<DataSource> {
  return new DataSource(databaseOptions(settings)).initialize();
}
