// npm test: brings servers of its own and runs every level. npm test -- unit rules: only the named levels.
import { chooseLevels } from './levels/level-list.mjs';
import { runLevel } from './levels/run-level.mjs';
import { levelLine, missingLevel, summarise } from './levels/summary.mjs';
import { bringUp, openScratch } from './levels/test-servers.mjs';
import { checkNode, ensurePackages } from './setup/installing/packages.mjs';
import { printFailure } from './setup/problem.mjs';
import { openHouse } from './setup/running/house.mjs';
import { readSettings } from './setup/settings.mjs';

const settings = readSettings();
const { checkout, isCi } = settings;
const house = openHouse();
const results = [];

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => void house.stop().then(() => process.exit(130)));

try {
  checkNode();
  const isGreen = await test(process.argv.slice(2));
  await house.stop();
  process.exit(isGreen ? 0 : 1);
} catch (error) {
  if (!house.isStopping()) printFailure(error);
  await house.stop();
  process.exit(1);
}

async function test(names) {
  const levels = chooseLevels(names);
  if (levels.unknown) {
    console.error(`没有这些级别 · no such level: ${levels.unknown.join(', ')}\n  ${levels.known.join(' ')}`);
    return false;
  }
  await ensurePackages(checkout);
  const scratch = await openScratch(house);
  const [servers] = await Promise.all([prepare(levels.withServers, scratch), runWithoutServers(levels, scratch)]);
  for (const level of levels.withServers) {
    const reason = servers.reason ?? level.needs.map((need) => servers.missing[need]).find(Boolean);
    if (reason) note(missingLevel(level.name, reason, isCi || Boolean(servers.reason)));
    else note(await runLevel(level, { checkout, scratch, env: servers.env }));
  }
  const { lines, isGreen } = summarise(results, isCi);
  console.log(lines.join('\n'));
  return isGreen;
}

/** Never rejects, so that a server that cannot be had does not hide the levels that need none. */
async function prepare(withServers, scratch) {
  const needs = new Set(withServers.flatMap((level) => level.needs));
  try {
    return await bringUp({ needs, settings, house, scratch });
  } catch (error) {
    if (!house.isStopping()) printFailure(error);
    return { reason: error.message.split('\n')[0], missing: {}, env: {} };
  }
}

async function runWithoutServers({ checks, pure }, scratch) {
  const queue = [...checks];
  const runNext = async () => {
    for (let level = queue.shift(); level; level = queue.shift()) note(await runLevel(level, { checkout, scratch }));
  };
  await Promise.all([runNext(), runNext()]);
  for (const level of pure) note(await runLevel(level, { checkout, scratch }));
}

function note(result) {
  results.push(result);
  if (result.failed > 0) console.log(`\n${result.output}\n`);
  console.log(levelLine(result));
}
