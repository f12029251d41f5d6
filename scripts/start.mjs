// npm start: sets up what is missing and runs everything. npm run dev (--watch): the same, compiling on change.
import path from 'node:path';
import { ensureAuditKey } from './setup/audit-key.mjs';
import { addressFor, passwordSettings, rolePasswords } from './setup/postgres/role-passwords.mjs';
import { chooseHttpPort, ensureKeys, keepApp, migrate, seed, untilReady } from './setup/running/apps.mjs';
import { ensureBuild } from './setup/installing/build.mjs';
import { Stopped, openHouse } from './setup/running/house.mjs';
import { tryLock } from './setup/lock.mjs';
import { checkNode, ensurePackages } from './setup/installing/packages.mjs';
import { printFailure } from './setup/problem.mjs';
import { turnLog } from './setup/processes/supervise.mjs';
import { bringPostgres, bringTemporal, bringTemporalPrograms } from './setup/running/servers.mjs';
import { readSettings } from './setup/settings.mjs';
import { noteProcess, openState, stopLeftovers } from './setup/running/state.mjs';
import { watchSources } from './setup/running/watch.mjs';
import { printAddress, printWhereItRuns } from './setup/running/welcome.mjs';

const settings = readSettings();
const { isTraining } = settings;
const house = openHouse();
const state = openState(path.join(settings.home, 'state.json'));
const logs = path.join(settings.home, 'logs');
const crashes = {};
const folders = { preferred: path.join(settings.home, 'postgres'), outside: settings.outside, logs };

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void end(0));

try {
  checkNode();
  await start();
} catch (error) {
  if (!(error instanceof Stopped) && !house.isStopping()) printFailure(error);
  await end(1);
}

async function start() {
  const lock = tryLock(path.join(settings.home, 'start.lock'));
  if (lock.holder) return printWhereItRuns({ state, holder: lock.holder, isTraining });
  await house.add({ name: 'lock', stop: lock.release });
  state.set('address', null);
  await stopLeftovers(state);
  for (const name of ['postgres', 'temporal', 'worker', 'api']) turnLog(logs, name);

  const [programs] = await Promise.all([bringTemporalPrograms({ settings }), prepareSources()]);
  const { accounts, port } = await runAll(programs);
  const address = `http://127.0.0.1:${port}`;
  state.set('address', address);
  printAddress({ address, accounts, logs: path.relative(settings.checkout, logs), isTraining });
  if (process.argv.includes('--watch')) await watchSources({ checkout: settings.checkout, house });
}

async function prepareSources() {
  await ensurePackages(settings.checkout);
  await ensureBuild(settings);
}

async function runAll(programs) {
  const on = { started: (process) => noteProcess(state, process), crashed };
  const url = await bringPostgres({ settings, state, house, folders, on });
  const temporal = await bringTemporal({ settings, programs, url, state, house, folders, on });
  const port = await chooseHttpPort(settings.httpPort, state.get('httpPort'));
  const keyFile = await ensureKeys(settings);
  const env = { ...process.env, ...environment(url, temporal.address, port), LIANDU_KEY_FILE: keyFile };
  const passwords = rolePasswords(settings.home);
  await migrate(settings.checkout, { ...env, ...passwordSettings(passwords) });
  for (const name of ['worker', 'api']) {
    const own = { ...env, DATABASE_URL: addressFor(name, url, passwords) };
    await house.add({ name, ...keepApp({ name, checkout: settings.checkout, env: own, logs, on }) });
  }
  const ready = untilReady({ port, logs, crashes, isStopping: house.isStopping });
  const [{ accounts }] = await Promise.all([seed(settings.checkout, env), ready]);
  state.set('httpPort', port);
  return { accounts, port };
}

function environment(databaseUrl, temporalAddress, port) {
  return {
    TZ: 'UTC',
    DATABASE_URL: databaseUrl,
    TEMPORAL_ADDRESS: temporalAddress,
    LIANDU_STATE_DIR: settings.home,
    LIANDU_AUDIT_KEY: process.env.LIANDU_AUDIT_KEY || ensureAuditKey(settings.home),
    HTTP_HOST: '127.0.0.1',
    HTTP_PORT: String(port),
  };
}

function crashed({ name, log }, reason, pauseMs) {
  crashes[name] = (crashes[name] ?? 0) + 1;
  console.error(
    `! ${name} 意外退出（${reason}），${pauseMs / 1_000} 秒后重启 · ended (${reason}); starting again. ${log}`,
  );
}

async function end(code) {
  if (!house.isStopping() && house.find('postgres')) console.log('\n正在停止 · stopping …');
  await house.stop();
  state.set('processes', {});
  process.exit(code);
}
