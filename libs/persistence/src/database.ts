import { DataSource, type DataSourceOptions } from 'typeorm';
import { MIGRATIONS } from './migrations/index.js';
import { TABLES } from './table-catalogue.js';
import { API_ROLE, type DatabaseRole } from './wall/database-roles.js';
import { SteadyClient } from './wall/steady-client.js';
import { WalledClient } from './wall/walled-client.js';

/** How the database is reached. */
export interface DatabaseSettings {
  readonly url: string;
  /** Connections of this process at most. */
  readonly poolSize: number;
  /** The role in which the program works, whoever signed in; absent for the owner: migrations and the command line. */
  readonly role?: DatabaseRole;
}

/** Otherwise a pause of ten seconds closes a connection, and with it the plans of all statements that it has learned. */
const IDLE_MS = 10 * 60_000;

/** Options of the one data source; the schema changes by migrations only. */
export function databaseOptions({ url, poolSize, role }: DatabaseSettings): DataSourceOptions {
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
      Client: role === API_ROLE ? WalledClient : SteadyClient,
      ...(role === undefined ? {} : { options: `-c role=${role}` }),
    },
  };
}

/** Opens the database. */
export async function openDatabase(settings: DatabaseSettings): Promise<DataSource> {
  return new DataSource(databaseOptions(settings)).initialize();
}
