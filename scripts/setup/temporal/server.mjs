import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePorts } from '../ports.mjs';
import { Problem } from '../problem.mjs';
import { stopProcess } from '../processes/stop.mjs';
import { launch, tailOf } from '../processes/supervise.mjs';

const PORTS = [
  'FRONTEND_GRPC_PORT',
  'FRONTEND_HTTP_PORT',
  'HISTORY_GRPC_PORT',
  'MATCHING_GRPC_PORT',
  'WORKER_GRPC_PORT',
  'FRONTEND_MEMBERSHIP_PORT',
  'HISTORY_MEMBERSHIP_PORT',
  'MATCHING_MEMBERSHIP_PORT',
  'WORKER_MEMBERSHIP_PORT',
];
const TRIES = 3;
const READY_WITHIN_MS = 60_000;

/** Arguments of temporal-server; the same in docker-compose.yml. */
export const SERVER_COMMAND = ['--allow-no-auth', 'start'];

/**
 * Starts Temporal on PostgreSQL and waits until its front end answers.
 *
 * @param ports - those of the run before, by name, or an empty object; a taken one is replaced
 * @returns `{ process, ports, address }`, the address being host:port for gRPC
 */
export async function startTemporal({ programs, checkout, server, logs, ports = {} }) {
  for (let attempt = 1; ; attempt += 1) {
    const chosen = await choosePorts(ports);
    const running = launchTemporal({ programs, checkout, server, logs, ports: chosen });
    const failure = await untilReady(running, chosen.FRONTEND_HTTP_PORT);
    const address = `127.0.0.1:${chosen.FRONTEND_GRPC_PORT}`;
    if (failure === null) return { process: running, ports: chosen, address };
    if (attempt === TRIES || !/address already in use/i.test(failure)) throw explain(failure);
  }
}

/** Launches the server process without waiting for it. */
export function launchTemporal({ programs, checkout, server, logs, ports }) {
  const env = { ...process.env, ...serverEnvironment(checkout, server), ...ports };
  return launch({ name: 'temporal', command: path.join(programs, 'temporal-server'), args: SERVER_COMMAND, logs, env });
}

/** Settings of the server beside its ports; docker-compose.yml gives the same ones. */
export function serverEnvironment(checkout, server) {
  return {
    DB: 'postgres12',
    POSTGRES_SEEDS: server.host,
    DB_PORT: server.port,
    POSTGRES_USER: server.user,
    POSTGRES_PWD: server.password,
    DBNAME: 'temporal',
    VISIBILITY_DBNAME: 'temporal_visibility',
    NUM_HISTORY_SHARDS: '4', // can never change for a database; production has 512
    SQL_MAX_CONNS: '20',
    SQL_MAX_IDLE_CONNS: '20',
    BIND_ON_IP: '127.0.0.1',
    TEMPORAL_BROADCAST_ADDRESS: '127.0.0.1',
    LOG_LEVEL: 'warn',
    DYNAMIC_CONFIG_FILE_PATH: path.join(checkout, 'tools/temporal/dynamicconfig.yaml'),
  };
}

async function choosePorts(wanted) {
  const free = await freePorts(PORTS.map((name) => wanted[name] ?? null));
  return Object.fromEntries(PORTS.map((name, index) => [name, free[index]]));
}

async function untilReady(running, httpPort) {
  let reason = null;
  void running.ended.then((end) => (reason = end));
  const until = Date.now() + READY_WITHIN_MS;
  while (reason === null && Date.now() < until) {
    if (await answers(`http://127.0.0.1:${httpPort}/api/v1/system-info`)) return null;
    await pause(50);
  }
  await stopProcess(running);
  return `${reason ?? 'not ready in time'}\n${tailOf(running.log)}`;
}

/** Whether an address answers with success. */
export async function answers(url) {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(2_000) })).ok;
  } catch {
    return false; // not listening yet
  }
}

function explain(failure) {
  return new Problem({
    zh: 'Temporal 服务器没有启动。日志末尾见下。也可用 TEMPORAL_ADDRESS 指定已有的 Temporal。',
    en: 'The Temporal server did not start; the end of its log is below. You can also name a running one in TEMPORAL_ADDRESS.',
    cause: new Error(failure),
  });
}
