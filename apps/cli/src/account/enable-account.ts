import { AccountRegister } from '@app/persistence';
import type { Call, Command, ExitCode } from '../command/command.js';
import { withDatabase } from '../database/with-database.js';
import { accountAct, ACT_OPTIONS, ACT_USAGE, refusedAct } from './account-act.js';

/** Lets a disabled person in again. */
export const enableAccount: Command = {
  name: 'account enable',
  operands: ['<account>'],
  options: ACT_OPTIONS,
  usage: ACT_USAGE,
  summary: 'account.enable-summary',
  audit: ({ operands }) => ({ action: 'account.enabled', object: { kind: 'account', id: operands[0] ?? '' } }),
  run: runEnable,
};

async function runEnable(call: Call): Promise<ExitCode> {
  const { environment, operands, terminal } = call;
  const enabled = await withDatabase(environment, async (database) =>
    new AccountRegister(database).enable(await accountAct(call, database)),
  );
  if (!enabled.ok) return refusedAct(terminal, enabled.refusal);
  terminal.say('account.enabled', { name: operands[0] ?? '' });
  return 0;
}
