import { RetentionRunRepository } from '@app/persistence';
import { JSON_OPTION, type Call, type Command, type ExitCode } from '../command/command.js';
import { deploymentClock } from '../database/deployment-clock.js';
import { withDatabase } from '../database/with-database.js';
import { printCounts } from './retention-lines.js';

/** Counts how the persons behind complaints stand to retention; proposes nothing. */
export const previewRetention: Command = {
  name: 'retention preview',
  operands: [],
  options: { ...JSON_OPTION },
  usage: '[--json]',
  summary: 'retention.preview-summary',
  run: runPreview,
};

async function runPreview(call: Call): Promise<ExitCode> {
  const counts = await withDatabase(call.environment, async (database) => {
    const { now: at, today } = (await deploymentClock(database, call.environment)).moment();
    return new RetentionRunRepository(database).walk({ at, today });
  });
  printCounts(call, counts);
  return 0;
}
