import { AccountActListRepository, type RecordedAccountAct } from '@app/persistence';
import { inColumns } from '../case/in-columns.js';
import { JSON_OPTION, type Call, type Command, type ExitCode } from '../command/command.js';
import { withDatabase } from '../database/with-database.js';
import { inOneLine, text } from '../text/bilingual.js';
import { domainWord } from '../text/domain-words.js';
import { refusedAct } from './account-act.js';

/** Lists what was done with accounts: when, what, with whom, by whom and why. */
export const listActs: Command = {
  name: 'account acts',
  operands: ['[account]'],
  options: JSON_OPTION,
  usage: '[--json]',
  summary: 'account.acts-summary',
  run: runList,
};

async function runList({ operands, options, environment, terminal }: Call): Promise<ExitCode> {
  const [name = null] = operands;
  const acts = await withDatabase(environment, async (database) => new AccountActListRepository(database).list(name));
  if (acts === null) return refusedAct(terminal, { code: 'account.unknown' }, name ?? '');
  if (options['json'] === true) terminal.printJson(acts);
  else terminal.print(...(acts.length === 0 ? [inOneLine(text('account.no-acts'))] : inColumns(acts.map(cellsOf))));
  return 0;
}

function cellsOf({ at, act, accountName, role, by, confirmedBy, reason }: RecordedAccountAct): readonly string[] {
  const what = inOneLine(text(`account.act-${act}`));
  const whom = [by ?? '–', ...(confirmedBy === null ? [] : [confirmedBy])].join(' + ');
  return [at, accountName, role === null ? what : `${what} ${inOneLine(domainWord('role', role))}`, whom, reason ?? ''];
}
