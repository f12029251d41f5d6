import type { RulePackView } from '@app/contracts';
import { RulePackListRepository } from '@app/persistence';
import { JSON_OPTION, type Call, type Command, type ExitCode } from '../command/command.js';
import { deploymentClock } from '../database/deployment-clock.js';
import { withDatabase } from '../database/with-database.js';
import { inOneLine, text } from '../text/bilingual.js';

/** Lists the packs that were ever loaded. */
export const listRules: Command = {
  name: 'rules list',
  operands: [],
  options: { ...JSON_OPTION },
  usage: '[--json]',
  summary: 'rules.list-summary',
  run: runList,
};

async function runList({ options, environment, terminal }: Call): Promise<ExitCode> {
  const packs = await withDatabase(environment, async (database) => {
    const at = (await deploymentClock(database, environment)).now();
    return new RulePackListRepository(database).all(at);
  });
  if (options['json'] === true) terminal.printJson(packs);
  else terminal.print(...(packs.length === 0 ? [inOneLine(text('rules.none'))] : packs.map(lineOf)));
  return 0;
}

function lineOf({ hash, name, title, loadedAt, isActive, ruleCount }: RulePackView): string {
  const mark = isActive ? inOneLine(text('rules.active')) : '';
  return `${hash}  ${name}  ${title.zh}  ${ruleCount}  ${loadedAt}  ${mark}`.trimEnd();
}
