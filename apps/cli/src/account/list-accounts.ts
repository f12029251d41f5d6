import type { AccountView } from '@app/contracts';
import { AccountListRepository, type Database } from '@app/persistence';
import { inColumns } from '../case/in-columns.js';
import { JSON_OPTION, type Call, type Command, type ExitCode } from '../command/command.js';
import { deploymentClock } from '../database/deployment-clock.js';
import { withDatabase } from '../database/with-database.js';
import { inOneLine, text } from '../text/bilingual.js';
import { domainWord } from '../text/domain-words.js';

const PAGE = 200;

/** Lists accounts, those without a role first. */
export const listAccounts: Command = {
  name: 'account list',
  operands: [],
  options: JSON_OPTION,
  usage: '[--json]',
  summary: 'account.list-summary',
  run: runList,
};

async function runList({ options, environment, terminal }: Call): Promise<ExitCode> {
  const accounts = await withDatabase(environment, async (database) =>
    allAccounts(database, (await deploymentClock(database, environment)).now()),
  );
  if (options['json'] === true) terminal.printJson(accounts);
  else terminal.print(...inColumns(accounts.map(cellsOf)));
  return 0;
}

async function allAccounts(
  database: Database,
  now: Parameters<AccountListRepository['list']>[1],
): Promise<readonly AccountView[]> {
  const list = new AccountListRepository(database);
  const found: AccountView[] = [];
  let after: string | undefined;
  do {
    const page = await list.list({ limit: PAGE, after }, now);
    found.push(...page.items);
    after = page.next ?? undefined;
  } while (after !== undefined);
  return found;
}

function cellsOf({ accountName, displayName, departmentCode, role, isDisabled }: AccountView): readonly string[] {
  const state = isDisabled ? inOneLine(text('account.act-disabled')) : '';
  return [accountName, displayName, departmentCode, inOneLine(domainWord('role', role ?? 'none')), state];
}
