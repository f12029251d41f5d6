import { existsSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { PROGRAM } from '../installing/build.mjs';
import { freePorts, isFree } from '../ports.mjs';
import { Problem } from '../problem.mjs';
import { step } from '../progress.mjs';
import { run } from '../processes/run.mjs';
import { launch, supervise, tailOf } from '../processes/supervise.mjs';
import { answers } from '../temporal/server.mjs';

const USUAL_PORT = 3_000;
const READY_WITHIN_MS = 90_000;
const CRASHES_AT_MOST = 4;

/** The key file: the one of LIANDU_KEY_FILE, else one beside the data of `npm start`, made when it is missing. */
export async function ensureKeys({ checkout, home, keyFile }) {
  const file = keyFile ?? path.join(home, 'keys.json');
  if (!existsSync(file)) await runCli(checkout, ['keys', 'create', file], { env: { ...process.env } });
  return file;
}

/** Brings the database to the present schema and registers the namespace. */
export async function migrate(checkout, env) {
  await step({ zh: '更新数据库结构', en: 'updating the database' }, (note) =>
    runCli(checkout, ['migrate'], { env, onLine: note }),
  );
}

/** Loads departments, rule pack and demo accounts where they are missing; `accounts` are those whose one-time password is unused. */
export async function seed(checkout, env) {
  return step({ zh: '载入部门、规则和演示账号', en: 'loading departments, rules and demo accounts' }, async () =>
    JSON.parse(await runCli(checkout, ['seed', '--demo', '--json'], { env })),
  );
}

/** The port of the web address: HTTP_PORT, else the one of the run before, else 3000, else a free one. */
export async function chooseHttpPort(wanted, previous) {
  if (wanted === null) return (await freePorts([previous ?? USUAL_PORT]))[0];
  if (await isFree(wanted)) return wanted;
  throw new Problem({
    zh: `端口 ${wanted} 已被占用。请关闭占用它的程序，或换一个：HTTP_PORT=${wanted + 1} npm start`,
    en: `Port ${wanted} is taken. Stop what uses it, or choose another: HTTP_PORT=${wanted + 1} npm start`,
  });
}

/** Starts one of our programs and keeps it running. */
export function keepApp({ name, checkout, env, logs, on }) {
  const start = () =>
    launch({ name, command: process.execPath, args: [path.join(checkout, PROGRAM[name])], logs, cwd: checkout, env });
  return supervise(start(), start, on);
}

/**
 * Waits until the API says that it is ready. Gives up early when a program keeps crashing.
 *
 * @param crashes - how often each program has crashed so far, by name
 */
export async function untilReady({ port, logs, crashes, isStopping }) {
  await step({ zh: '等待就绪', en: 'waiting until ready' }, async () => {
    const until = Date.now() + READY_WITHIN_MS;
    const isHopeless = () => Date.now() > until || Object.values(crashes).some((count) => count >= CRASHES_AT_MOST);
    while (!(await answers(`http://127.0.0.1:${port}/api/health/ready`))) {
      if (isStopping()) return;
      if (isHopeless()) throw notReady(logs);
      await pause(100);
    }
  });
}

function runCli(checkout, args, options) {
  const program = path.join(checkout, PROGRAM.cli);
  return run(process.execPath, [program, ...args], { cwd: checkout, ...options }).catch((error) => {
    throw new Problem({
      zh: `liandu ${args[0]} 失败，原因见下。`,
      en: `liandu ${args[0]} failed for the reason below.`,
      cause: error,
    });
  });
}

function notReady(logs) {
  const tails = ['api', 'worker'].map((name) => `${name}.log:\n${tailOf(path.join(logs, `${name}.log`))}`);
  return new Problem({
    zh: `程序没有就绪。日志末尾见下，全文在 ${logs}。`,
    en: `The programs did not become ready. The ends of their logs are below, all of it in ${logs}.`,
    cause: new Error(tails.join('\n')),
  });
}
