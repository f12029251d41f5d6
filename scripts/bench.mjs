// npm run bench: every bench as a table. npm run -s bench -- NAME --json: one, as one JSON object on stdout.
// --rounds N: how often the sides of a comparison take turns (5).
import path from 'node:path';
import { parseArgs } from 'node:util';
import { BENCHES } from '../test/bench/bench-list.mjs';
import { judged, table } from '../test/bench/report.mjs';
import { bringUp, openScratch } from './levels/test-servers.mjs';
import { ensureBuild } from './setup/installing/build.mjs';
import { checkNode, ensurePackages } from './setup/installing/packages.mjs';
import { printFailure } from './setup/problem.mjs';
import { openHouse } from './setup/running/house.mjs';
import { openState } from './setup/running/state.mjs';
import { readSettings } from './setup/settings.mjs';

const settings = readSettings();
const house = openHouse();
// stdout belongs to the figures; what the set-up tells goes to stderr.
console.log = console.error;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => void house.stop().then(() => process.exit(130)));

try {
  checkNode();
  const isMet = await bench(readArguments());
  await house.stop();
  process.exit(isMet ? 0 : 1);
} catch (error) {
  if (!house.isStopping()) printFailure(error);
  await house.stop();
  process.exit(1);
}

function readArguments() {
  const options = { json: { type: 'boolean', default: false }, rounds: { type: 'string', default: '5' } };
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const unknown = positionals.filter((name) => !(name in BENCHES));
  const rounds = Number(values.rounds);
  if (unknown.length > 0)
    refuse(`没有这些测量 · no such bench: ${unknown.join(', ')} (${Object.keys(BENCHES).join(' ')})`);
  if (values.json && positionals.length !== 1) refuse('--json 需要一个名称 · --json needs exactly one name');
  if (!Number.isInteger(rounds) || rounds < 1 || rounds > 50) refuse('--rounds: 1–50');
  return { names: positionals.length > 0 ? positionals : Object.keys(BENCHES), isJson: values.json, rounds };
}

function refuse(reason) {
  console.error(reason);
  process.exit(2);
}

async function bench({ names, isJson, rounds }) {
  await ensurePackages(settings.checkout);
  await ensureBuild(settings);
  const scratch = await openScratch(house);
  const { env } = await bringUp({ needs: new Set(['postgres', 'temporal']), settings, house, scratch });
  const servers = serversIn(scratch);
  const note = (text) => console.error(`… ${text}`);
  const results = [];
  for (const name of names) {
    const measured = await BENCHES[name]({ env, servers, checkout: settings.checkout, house, rounds, note });
    const result = judged(name, measured);
    results.push(result);
    process.stdout.write(isJson ? `${JSON.stringify(result)}\n` : `${table(result)}\n`);
  }
  return results.every(({ met }) => met);
}

/** Process ids of the servers that this run has started. */
function serversIn(scratch) {
  const { postgres, temporal } = openState(path.join(scratch, 'state.json')).get('processes') ?? {};
  return { postgres: postgres?.pid, temporal: temporal?.pid };
}
