import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ensureBuild } from '../setup/installing/build.mjs';
import { ensureChromium } from '../setup/installing/chromium.mjs';
import { stopOrphan } from '../setup/postgres/server.mjs';
import { isSameProcess, processIdentity } from '../setup/processes/identity.mjs';
import { bringPostgres, bringTemporal, bringTemporalPrograms } from '../setup/running/servers.mjs';
import { noteProcess, openState, stopLeftovers } from '../setup/running/state.mjs';
import { ensureNamespace } from '../setup/temporal/namespace.mjs';

/** Keys for the programs of the build; they protect nothing. */
export const TEST_KEYS = JSON.stringify({
  primary: 'test-1',
  keys: { 'test-1': Buffer.alloc(32, 1).toString('base64') },
  index: Buffer.alloc(32, 3).toString('base64'),
});

const PREFIX = 'liandu-test-';
// Tests lose nothing in a power cut, and the disk is the slowest part of them.
const FAST = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/** A folder of this run, after removing what killed runs left behind. It is removed when the house stops. */
export async function openScratch(house) {
  await sweep();
  const scratch = mkdtempSync(path.join(os.tmpdir(), PREFIX));
  chmodSync(scratch, 0o755); // the account of the server must be able to enter
  const owner = { pid: process.pid, identity: processIdentity(process.pid) };
  writeFileSync(path.join(scratch, 'owner.json'), JSON.stringify(owner));
  await house.add({ name: 'scratch', stop: () => removeScratch(scratch) });
  return scratch;
}

/**
 * Brings what the levels need, each part at most once.
 *
 * @param needs - of `postgres`, `temporal`, `build`, `chromium`
 * @returns `{ env, missing }`: settings for the specs, and the reason for each part that is missing
 */
export async function bringUp({ needs, settings, house, scratch }) {
  const env = { TZ: 'UTC' };
  const missing = {};
  if (needs.has('chromium')) {
    const chromium = await ensureChromium(settings);
    if (chromium.path) env.CHROMIUM_PATH = chromium.path;
    else missing.chromium = chromium.reason;
  }
  if (needs.has('build')) {
    await ensureBuild(settings);
    env.LIANDU_KEYS = TEST_KEYS;
  }
  if (needs.has('postgres')) Object.assign(env, await bringServers({ needs, settings, house, scratch }));
  return { env, missing };
}

async function bringServers({ needs, settings, house, scratch }) {
  const state = openState(path.join(scratch, 'state.json'));
  const folders = {
    preferred: path.join(scratch, 'postgres'),
    outside: outsideOf(scratch),
    logs: path.join(scratch, 'logs'),
  };
  const on = { started: (process) => noteProcess(state, process), crashed: () => {} };
  const url = await bringPostgres({ settings, state, house, folders, on, serverSettings: FAST });
  if (!needs.has('temporal')) return { DATABASE_URL: url };
  const programs = await bringTemporalPrograms({ settings });
  const temporal = await bringTemporal({ settings, programs, url, state, house, folders, on });
  if (temporal.httpPort) await ensureNamespace(temporal.httpPort);
  return { DATABASE_URL: url, TEMPORAL_ADDRESS: temporal.address };
}

/** Where the data goes when the account of the server cannot enter the folder for temporary files. */
const outsideOf = (scratch) => path.join('/var/lib/liandu', path.basename(scratch));

function removeScratch(scratch) {
  for (const folder of [scratch, outsideOf(scratch)]) rmSync(folder, { recursive: true, force: true });
}

async function sweep() {
  mkdirSync(os.tmpdir(), { recursive: true });
  for (const name of readdirSync(os.tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const folder = path.join(os.tmpdir(), name);
    if (isOwned(folder)) continue;
    const state = openState(path.join(folder, 'state.json'));
    await stopLeftovers(state);
    if (state.get('postgres')) await stopOrphan(state.get('postgres').home);
    removeScratch(folder);
  }
}

function isOwned(folder) {
  try {
    return isSameProcess(JSON.parse(readFileSync(path.join(folder, 'owner.json'), 'utf8')));
  } catch {
    return true; // just being made by another run, or not ours to remove
  }
}
