import { RulePackActivation, type Database } from '@app/persistence';
import type { Call } from '../command/command.js';
import { CommandError } from '../command/command-error.js';
import { deploymentClock } from '../database/deployment-clock.js';
import { checkPack, printFaults } from '../rules/check-pack.js';
import { putInForce } from '../rules/put-in-force.js';
import { defaultPackFolder } from './default-pack-folder.js';

/** Puts the default pack into force where no pack ever was; answers the hash of the pack in force. */
export async function seedRules({ environment, terminal }: Call, database: Database): Promise<string> {
  const at = (await deploymentClock(database, environment)).now();
  const current = await new RulePackActivation(database).current(at);
  if (current !== null) {
    terminal.say('seed.rules-there', { name: current.name, hash: current.hash });
    return current.hash;
  }
  const folder = defaultPackFolder(environment);
  const check = await checkPack(folder);
  if (!check.ok) {
    printFaults(terminal, folder, check.faults);
    throw new CommandError('seed.default-pack-refused', { folder });
  }
  await putInForce(check.value, { database, environment, by: 'liandu seed' });
  const { id, hash, ruleCount } = check.value.pack;
  terminal.say('seed.rules', { id, hash, ruleCount });
  return hash;
}
