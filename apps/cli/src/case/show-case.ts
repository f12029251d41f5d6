import { CaseAuditRepository, CaseRecordRepository, type CaseRecord, type Database } from '@app/persistence';
import { CommandError } from '../command/command-error.js';
import { JSON_OPTION, type Call, type Command, type ExitCode } from '../command/command.js';
import { deploymentClock } from '../database/deployment-clock.js';
import { OPERATOR } from '../database/operator.js';
import { withDatabase } from '../database/with-database.js';
import { caseLines } from './case-lines.js';

/** Shows a case as it is recorded: head, proceedings, tasks, deadlines, events. */
export const showCase: Command = {
  name: 'case show',
  operands: ['<number|id>'],
  options: { ...JSON_OPTION },
  usage: '[--json]',
  summary: 'case.summary',
  audit: ({ operands }) => ({ action: 'case.read', object: { kind: 'case', id: operands[0] ?? '' } }),
  run: runShow,
};

async function runShow({ operands, options, environment, terminal }: Call): Promise<ExitCode> {
  const record = await withDatabase(environment, async (database) =>
    read(database, { environment }, operands[0] ?? ''),
  );
  if (options['json'] === true) terminal.printJson(record);
  else terminal.print(...caseLines(record));
  return 0;
}

async function read(
  database: Database,
  { environment }: Pick<Call, 'environment'>,
  wanted: string,
): Promise<CaseRecord> {
  const found = await new CaseAuditRepository(database).find(wanted);
  const moment = (await deploymentClock(database, environment)).moment();
  const record = found && (await new CaseRecordRepository(database).find(OPERATOR, found.caseFileId, moment));
  if (record === null) throw new CommandError('case.unknown', { wanted });
  return record;
}
