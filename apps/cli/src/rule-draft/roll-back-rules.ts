import { JSON_OPTION, type Call, type Command, type ExitCode } from '../command/command.js';
import { BY_OPTION, BY_USAGE, RuleDesk } from './rule-desk.js';

/** Puts an earlier pack back into force at once. */
export const rollBackRules: Command = {
  name: 'rules rollback',
  operands: [],
  options: { to: { type: 'string' }, reason: { type: 'string' }, ...BY_OPTION, ...JSON_OPTION },
  usage: `--to <hash> --reason <text> ${BY_USAGE} [--json]`,
  summary: 'rules.rollback-summary',
  run: runRollback,
};

async function runRollback(call: Call): Promise<ExitCode> {
  const { options, terminal } = call;
  const { to, reason } = options;
  if (typeof to !== 'string' || typeof reason !== 'string') {
    terminal.say('rules.hash-and-reason');
    return 2;
  }
  const activation = await RuleDesk.use(call, async (desk) => desk.rollBack(to, reason));
  if (options['json'] === true) terminal.printJson(activation);
  else terminal.say('rules.rolled-back', { hash: to, at: activation.inForceFrom });
  return 0;
}
