import type { RuleDraftView } from '@app/contracts';
import { JSON_OPTION, type Call, type Command, type ExitCode } from '../command/command.js';
import { inColumns } from '../case/in-columns.js';
import { inOneLine, text } from '../text/bilingual.js';
import { BY_OPTION, BY_USAGE, RuleDesk } from './rule-desk.js';

/** Lists the changes of the rules: what is being written, waits, or was decided. */
export const listDrafts: Command = {
  name: 'rules drafts',
  operands: [],
  options: { ...BY_OPTION, ...JSON_OPTION },
  usage: `${BY_USAGE} [--json]`,
  summary: 'rules.drafts-summary',
  run: runList,
};

async function runList(call: Call): Promise<ExitCode> {
  const { options, terminal } = call;
  const drafts = await RuleDesk.use(call, async (desk) => desk.drafts());
  if (options['json'] === true) terminal.printJson(drafts);
  else terminal.print(...(drafts.length === 0 ? [inOneLine(text('rules.no-drafts'))] : inColumns(drafts.map(cellsOf))));
  return 0;
}

function cellsOf({ draftId, state, pinnedHash, title, changedBy, changedAt }: RuleDraftView): readonly string[] {
  return [draftId, state, pinnedHash ?? '–', changedAt, changedBy, title];
}
