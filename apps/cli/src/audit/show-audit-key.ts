import { publicPem, signingKey } from '@app/platform';
import { CommandError } from '../command/command-error.js';
import type { Call, Command, ExitCode } from '../command/command.js';

/** Prints the public key with which others verify the checkpoints. */
export const showAuditKey: Command = {
  name: 'audit key',
  operands: [],
  options: {},
  usage: '',
  summary: 'audit.key-summary',
  run: runShow,
};

async function runShow({ environment, terminal }: Call): Promise<ExitCode> {
  const key = signingKey(environment.LIANDU_AUDIT_KEY ?? '');
  if (key === null) throw new CommandError('audit.no-key');
  terminal.print(publicPem(key.publicHalf));
  return Promise.resolve(0);
}
