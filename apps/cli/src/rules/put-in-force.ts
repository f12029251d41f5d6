import { RulePackActivation, type Database } from '@app/persistence';
import type { CliEnvironment } from '../config/environment.js';
import { deploymentClock } from '../database/deployment-clock.js';
import type { GoodPack } from './check-pack.js';

/** Where a pack is put into force, and the name of the command that does it. */
export interface Loading {
  readonly database: Database;
  readonly environment: CliEnvironment;
  readonly by: string;
}

/** Stores a checked pack and puts it into force; false when it is in force already. */
export async function putInForce({ pack, files }: GoodPack, { database, environment, by }: Loading): Promise<boolean> {
  const { hash, id: name, title, ruleCount } = pack;
  const at = (await deploymentClock(database, environment)).now();
  return new RulePackActivation(database).putInForce({ hash, name, title, files, ruleCount }, { at, by });
}
