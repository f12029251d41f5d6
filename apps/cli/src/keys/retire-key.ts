import { KeyUseRepository } from '@app/persistence';
import { readKeyFile, withoutKey, writeKeyFile } from '@app/platform';
import { CommandError } from '../command/command-error.js';
import type { Call, Command, ExitCode } from '../command/command.js';
import { withDatabase } from '../database/with-database.js';
import { keyFileOf } from './key-desk.js';
import { keysIn } from './show-keys.js';

/** Takes an old key out of the file, once no person, no account and no history of Temporal needs it. */
export const retireKey: Command = {
  name: 'keys retire',
  operands: ['<key>'],
  options: { 'histories-gone': { type: 'boolean' } },
  usage: '--histories-gone',
  summary: 'keys.retire-summary',
  run: runRetire,
};

async function runRetire({ operands, options, environment, terminal }: Call): Promise<ExitCode> {
  const [key = ''] = operands;
  const file = keyFileOf(environment);
  const ring = readKeyFile(file);
  const uses = await withDatabase(environment, async (database) => new KeyUseRepository(database).uses());
  const standing = keysIn(ring, uses).find(({ keyId }) => keyId === key);
  if (standing?.isInFile !== true) throw new CommandError('keys.unknown', { key });
  if (standing.isPrimary) throw new CommandError('keys.is-primary', { key });
  const { persons, secrets } = standing;
  if (persons + secrets > 0) throw new CommandError('keys.in-use', { key, count: persons, secrets });
  if (options['histories-gone'] !== true) throw new CommandError('keys.histories', { key });
  writeKeyFile(file, withoutKey(ring, key), 'replace');
  terminal.say('keys.retired', { key });
  return 0;
}
