import { AccountRegister } from '@app/persistence';
import type { Call, Command, ExitCode } from '../command/command.js';
import { withDatabase } from '../database/with-database.js';
import { ACT_OPTIONS, ACT_USAGE, actOnAccount, refusedAct } from './account-act.js';

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
  const [name = ''] = operands;
  const enabled = await withDatabase(environment, async (database) =>
    new AccountRegister(database).do(await actOnAccount(call, database, { type: 'enable' })),
  );
  if (!enabled.ok) return refusedAct(terminal, enabled.refusal, name);
  terminal.say('account.enabled', { name });
  return 0;
}
