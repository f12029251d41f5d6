import type { DeadlineExplanation } from '@app/contracts';
import { CaseAuditRepository, DeadlineExplanationRepository, type Database } from '@app/persistence';
import { inColumns } from '../case/in-columns.js';
import { CommandError } from '../command/command-error.js';
import { JSON_OPTION, type Call, type Command, type ExitCode } from '../command/command.js';
import { OPERATOR } from '../database/operator.js';
import { withDatabase } from '../database/with-database.js';
import { inOneLine, text } from '../text/bilingual.js';

type Leg = DeadlineExplanation['legs'][number];
type Day = Leg['days'][number];
type LedgerEntry = DeadlineExplanation['ledger'][number];

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
  else terminal.print(...linesOf(explanation));
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

function linesOf({ clock, legs, ledger, notices }: DeadlineExplanation): readonly string[] {
  return [
    clock,
    ...legs.flatMap(legLines),
    '',
    inOneLine(text('deadline.ledger')),
    ...inColumns(ledger.map(entryRow)).map((line) => `  ${line}`),
    '',
    ...notices.map(({ year, notice }) => `${year}  ${notice}`),
  ];
}

function entryRow({ entry, on, from, until, dueOn, reason, document }: LedgerEntry): string[] {
  const days = [from, until].filter((day) => day !== null).join('…');
  return [on, text(`deadline.${entry}`).zh, days, dueOn === null ? '' : `→ ${dueOn}`, reason ?? '', document ?? ''];
}

function legLines({ entry, startOn, period, dueOn, dueOnToday, days }: Leg): readonly string[] {
  const head = `${inOneLine(text(`deadline.${entry}`))}  ${startOn} + ${period.amount} ${period.unit} → ${dueOn ?? text('deadline.open').zh}`;
  const changed =
    dueOn === dueOnToday || dueOnToday === null ? [] : [inOneLine(text('deadline.changed', { day: dueOnToday }))];
  return ['', head, ...changed, ...inColumns(days.map(dayRow)).map((line) => `  ${line}`)];
}

function dayRow({ on, role, number, nature, name, isPublished }: Day): string[] {
  const why = nature === null ? '' : text(`deadline.${nature}`).zh;
  const unpublished = isPublished ? '' : text('deadline.unpublished').zh;
  return [on, number === null ? text(`deadline.${role}`).zh : String(number), name ?? why, unpublished];
}
