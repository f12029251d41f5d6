import type { AccountAct, AccountRefusal, ActOnAccount, Database } from '@app/persistence';
import { CommandError } from '../command/command-error.js';
import type { Call, ExitCode } from '../command/command.js';
import type { Terminal } from '../command/terminal.js';
import { deploymentClock } from '../database/deployment-clock.js';
import { serverUser } from '../database/server-user.js';
import { inOneLine, text, type TextKey } from '../text/bilingual.js';

/** Why something is done with an account and by whom; kept with the act. */
export const ACT_OPTIONS = { reason: { type: 'string' }, by: { type: 'string' } } as const;
/** What these options look like in the help. */
export const ACT_USAGE = '--reason <text> [--by <name>]';

/** Who calls and why, by the clock of the deployment. */
export async function accountAct({ options, environment }: Call, database: Database): Promise<AccountAct> {
  return {
    by: 'server',
    byName: given(options['by']) ?? serverUser(),
    at: (await deploymentClock(database, environment)).now(),
    reason: given(options['reason']),
  };
}

/** What the call asks to be done with an account that exists. @throws CommandError without a reason */
export async function actOnAccount(call: Call, database: Database, act: ActOnAccount['act']): Promise<ActOnAccount> {
  if (given(call.options['reason']) === null) throw new CommandError('account.reason-missing');
  return { ...(await accountAct(call, database)), on: { accountName: call.operands[0] ?? '' }, act };
}

function given(option: Call['options'][string]): string | null {
  return typeof option === 'string' && option.trim() !== '' ? option.trim() : null;
}

/** Says how many calendar feeds an act has withdrawn; nothing when there were none. */
export function sayWithdrawn(terminal: Terminal, name: string, count: number): void {
  if (count > 0) terminal.say('account.feeds-withdrawn', { name, count });
}

/** Says how many open tasks the person still holds; nothing when there are none. */
export function sayHeld(terminal: Terminal, name: string, count: number): void {
  if (count > 0) terminal.say('account.holds-tasks', { name, count });
}

/** The refusals that somebody at the server can meet. */
const SPOKEN: readonly string[] = [
  'account.unknown',
  'account.is-disabled',
  'account.is-enabled',
  'account.last-administrator',
  'account.same-department',
  'account.name-taken',
  'account.department-unknown',
] satisfies readonly (AccountRefusal['code'] & TextKey)[];

/** Says why nothing was done, with the code for programs. */
export function refusedAct(terminal: Terminal, { code }: AccountRefusal, name: string): ExitCode {
  const words = SPOKEN.includes(code) ? inOneLine(text(code as TextKey, { name })) : name; // the list holds keys of texts
  terminal.complain(`${code}  ${words}`);
  return 1;
}
