import { AccountRegister } from '@app/persistence';
import type { Call, Command, ExitCode } from '../command/command.js';
import { withDatabase } from '../database/with-database.js';
import { ACT_OPTIONS, ACT_USAGE, actOnAccount, refusedAct, sayHeld, sayWithdrawn } from './account-act.js';

/** Shuts a person out: sign-in is refused and every session ends. */
export const disableAccount: Command = {
  name: 'account disable',
  operands: ['<account>'],
  options: ACT_OPTIONS,
  usage: ACT_USAGE,
  summary: 'account.disable-summary',
  audit: ({ operands }) => ({ action: 'account.disabled', object: { kind: 'account', id: operands[0] ?? '' } }),
  run: runDisable,
};

async function runDisable(call: Call): Promise<ExitCode> {
  const { environment, operands, terminal } = call;
  const [name = ''] = operands;
  const disabled = await withDatabase(environment, async (database) =>
    new AccountRegister(database).do(await actOnAccount(call, database, { type: 'disable' })),
  );
  if (!disabled.ok) return refusedAct(terminal, disabled.refusal, name);
  terminal.say('account.disabled', { name });
  sayWithdrawn(terminal, name, disabled.value.withdrawnFeeds);
  sayHeld(terminal, name, disabled.value.heldTasks);
  return 0;
}
