import type { AccountAct, AccountRefusal } from '@app/persistence';
import { LegalClock } from '@app/platform';
import type { Call, ExitCode } from '../command/command.js';
import type { Terminal } from '../command/terminal.js';
import { inOneLine, text } from '../text/bilingual.js';

/** Why something is done with an account; kept with the act. */
export const REASON_OPTION = { reason: { type: 'string' } } as const;

/** What the call asks to be done with an account. */
export function accountAct({ operands, options, environment }: Call): AccountAct {
  const { reason } = options;
  return {
    accountName: operands[0] ?? '',
    at: new LegalClock(environment.DEPLOYMENT_ZONE).now(),
    reason: typeof reason === 'string' && reason.trim() !== '' ? reason.trim() : null,
  };
}

/** Says why nothing was done, with the code for programs. */
export function refusedAct(terminal: Terminal, { code, name }: AccountRefusal): ExitCode {
  terminal.complain(`${code}  ${inOneLine(text(code, { name }))}`);
  return 1;
}
