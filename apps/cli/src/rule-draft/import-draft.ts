import { JSON_OPTION, type Call, type Command, type ExitCode } from '../command/command.js';
import { checkPack, printFaults } from '../rules/check-pack.js';
import { BY_OPTION, BY_USAGE, RuleDesk } from './rule-desk.js';

/** Makes a draft of a folder of rules, and hands it to the approver when asked to. */
export const importDraft: Command = {
  name: 'rules import',
  operands: ['<folder>'],
  options: {
    title: { type: 'string' },
    reason: { type: 'string' },
    submit: { type: 'boolean' },
    ...BY_OPTION,
    ...JSON_OPTION,
  },
  usage: `--title <text> --reason <text> [--submit] ${BY_USAGE} [--json]`,
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
  const files = Object.fromEntries(check.value.files);
  const draft = await RuleDesk.use(call, async (desk) => {
    const { draftId } = await desk.open({ title, intent, files });
    return options['submit'] === true ? desk.take('submitRuleDraft', draftId) : desk.draft(draftId);
  });
  const { draftId, state, changed } = draft;
  if (options['json'] === true) terminal.printJson(draft);
  else terminal.say('rules.imported', { draftId, state, count: changed.length, hash: check.value.pack.hash });
  return 0;
}
