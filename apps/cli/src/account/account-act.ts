import type { AccountAct, AccountRefusal, Database } from '@app/persistence';
import type { Call, ExitCode } from '../command/command.js';
import type { Terminal } from '../command/terminal.js';
import { deploymentClock } from '../database/deployment-clock.js';
import { serverUser } from '../database/server-user.js';
import { inOneLine, text } from '../text/bilingual.js';

/** Why something is done with an account and by whom; kept with the act. */
export const ACT_OPTIONS = { reason: { type: 'string' }, by: { type: 'string' } } as const;
/** What these options look like in the help. */
export const ACT_USAGE = '[--reason <text>] [--by <name>]';

/** What the call asks to be done with an account, by the clock of the deployment. */
export async function accountAct({ operands, options, environment }: Call, database: Database): Promise<AccountAct> {
  return {
    accountName: operands[0] ?? '',
    at: (await deploymentClock(database, environment)).now(),
    by: given(options['by']) ?? serverUser(),
    reason: given(options['reason']),
  };
}

function given(option: Call['options'][string]): string | null {
  return typeof option === 'string' && option.trim() !== '' ? option.trim() : null;
}

/** Says how many calendar feeds an act has withdrawn; nothing when there were none. */
export function sayWithdrawn(terminal: Terminal, name: string, count: number): void {
  if (count > 0) terminal.say('account.feeds-withdrawn', { name, count });
}

/** Says why nothing was done, with the code for programs. */
export function refusedAct(terminal: Terminal, { code, name }: AccountRefusal): ExitCode {
  terminal.complain(`${code}  ${inOneLine(text(code, { name }))}`);
  return 1;
}
