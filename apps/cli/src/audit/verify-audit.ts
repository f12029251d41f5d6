import { CaseAuditRepository, type AuditedCase, type CaseAudit } from '@app/persistence';
import { CommandError } from '../command/command-error.js';
import { JSON_OPTION, type Call, type Command, type ExitCode } from '../command/command.js';
import { withDatabase } from '../database/with-database.js';
import { inOneLine, text } from '../text/bilingual.js';

/** Walks the hash chain of every case and says where the record was changed. */
export const verifyAudit: Command = {
  name: 'audit verify',
  operands: [],
  options: { case: { type: 'string' }, ...JSON_OPTION },
  usage: '[--case <number|id>] [--json]',
  summary: 'audit.summary',
  run: runVerify,
};

const PAGE = 200;

interface AuditTotals {
  readonly cases: number;
  readonly events: number;
  readonly damaged: readonly CaseAudit[];
  /** Ids of cases of which only events are left. */
  readonly withoutRow: readonly string[];
}

async function runVerify({ options, environment, terminal }: Call): Promise<ExitCode> {
  const totals = await withDatabase(environment, async (database) => {
    const repository = new CaseAuditRepository(database);
    const wanted = options['case'];
    return typeof wanted === 'string' ? auditOne(repository, wanted) : auditAll(repository);
  });
  const isIntact = totals.damaged.length === 0 && totals.withoutRow.length === 0;
  if (options['json'] === true) terminal.printJson({ isIntact, ...totals });
  else terminal.print(...linesOf(totals, isIntact));
  return isIntact ? 0 : 1;
}

async function auditOne(repository: CaseAuditRepository, wanted: string): Promise<AuditTotals> {
  const found = await repository.find(wanted);
  if (found === null) throw new CommandError('case.unknown', { wanted });
  return totalsOf([await repository.verify(found)], []);
}

async function auditAll(repository: CaseAuditRepository): Promise<AuditTotals> {
  const audits: CaseAudit[] = [];
  let page: readonly AuditedCase[] = await repository.page(null, PAGE);
  while (page.length > 0) {
    for (const one of page) audits.push(await repository.verify(one));
    page = await repository.page(page.at(-1)?.caseFileId ?? null, PAGE);
  }
  return totalsOf(audits, await repository.withoutRow());
}

function totalsOf(audits: readonly CaseAudit[], withoutRow: readonly string[]): AuditTotals {
  const events = audits.reduce((sum, audit) => sum + audit.events, 0);
  return { cases: audits.length, events, damaged: audits.filter(({ finding }) => finding !== null), withoutRow };
}

function linesOf({ cases, events, damaged, withoutRow }: AuditTotals, isIntact: boolean): readonly string[] {
  const total = text(isIntact ? 'audit.intact' : 'audit.damaged', {
    cases,
    events,
    damaged: damaged.length + withoutRow.length,
  });
  return [
    ...damaged.map(lineOf),
    ...withoutRow.map((id) => inOneLine(text('audit.case-without-row', { id }))),
    inOneLine(total),
  ];
}

function lineOf({ caseNumber, finding }: CaseAudit): string {
  if (finding === null) return caseNumber;
  const { code, ...data } = finding;
  return `${caseNumber}  ${inOneLine(text(code, data))}`;
}
