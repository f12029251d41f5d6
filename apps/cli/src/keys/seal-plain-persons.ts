import { PlainReporterRepository } from '@app/persistence';
import { namesKeys, PersonSeal, sealingKeysOf } from '@app/platform';
import type { Terminal } from '../command/terminal.js';
import type { CliEnvironment } from '../config/environment.js';
import { withDatabase } from '../database/with-database.js';

/** Persons of one transaction: a run that breaks off loses the last of them at most. */
const BATCH = 500;

/** Seals the persons that an earlier version left as plain text, when the keys are at hand. */
export async function sealPlainPersons(environment: CliEnvironment, terminal: Terminal): Promise<void> {
  if (!namesKeys(environment)) {
    terminal.say('keys.not-named');
    return;
  }
  const { keys, suite } = sealingKeysOf(environment);
  const seal = new PersonSeal(keys, suite);
  const count = await withDatabase(environment, async (database) => {
    const plain = new PlainReporterRepository(database);
    const sealBatch = async (): Promise<number> => plain.sealBatch(BATCH, (open) => seal.seal(open));
    let sealed = 0;
    for (let found = await sealBatch(); found > 0; found = await sealBatch()) sealed += found;
    if (sealed > 0) await plain.forgetPages();
    return sealed;
  });
  if (count > 0) terminal.say('keys.sealed', { count });
}
