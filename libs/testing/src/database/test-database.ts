import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { openDatabase } from '@app/persistence';

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

/** Creates and migrates a database on the server under test. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = testServerUrl();
  const name = `liandu_test_${randomBytes(6).toString('hex')}`;
  await onServer(server, `CREATE DATABASE ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const database = await openDatabase({ url: url.href, poolSize: 2 });
  await database.runMigrations({ transaction: 'each' });
  await database.destroy();
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
