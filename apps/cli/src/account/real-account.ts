import type { AccountRole } from '@app/contracts';
import type { Instant } from '@app/domain';
import { AccountSeed, DepartmentListRepository, newId, type Database } from '@app/persistence';
import { hashPassword } from '@app/platform';
import { CommandError } from '../command/command-error.js';
import { oneTimePassword } from '../seed/one-time-password.js';

/** A person who is to sign in. */
export interface Person {
  readonly accountName: string;
  readonly displayName: string;
  readonly departmentCode: string;
  readonly role: AccountRole;
  /** Enforcement certificate; `null` for a person without one. */
  readonly certificateNumber: string | null;
}

/**
 * Creates an account and answers its one-time password, which is kept nowhere.
 *
 * @throws CommandError when the name is taken or the department unknown
 */
export async function addAccount(database: Database, person: Person, createdAt: Instant): Promise<string> {
  await refuseUnknownDepartment(database, person);
  const password = oneTimePassword();
  const account = {
    ...person,
    id: newId(createdAt),
    passwordHash: await hashPassword(password),
    isDemo: false,
    createdAt,
  };
  const added = await new AccountSeed(database).addMissing([account]);
  if (added.length === 0) throw new CommandError('account.name-taken', { name: person.accountName });
  return password;
}

async function refuseUnknownDepartment(database: Database, { departmentCode }: Person): Promise<void> {
  const known = (await new DepartmentListRepository(database).all()).map(({ code }) => code);
  if (known.includes(departmentCode)) return;
  throw new CommandError('account.department-unknown', { code: departmentCode, known: known.join(', ') });
}
