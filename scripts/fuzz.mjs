// npm run fuzz: loads 100,000 damaged rule packs and tells of exceptions, mute refusals, slow inputs and memory that grows.
// npm run fuzz -- --seed N --count N --from N: another run, or one input of a run again.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { importSource } from './source/import-source.mjs';

const MOST_GROWTH_MIB = 16;
const WARM_UP = 2_000;

const checkout = path.resolve(import.meta.dirname, '..');
process.chdir(checkout);
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');
process.exit((await fuzz(readArguments())) ? 0 : 1);

function readArguments() {
  const number = (fallback) => ({ type: 'string', default: String(fallback) });
  const options = { seed: number(Date.now() % 1_000_000), count: number(100_000), from: number(0) };
  const { values } = parseArgs({ options });
  const order = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, Number(value)]));
  const wrong = Object.keys(order).find((name) => !Number.isSafeInteger(order[name]) || order[name] < 0);
  if (wrong === undefined) return order;
  console.error(`--${wrong}: 应为非负整数 · a whole number, not negative`);
  process.exit(2);
}

async function fuzz({ seed, count, from }) {
  const { fuzzLoader } = await importSource(checkout, 'test/rules/fuzz/fuzz-loader.ts');
  console.log(`seed ${seed}, inputs ${from} to ${from + count - 1}`);
  fuzzLoader({ seed, from, count: Math.min(count, WARM_UP), onProgress: () => {} });
  const before = heap();
  const onProgress = (done) => console.error(`… ${done}`);
  const { accepted, slowestMilliseconds, findings } = fuzzLoader({ seed, from, count, onProgress });
  const after = heap();
  const growth = after - before;
  if (growth > MOST_GROWTH_MIB) findings.push(`the heap grew by ${growth.toFixed(1)} MiB`);
  for (const finding of findings) console.log(finding);
  console.log(
    `${count} inputs and the bombs, ${accepted} accepted, slowest ${slowestMilliseconds.toFixed(1)} ms of CPU`,
  );
  console.log(`heap ${before.toFixed(1)} MiB before, ${after.toFixed(1)} MiB after`);
  console.log(
    findings.length === 0
      ? '✓ no finding'
      : `✗ ${findings.length} findings; one again: --seed ${seed} --from N --count 1`,
  );
  return findings.length === 0;
}

function heap() {
  collect();
  return process.memoryUsage().heapUsed / 1_048_576;
}
