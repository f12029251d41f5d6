import { createHash } from 'node:crypto';
import { Client } from 'pg';
import { bringSchemaUpToDate, MIGRATIONS, openDatabase, wallSql } from '@app/persistence';

/** Held while the template is made or copied: PostgreSQL copies no database that somebody is connected to. */
const LOCK = 0x6c69616e; // any number that only this code uses

/** Creates a database as a copy of a migrated and walled one, which is made once a server. */
export async function copyOfTemplate(server: string, name: string): Promise<void> {
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
    const template = await templateOn(client, server);
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  } finally {
    await client.end(); // which gives the lock back
  }
}

/** The name tells the text of the migrations and of the wall, so that a server which outlives a run gives no old schema. */
async function templateOn(client: Client, server: string): Promise<string> {
  const text = [...MIGRATIONS.map(String), ...wallSql()].join('\n');
  const template = `liandu_template_${createHash('sha256').update(text).digest('hex').slice(0, 12)}`;
  const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [template]);
  if (rowCount === 0) await makeTemplate(client, server, template);
  return template;
}

async function makeTemplate(client: Client, server: string, template: string): Promise<void> {
  const draft = `${template}_draft`;
  await client.query(`DROP DATABASE IF EXISTS ${draft} WITH (FORCE)`);
  await client.query(`CREATE DATABASE ${draft}`);
  const url = Object.assign(new URL(server), { pathname: `/${draft}` });
  const database = await openDatabase({ url: url.href, poolSize: 3 });
  await bringSchemaUpToDate(database);
  await database.destroy();
  await client.query(`ALTER DATABASE ${draft} RENAME TO ${template}`);
}
