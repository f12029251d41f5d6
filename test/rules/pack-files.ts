import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { loadPack, type RulePack } from '@app/rules';

const RULES = join(import.meta.dirname, '../../rules');

/** Hashing as the worker lends it to the library. */
export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** Folders below `rules/` that hold a pack. */
export const PACKS = readdirSync(RULES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(join(RULES, entry.name, 'pack.json')))
  .map(({ name }) => name);

/** Text of every file of a pack by its path inside the pack. */
export function packFiles(pack: string): ReadonlyMap<string, string> {
  const folder = join(RULES, pack);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [relative(folder, path).split(sep).join('/'), readFileSync(path, 'utf8')];
    }),
  );
}

/** A pack of the repository; a refused one fails the test with what is wrong. */
export function loadedPack(pack: string): RulePack {
  const loading = loadPack(packFiles(pack), { sha256 });
  if (loading.ok) return loading.value;
  const problems = loading.refusal.problems.map(
    ({ file, line, column, message }) => `${file}:${line}:${column} ${message.en}`,
  );
  throw new PackRefused(problems.join('\n'));
}

/** A pack of the repository was refused. */
export class PackRefused extends Error {}
