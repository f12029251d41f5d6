import { AuditSubjects, SecondFactorRepository } from '@app/persistence';
import type { Call, Command, ExitCode } from '../command/command.js';
import { withDatabase } from '../database/with-database.js';
import { accountAct, ACT_OPTIONS, ACT_USAGE, refusedAct } from './account-act.js';

/** Takes the second factors from somebody who has lost them; the way out when no administrator can sign in any more. */
export const resetFactor: Command = {
  name: 'account reset-factor',
  operands: ['<account>'],
  options: ACT_OPTIONS,
  usage: ACT_USAGE,
  summary: 'account.reset-factor-summary',
  audit: ({ operands }) => ({ action: 'second-factor.reset', object: { kind: 'account', id: operands[0] ?? '' } }),
  run: runReset,
};

async function runReset(call: Call): Promise<ExitCode> {
  const { environment, operands, terminal } = call;
  const [name = ''] = operands;
  const isKnown = await withDatabase(environment, async (database) => {
    const found = await new AuditSubjects(database).find(name);
    if (found === null) return false;
    const { byName: by, reason, at } = await accountAct(call, database);
    return new SecondFactorRepository(database).reset({ accountId: found.accountId, by, reason, at });
  });
  if (!isKnown) return refusedAct(terminal, { code: 'account.unknown' }, name);
  terminal.say('account.factor-reset', { name });
  return 0;
}
