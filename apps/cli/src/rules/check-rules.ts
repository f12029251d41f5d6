import { JSON_OPTION, type Call, type Command, type ExitCode } from '../command/command.js';
import { checkPack, printFaults } from './check-pack.js';

/** Checks a folder of rules without touching the database. */
export const checkRules: Command = {
  name: 'rules check',
  operands: ['<folder>'],
  options: { ...JSON_OPTION },
  usage: '[--json]',
  summary: 'rules.check-summary',
  run: runCheck,
};

async function runCheck({ operands, options, terminal }: Call): Promise<ExitCode> {
  const [folder = ''] = operands;
  const check = await checkPack(folder);
  if (!check.ok) {
    if (options['json'] === true) terminal.printJson({ ok: false, ...check.faults });
    else printFaults(terminal, folder, check.faults);
    return 1;
  }
  const { pack, exampleCount } = check.value;
  const { id, version, hash, ruleCount } = pack;
  if (options['json'] === true) terminal.printJson({ ok: true, id, version, hash, ruleCount, exampleCount });
  else terminal.say('rules.good', { id, version, hash, ruleCount, exampleCount });
  return 0;
}
