import { AccountRegister } from '@app/persistence';
import { CommandError } from '../command/command-error.js';
import type { Call, Command, ExitCode } from '../command/command.js';
import { withDatabase } from '../database/with-database.js';
import { ACT_OPTIONS, ACT_USAGE, actOnAccount, refusedAct, sayHeld } from './account-act.js';

/** Moves a person to another department; the role ends with it. */
export const moveAccount: Command = {
  name: 'account move',
  operands: ['<account>'],
  options: { department: { type: 'string' }, ...ACT_OPTIONS },
  usage: `--department <code> ${ACT_USAGE}`,
  summary: 'account.move-summary',
  audit: ({ operands }) => ({ action: 'account.moved', object: { kind: 'account', id: operands[0] ?? '' } }),
  run: runMove,
};

async function runMove(call: Call): Promise<ExitCode> {
  const { environment, operands, options, terminal } = call;
  const [name = ''] = operands;
  const { department: departmentCode } = options;
  if (typeof departmentCode !== 'string') throw new CommandError('account.wrong', { wrong: '--department' });
  const moved = await withDatabase(environment, async (database) =>
    new AccountRegister(database).do(await actOnAccount(call, database, { type: 'move', departmentCode })),
  );
  if (!moved.ok) return refusedAct(terminal, moved.refusal, name);
  terminal.say('account.moved', { name, department: departmentCode });
  sayHeld(terminal, name, moved.value.heldTasks);
  return 0;
}
