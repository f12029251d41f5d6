import { RulePackActivation, type Database } from '@app/persistence';
import { LegalClock } from '@app/platform';
import type { GoodPack } from './check-pack.js';

/** Stores a checked pack and puts it into force; false when it is in force already. */
export async function putInForce(database: Database, { pack, files }: GoodPack, by: string): Promise<boolean> {
  const { hash, id: name, title, ruleCount } = pack;
  const at = new LegalClock('UTC').now();
  return new RulePackActivation(database).putInForce({ hash, name, title, files, ruleCount }, { at, by });
}
