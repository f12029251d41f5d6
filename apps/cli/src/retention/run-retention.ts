import { RetentionRunRepository, type Database } from '@app/persistence';
import type { RetentionCounts } from '@app/contracts';
import { accountAct, ACT_OPTIONS, ACT_USAGE } from '../account/account-act.js';
import { JSON_OPTION, type Call, type Command, type ExitCode } from '../command/command.js';
import { deploymentClock } from '../database/deployment-clock.js';
import { withDatabase } from '../database/with-database.js';
import { serverAudit } from '../keys/server-audit.js';
import { printCounts } from './retention-lines.js';

/** Proposes to erase everybody whose period has ended, as the worker does every day; people decide. */
export const runRetention: Command = {
  name: 'retention run',
  operands: [],
  options: { ...JSON_OPTION, ...ACT_OPTIONS },
  usage: `[--json] ${ACT_USAGE}`,
  summary: 'retention.run-summary',
  run: runRun,
};

async function runRun(call: Call): Promise<ExitCode> {
  const counts = await withDatabase(call.environment, async (database) => {
    const found = await proposed(call, database);
    await forgetErased(database);
    return found;
  });
  printCounts(call, counts);
  call.terminal.say('retention.proposed-count', { count: counts.proposed });
  return 0;
}

async function proposed(call: Call, database: Database): Promise<RetentionCounts> {
  const act = await accountAct(call, database);
  const { now: at, today } = (await deploymentClock(database, call.environment)).moment();
  return new RetentionRunRepository(database).walk({
    ...{ at, today },
    auditOf: (id) => serverAudit(act, { action: 'erasure.proposed', object: { kind: 'erasure', id } }),
  });
}

/** Lets PostgreSQL write over the pages in which destroyed keys still stand. */
async function forgetErased(database: Database): Promise<void> {
  await database.query('VACUUM sealed.person');
  await database.query('VACUUM sealed.field');
}
