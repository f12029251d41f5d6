import { cpuSeconds, peakMemory } from '../cost.mjs';
import { openProduct } from '../product.mjs';
import { signIn } from '../person.mjs';
import { median, rounded } from '../sample.mjs';
import { largeFile } from './large-file.mjs';

const ROWS = 10_000;
const PREVIEWS = 3;

/** Imports one large file of real records over HTTP, with every check and a tenth of the rows repeated. */
export async function importBench(setting) {
  const product = await openProduct(setting);
  const person = await signIn(product, 'li.lead');
  const bytes = largeFile(setting.checkout, ROWS);
  const idle = peakMemory(product.pids.api);
  const previews = [];
  for (let turn = 0; turn < PREVIEWS; turn += 1) previews.push(await timed(person, '/api/imports/preview', bytes));
  setting.note('import: previewed');
  const cpuBefore = cpuSeconds(product.pids.api);
  const stored = await timed(person, '/api/imports', bytes);
  const cpu = cpuSeconds(product.pids.api) - cpuBefore;
  const peak = peakMemory(product.pids.api);
  const again = await person.upload('/api/imports/preview', formOf(bytes));
  await product.stop();
  const { rows, accepted, duplicates, refused } = stored.report;
  const figures = {
    rows,
    accepted,
    duplicates,
    refused,
    'rows without a verdict': rows - accepted - duplicates - refused,
    'accepted when sent again': again.accepted,
    'preview, rows per second': rounded(ROWS / median(previews.map(({ seconds }) => seconds)), 0),
    'store, rows per second': rounded(ROWS / stored.seconds, 0),
    'store, CPU seconds of api': rounded(cpu, 2),
    'peak memory of api, MiB': rounded(peak, 0),
    'peak memory of api before, MiB': rounded(idle, 0),
  };
  return { figures, bars: { 'rows without a verdict': 0, 'accepted when sent again': 0 } };
}

async function timed(person, path, bytes) {
  const startedAt = performance.now();
  const report = await person.upload(path, formOf(bytes));
  return { report, seconds: (performance.now() - startedAt) / 1_000 };
}

function formOf(bytes) {
  const form = new FormData();
  form.append('profile', 'us-wage-complaints');
  form.append('file', new Blob([bytes], { type: 'text/csv' }), 'records.csv');
  return form;
}
