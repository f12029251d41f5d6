import { AccountRegister } from '@app/persistence';
import { hashPassword } from '@app/platform';
import { JSON_OPTION, type Call, type Command, type ExitCode } from '../command/command.js';
import { withDatabase } from '../database/with-database.js';
import { OneTimePasswordFile } from '../seed/one-time-password-file.js';
import { oneTimePassword } from '@app/platform';
import { ACT_OPTIONS, ACT_USAGE, actOnAccount, refusedAct, sayWithdrawn } from './account-act.js';

/** Replaces the password of somebody who has forgotten it. */
export const resetPassword: Command = {
  name: 'account reset',
  operands: ['<account>'],
  options: { ...ACT_OPTIONS, ...JSON_OPTION },
  usage: `${ACT_USAGE} [--json]`,
  summary: 'account.reset-summary',
  audit: ({ operands }) => ({ action: 'account.password-reset', object: { kind: 'account', id: operands[0] ?? '' } }),
  run: runReset,
};

async function runReset(call: Call): Promise<ExitCode> {
  const { environment, operands, options, terminal } = call;
  const [name = ''] = operands;
  const password = oneTimePassword();
  const passwordHash = await hashPassword(password);
  const reset = await withDatabase(environment, async (database) =>
    new AccountRegister(database).do({
      ...(await actOnAccount(call, database, { type: 'reset-password' })),
      passwordHash,
    }),
  );
  if (!reset.ok) return refusedAct(terminal, reset.refusal, name);
  await new OneTimePasswordFile(environment.LIANDU_STATE_DIR).replace(name, password);
  sayWithdrawn(terminal, name, reset.value.withdrawnFeeds);
  terminal.say('account.reset', { name });
  if (options['json'] === true) terminal.printJson({ accountName: name, oneTimePassword: password });
  else terminal.print(password);
  return 0;
}
