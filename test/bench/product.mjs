import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { TEST_KEYS } from '../../scripts/levels/test-servers.mjs';
import { PROGRAM } from '../../scripts/setup/installing/build.mjs';
import { freePort } from './free-port.mjs';

const run = promisify(execFile);
const READY_WITHIN_MS = 60_000;

/**
 * Starts the built product as it is delivered, with a database and a Temporal namespace of its own.
 *
 * @returns `{ url, pids, accounts, env, sql, stop }`; `sql` is a connection to its database
 */
export async function openProduct({ env: servers, checkout, house }) {
  const database = await createDatabase(servers.DATABASE_URL);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = {
    ...process.env,
    TZ: 'UTC',
    DATABASE_URL: database.url,
    LIANDU_KEYS: TEST_KEYS,
    TEMPORAL_ADDRESS: servers.TEMPORAL_ADDRESS,
    TEMPORAL_NAMESPACE: `bench-${randomBytes(4).toString('hex')}`,
    HTTP_HOST: '127.0.0.1',
    HTTP_PORT: String(port),
    LOG_LEVEL: 'warn',
    LIANDU_STATE_DIR: '',
  };
  const how = { env, cwd: checkout };
  const children = {};
  const stop = once(async () => {
    await Promise.all(Object.values(children).map(ended));
    await database.drop();
  });
  await house.add({ name: 'product', stop });
  await run(process.execPath, [PROGRAM.cli, 'migrate'], how);
  const seeded = await run(process.execPath, [PROGRAM.cli, 'seed', '--demo', '--json'], how);
  const stdio = ['ignore', 2, 2]; // what the programs log must not mix with the figures
  for (const name of ['api', 'worker']) children[name] = spawn(process.execPath, [PROGRAM[name]], { ...how, stdio });
  await untilReady(url, Object.values(children));
  const pids = { api: children.api.pid, worker: children.worker.pid };
  return { url, pids, accounts: JSON.parse(seeded.stdout).accounts, env, sql: database.sql, stop };
}

async function createDatabase(server) {
  const name = `liandu_bench_${randomBytes(6).toString('hex')}`;
  await onServer(server, `CREATE DATABASE ${name}`);
  const url = Object.assign(new URL(server), { pathname: `/${name}` }).href;
  const sql = new pg.Client({ connectionString: url });
  await sql.connect();
  const drop = async () => {
    await sql.end();
    await onServer(server, `DROP DATABASE ${name} WITH (FORCE)`);
  };
  return { url, sql, drop };
}

async function onServer(connectionString, statement) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

async function untilReady(url, children) {
  const end = Date.now() + READY_WITHIN_MS;
  while (Date.now() < end) {
    if (children.some((child) => child.exitCode !== null)) throw new Error('a program ended while starting');
    const answer = await fetch(`${url}/api/health/ready`).catch(() => null);
    if (answer?.ok) return;
    await pause(200);
  }
  throw new Error('the product was not ready within a minute');
}

/** Ends a child process and waits for it. */
export async function ended(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const over = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await over;
}

function once(work) {
  let done = null;
  return () => (done ??= work());
}
