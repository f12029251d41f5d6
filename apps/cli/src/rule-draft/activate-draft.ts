import { JSON_OPTION, type Call, type Command, type ExitCode } from '../command/command.js';
import { BY_OPTION, BY_USAGE, RuleDesk } from './rule-desk.js';

/** Puts an approved draft into force, from a day on or at once. */
export const activateDraftCommand: Command = {
  name: 'rules activate',
  operands: ['<draft>'],
  options: { on: { type: 'string' }, now: { type: 'boolean' }, ...BY_OPTION, ...JSON_OPTION },
  usage: `--on <YYYY-MM-DD> | --now  ${BY_USAGE} [--json]`,
  summary: 'rules.activate-summary',
  run: runActivate,
};

async function runActivate(call: Call): Promise<ExitCode> {
  const { operands, options, terminal } = call;
  const [draftId = ''] = operands;
  const { on, now } = options;
  if ((on === undefined) === (now === undefined)) {
    terminal.say('rules.day-or-now');
    return 2;
  }
  const draft = await RuleDesk.use(call, async (desk) =>
    desk.take('activateRuleDraft', draftId, { on: typeof on === 'string' ? on : null }),
  );
  if (options['json'] === true) terminal.printJson(draft);
  else terminal.say('rules.activated', { draftId, at: draft.inForceFrom ?? '' });
  return 0;
}
