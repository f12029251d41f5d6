import { changesTo } from '@app/domain';
import { JSON_OPTION, type Call, type Command, type ExitCode } from '../command/command.js';
import { checkPack, printFaults } from '../rules/check-pack.js';
import { BY_OPTION, BY_USAGE, packNamed, RuleDesk } from './rule-desk.js';

/** Makes a draft of a folder of rules, and hands it to the approver when asked to. */
export const importDraft: Command = {
  name: 'rules import',
  operands: ['<folder>'],
  options: {
    title: { type: 'string' },
    reason: { type: 'string' },
    base: { type: 'string' },
    submit: { type: 'boolean' },
    ...BY_OPTION,
    ...JSON_OPTION,
  },
  usage: `--title <text> --reason <text> [--base <hash>] [--submit] ${BY_USAGE} [--json]`,
  summary: 'rules.import-summary',
  run: runImport,
};

async function runImport(call: Call): Promise<ExitCode> {
  const { operands, options, terminal } = call;
  const [folder = ''] = operands;
  const { title, reason: intent } = options;
  if (typeof title !== 'string' || typeof intent !== 'string') {
    terminal.say('rules.title-and-reason');
    return 2;
  }
  const check = await checkPack(folder);
  if (!check.ok) {
    printFaults(terminal, folder, check.faults);
    return 1;
  }
  const draft = await RuleDesk.use(call, async (desk) => {
    const baseHash = await packNamed(options['base'], desk);
    const base = new Map(Object.entries((await desk.files(baseHash)).files));
    const files = { ...changesTo(check.value.files, base) };
    const { draftId } = await desk.open({ title, intent, baseHash, files });
    return options['submit'] === true ? desk.take('submitRuleDraft', draftId) : desk.draft(draftId);
  });
  const { draftId, state, changed } = draft;
  if (options['json'] === true) terminal.printJson(draft);
  else terminal.say('rules.imported', { draftId, state, count: changed.length, hash: check.value.pack.hash });
  return 0;
}
