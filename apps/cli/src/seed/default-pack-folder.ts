import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { CommandError } from '../command/command-error.js';
import type { CliEnvironment } from '../config/environment.js';

/** `import.meta.dirname` is unknown to the test runner. */
const HERE = path.dirname(fileURLToPath(import.meta.url));
const DEFAULT_PACK = 'platform-labour';

/** The folder of the default pack: below the named folder, else below the nearest `rules` above the program. */
export function defaultPackFolder({ LIANDU_RULES_DIR: named }: CliEnvironment): string {
  if (named !== undefined) return path.join(named, DEFAULT_PACK);
  for (let folder = HERE; folder !== path.dirname(folder); folder = path.dirname(folder)) {
    const candidate = path.join(folder, 'rules', DEFAULT_PACK);
    if (existsSync(path.join(candidate, 'pack.json'))) return candidate;
  }
  throw new CommandError('seed.no-default-pack');
}
