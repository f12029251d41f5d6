import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePorts } from '../ports.mjs';
import { Problem } from '../problem.mjs';
import { commandLine, processIdentity } from '../processes/identity.mjs';
import { stopProcess } from '../processes/stop.mjs';
import { launch, tailOf } from '../processes/supervise.mjs';
import { runAs } from './account.mjs';
import { DATABASE_USER, readPassword } from './data-folder.mjs';

const TRIES = 3;
const READY_WITHIN_MS = 60_000; // crash recovery after a SIGKILL included

/** How to stop PostgreSQL: SIGINT ends the sessions and closes cleanly ("fast"). */
export const FAST_STOP = { signal: 'SIGINT', graceMs: 30_000 };

/**
 * Starts PostgreSQL on the data folder and waits until it answers.
 *
 * @param port - the wanted one, or null; another is taken when it is not free
 * @param settings - server settings beside ours, such as `{ fsync: 'off' }`
 * @returns `{ process, port, url }`
 */
export async function startPostgres({ home, binaries, account, logs, port = null, settings = {} }) {
  await stopOrphan(home);
  for (let attempt = 1; ; attempt += 1) {
    const [free] = await freePorts([port]);
    const server = launchPostgres({ home, binaries, account, logs, port: free, settings });
    const failure = await untilReady(server, home);
    if (failure === null) return { process: server, port: free, url: databaseUrl(home, free) };
    if (attempt === TRIES || !/could not bind|Address already in use/.test(failure)) throw explain(failure);
  }
}

/** Launches the server process without waiting for it. */
export function launchPostgres({ home, binaries, account, logs, port, settings = {} }) {
  const all = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: 200,
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...settings,
  };
  const args = [
    '-D',
    path.join(home, 'data'),
    ...Object.entries(all).flatMap(([key, value]) => ['-c', `${key}=${value}`]),
  ];
  return launch({ name: 'postgres', command: path.join(binaries, 'bin/postgres'), args, logs, ...runAs(account) });
}

/** Address of one of our databases, password included. */
export function databaseUrl(home, port, database = 'liandu') {
  return `postgresql://${DATABASE_USER}:${readPassword(home)}@127.0.0.1:${port}/${database}`;
}

/** Stops a server that a killed start left on this data folder; removes the pid file when its id belongs to another. */
export async function stopOrphan(home) {
  const [pid] = pidFile(home);
  if (!pid) return;
  const identity = processIdentity(Number(pid));
  if (identity !== null && commandLine(Number(pid)).includes(path.join(home, 'data'))) {
    await stopProcess({ pid: Number(pid), identity }, FAST_STOP);
  }
  rmSync(path.join(home, 'data/postmaster.pid'), { force: true });
}

/** Null when the server is ready, else the end of its log. Line 8 of the pid file tells the state. */
async function untilReady(server, home) {
  let reason = null;
  void server.ended.then((end) => (reason = end));
  const until = Date.now() + READY_WITHIN_MS;
  while (reason === null && Date.now() < until) {
    const lines = pidFile(home);
    if (lines[0] === String(server.pid) && lines[7]?.trim() === 'ready') return null;
    await pause(20);
  }
  await stopProcess(server, FAST_STOP);
  return `${reason ?? 'not ready in time'}\n${tailOf(server.log)}`;
}

function pidFile(home) {
  const file = path.join(home, 'data/postmaster.pid');
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
}

function explain(failure) {
  if (/No space left/.test(failure)) {
    return new Problem({
      zh: '磁盘已满，PostgreSQL 无法启动。请腾出空间后重试。',
      en: 'The disk is full, so PostgreSQL cannot start. Free some space and try again.',
    });
  }
  return new Problem({
    zh: 'PostgreSQL 没有启动。日志末尾见下。也可用 DATABASE_URL 指定已有的 PostgreSQL。',
    en: 'PostgreSQL did not start; the end of its log is below. You can also name a running PostgreSQL in DATABASE_URL.',
    cause: new Error(failure),
  });
}
