import { JSON_OPTION, type Call, type Command, type ExitCode } from '../command/command.js';
import { withDatabase } from '../database/with-database.js';
import { checkPack, printFaults } from './check-pack.js';
import { putInForce } from './put-in-force.js';

/** Checks a folder of rules and puts it into force for the cases that open from now on. */
export const loadRules: Command = {
  name: 'rules load',
  operands: ['<folder>'],
  options: { ...JSON_OPTION },
  usage: '[--json]',
  summary: 'rules.load-summary',
  audit: () => ({ action: 'rules.loaded', object: null }),
  run: runLoad,
};

async function runLoad({ operands, options, environment, terminal }: Call): Promise<ExitCode> {
  const [folder = ''] = operands;
  const check = await checkPack(folder);
  if (!check.ok) {
    if (options['json'] === true) terminal.printJson({ ok: false, ...check.faults });
    else printFaults(terminal, folder, check.faults);
    terminal.say('rules.old-stays');
    return 1;
  }
  const { id, version, hash, ruleCount } = check.value.pack;
  const isNew = await withDatabase(environment, async (database) =>
    putInForce(check.value, { database, environment, by: 'liandu rules load' }),
  );
  if (options['json'] === true) terminal.printJson({ ok: true, id, version, hash, ruleCount, activated: isNew });
  terminal.say(isNew ? 'rules.loaded' : 'rules.in-force-already', { id, version, hash, ruleCount });
  return 0;
}
