import { z } from 'zod';
import { departmentSchema } from '@app/contracts';
import type { Instant } from '@app/domain';
import { CalendarImport, DepartmentSeed, schemaState, type Database } from '@app/persistence';
import departments from '../../seed/departments.json' with { type: 'json' };
import { CommandError } from '../command/command-error.js';
import { JSON_OPTION, type Call, type Command, type ExitCode } from '../command/command.js';
import { deploymentClock } from '../database/deployment-clock.js';
import { ensureRecordedMode } from '../database/ensure-recorded-mode.js';
import { withDatabase } from '../database/with-database.js';
import { demoAccounts } from './demo-account.js';
import { holidaySeed } from './holiday-seed.js';
import { OneTimePasswordFile } from './one-time-password-file.js';
import { administratorNames, seedAdministrators, type FirstAdministrator } from './seed-administrators.js';
import { inOneLine } from '../text/bilingual.js';
import { domainWord } from '../text/domain-words.js';
import { seedRules } from './seed-rules.js';
import { seedAccounts, type WaitingAccount } from './seed-accounts.js';

/** Gives a new deployment its first data; what exists is never changed. */
export const seed: Command = {
  name: 'seed',
  operands: [],
  options: { demo: { type: 'boolean' }, administrators: { type: 'string' }, ...JSON_OPTION },
  usage: '[--demo] [--administrators <system>,<security>,<audit>] [--json]',
  summary: 'seed.summary',
  audit: () => ({ action: 'deployment.seeded', object: null }),
  run: async (call) => withDatabase(call.environment, async (database) => runSeed(call, database)),
};

/** Where the seed goes, and when by the clock of the deployment. */
interface SeedGround {
  readonly database: Database;
  readonly at: Instant;
}

async function runSeed(call: Call, database: Database): Promise<ExitCode> {
  const { options, environment, terminal } = call;
  await refuseOldSchema(database);
  await ensureRecordedMode(database, environment);
  const addedDepartments = await new DepartmentSeed(database).addMissing(departmentSeed());
  terminal.say('seed.departments', { count: addedDepartments.length });
  const ground = { database, at: (await deploymentClock(database, environment)).now() };
  const years = await new CalendarImport(database).addMissing(holidaySeed(), ground.at);
  terminal.say('seed.years', { count: years.length });
  const rulePack = await seedRules(call, database);
  const accounts = options['demo'] === true ? await seedDemo(call, ground) : [];
  const administrators = await seedFirst(call, ground);
  if (options['json'] === true)
    terminal.printJson({ departments: addedDepartments, years, rulePack, accounts, administrators });
  return 0;
}

function departmentSeed(): z.infer<typeof departmentSchema>[] {
  return z.array(departmentSchema).parse(departments);
}

async function refuseOldSchema(database: Database): Promise<void> {
  const { pending } = await schemaState(database);
  if (pending.length > 0) throw new CommandError('database.not-migrated');
}

async function seedDemo(
  { environment, options, terminal }: Call,
  ground: SeedGround,
): Promise<readonly WaitingAccount[]> {
  const file = new OneTimePasswordFile(environment.LIANDU_STATE_DIR);
  const { added, waiting, isInUse } = await seedAccounts(demoAccounts(), { ...ground, file });
  terminal.say('seed.accounts', { count: added.length });
  if (isInUse) terminal.say('seed.in-use');
  if (options['json'] !== true && waiting.length > 0) showPasswords(waiting, { terminal });
  return waiting;
}

async function seedFirst(
  { options, terminal }: Call,
  { database, at }: SeedGround,
): Promise<readonly FirstAdministrator[]> {
  const { administrators: given } = options;
  if (typeof given !== 'string') return [];
  const first = await seedAdministrators(database, administratorNames(given), at);
  if (first.length === 0) terminal.say('seed.administrators-there');
  if (first.length === 0 || options['json'] === true) return first;
  terminal.say('seed.one-time');
  for (const { accountName, oneTimePassword, role } of first)
    terminal.print(`${accountName.padEnd(16)}${oneTimePassword}  ${inOneLine(domainWord('role', role))}`);
  return first;
}

function showPasswords(waiting: readonly WaitingAccount[], { terminal }: Pick<Call, 'terminal'>): void {
  terminal.say('seed.one-time');
  for (const { accountName, oneTimePassword, displayName } of waiting) {
    terminal.print(`${accountName.padEnd(16)}${oneTimePassword}  ${displayName}`);
  }
}
