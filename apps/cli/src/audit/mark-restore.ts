import { ACT_OPTIONS } from '../account/account-act.js';
import { CommandError } from '../command/command-error.js';
import type { Call, Command, CommandAudit, ExitCode } from '../command/command.js';

/**
 * Puts on the audit trail that the database was brought back from a backup. What happened between the backup and its
 * restoration is gone from the record: whoever reads it must see where, and why.
 */
export const markRestore: Command = {
  name: 'audit restored',
  operands: [],
  options: ACT_OPTIONS,
  usage: '--reason <text> [--by <name>]',
  summary: 'audit.restored-summary',
  audit: restoration,
  run: runMark,
};

function restoration({ options }: Call): CommandAudit {
  const { reason } = options;
  if (typeof reason !== 'string' || reason.trim() === '') throw new CommandError('audit.restored-without-reason');
  return { action: 'audit.restored', object: null };
}

/** The entry itself is written around every command. */
async function runMark({ terminal }: Call): Promise<ExitCode> {
  terminal.say('audit.restored');
  return Promise.resolve(0);
}
