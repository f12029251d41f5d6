import {
  API_ROLE,
  bringSchemaUpToDate,
  letSignIn,
  RolesMissingError,
  WORKER_ROLE,
  type Database,
} from '@app/persistence';
import type { CliEnvironment } from '../config/environment.js';
import { CommandError } from '../command/command-error.js';
import type { Call, Command, ExitCode } from '../command/command.js';
import { ensureRecordedMode } from '../database/ensure-recorded-mode.js';
import { withDatabase } from '../database/with-database.js';
import { sealPlainPersons } from '../keys/seal-plain-persons.js';
import { ensureNamespace } from './ensure-namespace.js';

/** Brings database and Temporal to the state that the programs of this version need. */
export const migrate: Command = {
  name: 'migrate',
  operands: [],
  options: { 'database-only': { type: 'boolean' } },
  usage: '[--database-only]',
  summary: 'migrate.summary',
  run: runMigrate,
};

async function runMigrate({ options, environment, terminal }: Call): Promise<ExitCode> {
  const applied = await withDatabase(environment, async (database) => {
    const names = await bringSchemaUpToDate(database).catch(explainRoles);
    await letProgramsSignIn(database, environment);
    await ensureRecordedMode(database, environment);
    return names;
  });
  await sealPlainPersons(environment, terminal);
  for (const name of applied) terminal.say('migrate.applied', { name });
  if (applied.length === 0) terminal.say('migrate.nothing');
  if (options['database-only'] === true) return 0;
  const isNew = await ensureNamespace(environment);
  const namespace = environment.TEMPORAL_NAMESPACE;
  terminal.say(isNew ? 'migrate.namespace-registered' : 'migrate.namespace-there', { namespace });
  return 0;
}

async function letProgramsSignIn(database: Database, environment: CliEnvironment): Promise<void> {
  const { LIANDU_API_DATABASE_PASSWORD: api, LIANDU_WORKER_DATABASE_PASSWORD: worker } = environment;
  if (api !== undefined) await letSignIn(database.manager, API_ROLE, api);
  if (worker !== undefined) await letSignIn(database.manager, WORKER_ROLE, worker);
}

function explainRoles(fault: unknown): never {
  if (!(fault instanceof RolesMissingError)) throw fault;
  throw new CommandError('migrate.roles-missing', { remedy: fault.remedy }, { cause: fault });
}
