import assert from 'node:assert/strict';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { describe, test } from 'node:test';
import pg from 'pg';
import { postgresIn } from '../../fixture/postgres.mjs';
import { temporaryFolder } from '../../fixture/temporary.mjs';
import { isSameProcess } from '../processes/identity.mjs';
import { stopProcess } from '../processes/stop.mjs';
import { FAST_STOP } from './server.mjs';
import { afterTest } from '../../fixture/after.mjs';

describe('startPostgres', () => {
  test('serves the three databases to the user with the password only', async (t) => {
    const { url } = await postgresIn(t, temporaryFolder(t));
    const rows = await query(url, 'SELECT datname FROM pg_database WHERE NOT datistemplate ORDER BY 1');
    assert.deepEqual(
      rows.map((row) => row.datname),
      ['liandu', 'postgres', 'temporal', 'temporal_visibility'],
    );
    const wrong = new URL(url);
    wrong.password = 'guess';
    await assert.rejects(query(wrong.href, 'SELECT 1'), /password authentication failed/);
  });

  test('keeps the password readable by its owner only', async (t) => {
    const { home } = await postgresIn(t, temporaryFolder(t));
    assert.equal(statSync(path.join(home, 'password')).mode & 0o777, 0o600);
  });

  test('keeps the data over a stop and a start', async (t) => {
    const folder = temporaryFolder(t);
    const first = await postgresIn(t, folder);
    await query(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await stopProcess(first.process, FAST_STOP);
    const second = await postgresIn(t, folder, { port: first.port });
    assert.equal(second.url, first.url);
    assert.deepEqual(await query(second.url, 'SELECT answer FROM kept'), [{ answer: 42 }]);
  });

  test('takes another port when the wanted one is taken', async (t) => {
    const other = createServer().listen(0, '127.0.0.1');
    afterTest(t, () => other.close());
    await once(other, 'listening');
    const { port } = other.address();
    assert.notEqual((await postgresIn(t, temporaryFolder(t), { port })).port, port);
  });

  test('stops the server that a killed start left on the data folder', async (t) => {
    const folder = temporaryFolder(t);
    const orphan = await postgresIn(t, folder);
    const next = await postgresIn(t, folder);
    assert.equal(isSameProcess(orphan.process), false);
    assert.deepEqual(await query(next.url, 'SELECT 1 AS one'), [{ one: 1 }]);
  });

  test('recovers after a SIGKILL of the server', async (t) => {
    const folder = temporaryFolder(t);
    const first = await postgresIn(t, folder);
    await query(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await stopProcess(first.process, { signal: 'SIGKILL' });
    const second = await postgresIn(t, folder);
    assert.deepEqual(await query(second.url, 'SELECT answer FROM kept'), [{ answer: 42 }]);
  });

  test('does not touch a process that happens to have the id in the pid file', async (t) => {
    const folder = temporaryFolder(t);
    const first = await postgresIn(t, folder);
    await stopProcess(first.process, FAST_STOP);
    writeFileSync(path.join(first.home, 'data/postmaster.pid'), `${process.pid}\n`);
    assert.ok((await postgresIn(t, folder)).url);
  });

  test('makes the data folder anew when the first try was stopped half way', async (t) => {
    const folder = temporaryFolder(t);
    const half = path.join(folder, 'postgres/data.partial-1');
    mkdirSync(half, { recursive: true });
    const { home } = await postgresIn(t, folder);
    assert.equal(existsSync(half), false);
    assert.equal(readFileSync(path.join(home, 'data/PG_VERSION'), 'utf8').trim(), '18');
  });
});

async function query(url, sql) {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}
