import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { openDatabase } from '@app/persistence';
import { copyOfTemplate } from './migrated-template.js';

/** A fresh, migrated database of its own for one spec file. */
export interface TestDatabase {
  readonly url: string;
  /** Drops it again; connections that are still open are ended. */
  readonly drop: () => Promise<void>;
}

/** The server was not named: integration tests run through `npm test`, which brings one. */
export class NoTestServerError extends Error {}

/** URL of the PostgreSQL server under test. @throws NoTestServerError */
export function testServerUrl(): string {
  const url = process.env['DATABASE_URL'];
  if (url === undefined) throw new NoTestServerError('DATABASE_URL is not set; run `npm test -- integration`');
  return url;
}

/** Creates a migrated and walled database on the server under test. */
export async function createTestDatabase(): Promise<TestDatabase> {
  return created(copyOfTemplate);
}

/** The same without the wall, for what only migrations have made. */
export async function createMigratedDatabase(): Promise<TestDatabase> {
  const empty = await created(async (server, name) => onServer(server, `CREATE DATABASE ${name}`));
  const database = await openDatabase({ url: empty.url, poolSize: 2 });
  await database.runMigrations({ transaction: 'each' });
  await database.destroy();
  return empty;
}

async function created(make: (server: string, name: string) => Promise<void>): Promise<TestDatabase> {
  const server = testServerUrl();
  const name = `liandu_test_${randomBytes(6).toString('hex')}`;
  await make(server, name);
  const url = Object.assign(new URL(server), { pathname: `/${name}` });
  return { url: url.href, drop: async () => onServer(server, `DROP DATABASE ${name} WITH (FORCE)`) };
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
