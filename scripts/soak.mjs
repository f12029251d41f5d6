// npm run soak: 50,000 hostile requests over every operation, as every role and as nobody, at the built product.
// npm run soak -- --seed N --count N --from N: another run, or one request of a run again. --lanes N: requests at once (8).
// --minutes N: sends nothing more after so long, and tells what it saw.
import { parseArgs } from 'node:util';
import { openProduct } from '../test/bench/product.mjs';
import { productWorld } from '../test/soak/product-world.mjs';
import { bringUp, openScratch } from './levels/test-servers.mjs';
import { ensureBuild } from './setup/installing/build.mjs';
import { checkNode, ensurePackages } from './setup/installing/packages.mjs';
import { printFailure } from './setup/problem.mjs';
import { openHouse } from './setup/running/house.mjs';
import { readSettings } from './setup/settings.mjs';
import { importSource } from './source/import-source.mjs';

/** The limits would answer for the product: they have tests of their own. */
const UNLIMITED = { RATE_LIMIT_PER_MINUTE: '0', SIGN_IN_LIMIT_PER_MINUTE: '0' };

const settings = readSettings();
const house = openHouse();
process.chdir(settings.checkout);

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => void house.stop().then(() => process.exit(130)));

try {
  checkNode();
  const isClean = await soak(readArguments());
  await house.stop();
  process.exit(isClean ? 0 : 1);
} catch (error) {
  if (!house.isStopping()) printFailure(error);
  await house.stop();
  process.exit(1);
}

function readArguments() {
  const number = (fallback) => ({ type: 'string', default: String(fallback) });
  const options = {
    seed: number(Date.now() % 1_000_000),
    count: number(50_000),
    from: number(0),
    lanes: number(8),
    minutes: number(1_440),
  };
  const { values } = parseArgs({ options });
  const order = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, Number(value)]));
  const wrong = Object.keys(order).find((name) => !Number.isSafeInteger(order[name]) || order[name] < 0);
  if (wrong === undefined) return order;
  console.error(`--${wrong}: 应为非负整数 · a whole number, not negative`);
  process.exit(2);
}

async function soak(order) {
  await ensurePackages(settings.checkout);
  await ensureBuild(settings);
  const scratch = await openScratch(house);
  const { env } = await bringUp({ needs: new Set(['postgres', 'temporal']), settings, house, scratch });
  Object.assign(process.env, UNLIMITED);
  const { checkout } = settings;
  const product = await openProduct({ env, checkout, house });
  const { runSoak } = await importSource(checkout, 'test/soak/run-soak.ts');
  const { soakTable } = await importSource(checkout, 'test/soak/soak-table.ts');
  const { ROUTES } = await importSource(checkout, 'libs/contracts/src/routes.ts');
  const world = await productWorld({ ...product, checkout });
  console.log(`seed ${order.seed}, requests ${order.from} to ${order.from + order.count - 1}`);
  const report = await runSoak(world, {
    ...order,
    onProgress: (done) => console.error(`… ${done}`),
  });
  const after = await world.afterwards();
  console.log(soakTable(report, Object.keys(ROUTES).length));
  for (const what of after) console.log(`✗ ${what}`);
  const isClean = report.findings.length === 0 && after.length === 0;
  console.log(isClean ? '✓ no finding' : `✗ one request again: --seed ${order.seed} --from N --count 1`);
  return isClean;
}
