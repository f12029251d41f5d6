import { existsSync } from 'node:fs';
import { newKeyRing, writeKeyFile } from '@app/platform';
import { CommandError } from '../command/command-error.js';
import type { Call, Command, ExitCode } from '../command/command.js';

/** Makes the key file of a new deployment; never replaces one. */
export const createKeys: Command = {
  name: 'keys create',
  operands: ['<file>'],
  options: {},
  usage: '',
  summary: 'keys.create-summary',
  run: runCreate,
};

async function runCreate({ operands, terminal }: Call): Promise<ExitCode> {
  const [file = ''] = operands;
  if (existsSync(file)) throw new CommandError('keys.file-there', { file });
  const ring = newKeyRing();
  writeKeyFile(file, ring, 'new');
  terminal.say('keys.created', { file, key: ring.primary });
  return Promise.resolve(0);
}
