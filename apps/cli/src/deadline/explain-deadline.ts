import type { DeadlineExplanation } from '@app/contracts';
import { LegalClock } from '@app/platform';
import { CaseAuditRepository, DeadlineExplanationRepository, type Database } from '@app/persistence';
import { CommandError } from '../command/command-error.js';
import { JSON_OPTION, type Call, type Command, type ExitCode } from '../command/command.js';
import { OPERATOR } from '../database/operator.js';
import { withDatabase } from '../database/with-database.js';
import { explanationLines } from './explanation-lines.js';

/** Explains a deadline day by day: what counts, what does not and why. */
export const explainDeadline: Command = {
  name: 'deadline explain',
  operands: ['<number|id>', '<deadline>'],
  options: { ...JSON_OPTION },
  usage: '[--json]',
  summary: 'deadline.summary',
  run: runExplain,
};

async function runExplain({ operands, options, environment, terminal }: Call): Promise<ExitCode> {
  const [wanted = '', deadlineId = ''] = operands;
  const explanation = await withDatabase(environment, async (database) => find(database, wanted, deadlineId));
  if (options['json'] === true) terminal.printJson(explanation);
  else {
    const clock = new LegalClock(environment.DEPLOYMENT_ZONE);
    terminal.print(...explanationLines(explanation, (at) => clock.minuteOf(at)));
  }
  return 0;
}

async function find(database: Database, wanted: string, deadlineId: string): Promise<DeadlineExplanation> {
  const found = await new CaseAuditRepository(database).find(wanted);
  if (found === null) throw new CommandError('case.unknown', { wanted });
  const explanations = new DeadlineExplanationRepository(database);
  const explanation = await explanations.find(OPERATOR, found.caseFileId, deadlineId);
  if (explanation === null) throw new CommandError('deadline.unknown', { deadlineId });
  return explanation;
}
