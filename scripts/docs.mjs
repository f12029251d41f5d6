// npm run docs: writes the pages and schemas that are made from the code, and names those that have changed.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { importSource } from './source/import-source.mjs';

const checkout = path.resolve(import.meta.dirname, '..');
process.chdir(checkout);
const { generatedFiles } = await importSource(checkout, 'scripts/docs/generated-files.ts');
for (const { path: file, text } of await generatedFiles()) {
  if (readFileSync(file, { encoding: 'utf8', flag: 'a+' }) === text) continue;
  writeFileSync(file, text);
  console.log(file);
}
