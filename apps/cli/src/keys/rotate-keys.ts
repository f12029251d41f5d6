import { AuditTrailRepository, codeFactorPlace, KeyUseRepository, type Database } from '@app/persistence';
import { readKeyFile, withNewKey, writeKeyFile } from '@app/platform';
import type { Call, Command, ExitCode } from '../command/command.js';
import { withDatabase } from '../database/with-database.js';
import { accountAct, ACT_OPTIONS } from '../account/account-act.js';
import { keyFileOf, sealOver, secretSealOver } from './key-desk.js';
import { serverAudit } from './server-audit.js';

/** Adds a key, makes it the primary one and wraps every data key anew; `--resume` goes on with one that broke off. */
export const rotateKeys: Command = {
  name: 'keys rotate',
  operands: [],
  options: { resume: { type: 'boolean' }, ...ACT_OPTIONS },
  usage: '[--resume] [--reason <text>] [--by <name>]',
  summary: 'keys.rotate-summary',
  run: runRotate,
};

const BATCH = 1000;

async function runRotate(call: Call): Promise<ExitCode> {
  const { options, environment, terminal } = call;
  const file = keyFileOf(environment);
  const done = await withDatabase(environment, async (database) => {
    const act = await accountAct(call, database);
    if (options['resume'] !== true) writeKeyFile(file, withNewKey(readKeyFile(file)), 'replace');
    const { primary } = readKeyFile(file);
    await new AuditTrailRepository(database).append([
      serverAudit(act, { action: 'keys.rotated', object: { kind: 'key', id: primary } }),
    ]);
    const seal = secretSealOver(environment);
    const secrets = await new KeyUseRepository(database).resealSecrets(primary, (accountId, sealed) =>
      seal.reseal(codeFactorPlace(accountId), sealed),
    );
    return { persons: await rewrapAll(database, primary, sealOver(environment)), secrets };
  });
  terminal.say('keys.rotated', { key: readKeyFile(file).primary, count: done.persons, secrets: done.secrets });
  return 0;
}

async function rewrapAll(database: Database, primary: string, seal: ReturnType<typeof sealOver>): Promise<number> {
  const uses = new KeyUseRepository(database);
  const rewrap = async (): Promise<number> =>
    uses.rewrapBatch(primary, BATCH, (personId, wrapped) => seal.rewrap(personId, wrapped));
  let done = 0;
  for (let found = await rewrap(); found > 0; found = await rewrap()) done += found;
  return done;
}
