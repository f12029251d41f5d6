import { AccountRegister } from '@app/persistence';
import type { Call, Command, ExitCode } from '../command/command.js';
import { withDatabase } from '../database/with-database.js';
import { accountAct, ACT_OPTIONS, ACT_USAGE, refusedAct, sayWithdrawn } from './account-act.js';

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
  const disabled = await withDatabase(environment, async (database) =>
    new AccountRegister(database).disable(await accountAct(call, database)),
  );
  if (!disabled.ok) return refusedAct(terminal, disabled.refusal);
  const [name = ''] = operands;
  terminal.say('account.disabled', { name });
  const { withdrawnFeeds, heldTasks } = disabled.value;
  sayWithdrawn(terminal, name, withdrawnFeeds);
  if (heldTasks > 0) terminal.say('account.holds-tasks', { name, count: heldTasks });
  return 0;
}
