import { AccountRegister } from '@app/persistence';
import type { Call, Command, ExitCode } from '../command/command.js';
import { withDatabase } from '../database/with-database.js';
import { ACT_OPTIONS, ACT_USAGE, actOnAccount, refusedAct } from './account-act.js';

/** Ends every session of a person. */
export const endSessions: Command = {
  name: 'account end-sessions',
  operands: ['<account>'],
  options: ACT_OPTIONS,
  usage: ACT_USAGE,
  summary: 'account.end-sessions-summary',
  audit: ({ operands }) => ({ action: 'account.sessions-ended', object: { kind: 'account', id: operands[0] ?? '' } }),
  run: runEnd,
};

async function runEnd(call: Call): Promise<ExitCode> {
  const { environment, operands, terminal } = call;
  const [name = ''] = operands;
  const ended = await withDatabase(environment, async (database) =>
    new AccountRegister(database).do(await actOnAccount(call, database, { type: 'end-sessions' })),
  );
  if (!ended.ok) return refusedAct(terminal, ended.refusal, name);
  terminal.say('account.sessions-ended', { name });
  return 0;
}
