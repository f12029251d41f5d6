import { z } from 'zod';
import { accountNameSchema } from '@app/contracts';
import { ADMINISTRATOR_ROLES, type AdministratorRole, type Instant } from '@app/domain';
import { AccountSeed, newId, type Database, type NewAccount } from '@app/persistence';
import { hashPassword, oneTimePassword } from '@app/platform';
import { CommandError } from '../command/command-error.js';
import { domainWord } from '../text/domain-words.js';

/** The account of a first administrator, with the password that opens it once. */
export interface FirstAdministrator {
  readonly role: AdministratorRole;
  readonly accountName: string;
  readonly oneTimePassword: string;
}

/** The office that runs the deployment; a product default. */
const DEPARTMENT = 'JOINT';

const namesSchema = z
  .array(accountNameSchema)
  .length(ADMINISTRATOR_ROLES.length)
  .refine((names) => new Set(names).size === names.length);

/** The names of the first three, as the call gives them: system, security and audit administrator. @throws CommandError */
export function administratorNames(given: string): readonly string[] {
  const names = namesSchema.safeParse(given.split(','));
  if (!names.success) throw new CommandError('seed.administrators-wrong');
  return names.data;
}

/**
 * Creates those of the three administrators that no real person is yet: the only way in which a role comes without being
 * granted.
 *
 * @throws CommandError when a name is taken
 */
export async function seedAdministrators(
  database: Database,
  names: readonly string[],
  at: Instant,
): Promise<readonly FirstAdministrator[]> {
  const seed = new AccountSeed(database);
  const present = await seed.realAdministrators();
  const first = ADMINISTRATOR_ROLES.map((role, place) => ({ role, accountName: names[place] ?? '' }))
    .filter(({ role }) => !present.includes(role))
    .map((one) => ({ ...one, oneTimePassword: oneTimePassword() }));
  const taken = [...(await seed.oneTimeStates(first.map(({ accountName }) => accountName))).keys()];
  if (taken.length > 0) throw new CommandError('seed.name-taken', { name: taken.join(', ') });
  await seed.addMissing(await Promise.all(first.map(async (one) => accountOf(one, at))), 'liandu seed');
  return first;
}

async function accountOf(
  { role, accountName, oneTimePassword: password }: FirstAdministrator,
  createdAt: Instant,
): Promise<NewAccount> {
  return {
    id: newId(createdAt),
    accountName,
    displayName: domainWord('role', role).zh,
    departmentCode: DEPARTMENT,
    role,
    passwordHash: await hashPassword(password),
    certificateNumber: null,
    isDemo: false,
    createdAt,
  };
}
