import {
  CaseAuditRepository,
  databaseAuditSource,
  verifyAuditTrail,
  type AuditedCase,
  type CaseAudit,
  type VerifiedTrail,
} from '@app/persistence';
import { CommandError } from '../command/command-error.js';
import { JSON_OPTION, type Call, type Command, type ExitCode } from '../command/command.js';
import { withDatabase } from '../database/with-database.js';
import { exportSource, keptCheckpoints } from './export-source.js';
import { verifiedCasesIn } from './exported-cases.js';
import { trustedSignatures } from './trusted-keys.js';
import { verdictLines, type Verdict } from './verdict-lines.js';

/** Walks every chain and every checkpoint, of the database or of an export, and says where the record was changed. */
export const verifyAudit: Command = {
  name: 'audit verify',
  operands: [],
  options: {
    case: { type: 'string' },
    file: { type: 'string' },
    key: { type: 'string', multiple: true },
    kept: { type: 'string' },
    ...JSON_OPTION,
  },
  usage: '[--case <number|id> | --file <export>] [--key <pub.pem>]… [--kept <checkpoints>] [--json]',
  summary: 'audit.summary',
  audit: ({ options }) => (options['file'] === undefined ? { action: 'audit.verified', object: null } : null),
  run: runVerify,
};

const PAGE = 200;

async function runVerify(call: Call): Promise<ExitCode> {
  const { options, terminal } = call;
  const { file, case: wanted } = options;
  const verdict = await (typeof file === 'string' ? verifyExport(call, file) : verifyDatabase(call, wanted));
  const isIntact = verdict.faults === 0;
  if (options['json'] === true) terminal.printJson({ isIntact, ...verdict });
  else terminal.print(...verdictLines(verdict));
  return isIntact ? 0 : 1;
}

async function verifyExport(call: Call, file: string): Promise<Verdict> {
  return verdictOf({ trail: await trailOf(call, file), audits: await verifiedCasesIn(file), withoutRow: [] });
}

async function verifyDatabase(call: Call, wanted: Call['options'][string]): Promise<Verdict> {
  return withDatabase(call.environment, async (database) => {
    const repository = new CaseAuditRepository(database);
    if (typeof wanted === 'string')
      return verdictOf({ trail: null, audits: [await auditOne(repository, wanted)], withoutRow: [] });
    const source = databaseAuditSource(database);
    const trail = await verifyAuditTrail(source, await by(call));
    return verdictOf({ trail, audits: await auditAll(repository), withoutRow: await repository.withoutRow() });
  });
}

async function trailOf(call: Call, file: string): Promise<VerifiedTrail> {
  return verifyAuditTrail(exportSource(file), await by(call));
}

async function by(call: Call): Promise<Parameters<typeof verifyAuditTrail>[1]> {
  const kept = call.options['kept'];
  return {
    isSigned: await trustedSignatures(call),
    kept: typeof kept === 'string' ? await keptCheckpoints(kept) : [],
  };
}

async function auditOne(repository: CaseAuditRepository, wanted: string): Promise<CaseAudit> {
  const found = await repository.find(wanted);
  if (found === null) throw new CommandError('case.unknown', { wanted });
  return repository.verify(found);
}

async function auditAll(repository: CaseAuditRepository): Promise<readonly CaseAudit[]> {
  const audits: CaseAudit[] = [];
  let page: readonly AuditedCase[] = await repository.page(null, PAGE);
  while (page.length > 0) {
    for (const one of page) audits.push(await repository.verify(one));
    page = await repository.page(page.at(-1)?.caseFileId ?? null, PAGE);
  }
  return audits;
}

interface Verified {
  readonly trail: VerifiedTrail | null;
  readonly audits: readonly CaseAudit[];
  readonly withoutRow: readonly string[];
}

function verdictOf({ trail, audits, withoutRow }: Verified): Verdict {
  const damaged = audits.filter(({ finding }) => finding !== null);
  const broken = trail?.chains.filter(({ finding }) => finding !== null).length ?? 0;
  return {
    cases: audits.length,
    events: audits.reduce((sum, audit) => sum + audit.events, 0),
    ...{ damaged, withoutRow, trail },
    faults: damaged.length + withoutRow.length + broken + ((trail?.checkpointFinding ?? null) === null ? 0 : 1),
  };
}
