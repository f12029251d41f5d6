import { JSON_OPTION, type Call, type Command, type ExitCode } from '../command/command.js';
import { BY_OPTION, BY_USAGE, RuleDesk } from './rule-desk.js';

/** Approves a draft as exactly the pack that the approver has seen. */
export const approveDraftCommand: Command = {
  name: 'rules approve',
  operands: ['<draft>'],
  options: { hash: { type: 'string' }, reason: { type: 'string' }, ...BY_OPTION, ...JSON_OPTION },
  usage: `--hash <hash> [--reason <text>] ${BY_USAGE} [--json]`,
  summary: 'rules.approve-summary',
  run: runApprove,
};

async function runApprove(call: Call): Promise<ExitCode> {
  const { operands, options, terminal } = call;
  const [draftId = ''] = operands;
  const { hash, reason } = options;
  if (typeof hash !== 'string') {
    terminal.say('rules.which-hash');
    return 2;
  }
  const body = typeof reason === 'string' ? { hash, reason } : { hash };
  const draft = await RuleDesk.use(call, async (desk) => desk.take('approveRuleDraft', draftId, body));
  if (options['json'] === true) terminal.printJson(draft);
  else terminal.say(draft.state === 'approved' ? 'rules.approved' : 'rules.approved-partly', { draftId, hash });
  return 0;
}
