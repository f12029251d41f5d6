import { DUTIES } from '@app/contracts';
import type { Instant } from '@app/domain';
import { AccountSeed, type Database } from '@app/persistence';
import { addAccount } from '../account/real-account.js';
import { text } from '../text/bilingual.js';

/** The account of the first administrator, with the password that opens it once. */
export interface FirstAdministrator {
  readonly accountName: string;
  readonly oneTimePassword: string;
}

/** The office that runs the deployment; a product default. */
const DEPARTMENT = 'JOINT';

/**
 * Creates a system administrator where no real one can sign in; `null` when there is one.
 *
 * @throws CommandError when the name is taken
 */
export async function seedAdministrator(
  database: Database,
  accountName: string,
  at: Instant,
): Promise<FirstAdministrator | null> {
  if (await new AccountSeed(database).hasAdministrator()) return null;
  const person = {
    displayName: text('seed.administrator-name').zh,
    departmentCode: DEPARTMENT,
    role: DUTIES['run-the-system'][0],
  } as const;
  const oneTimePassword = await addAccount(database, { ...person, accountName, certificateNumber: null }, at);
  return { accountName, oneTimePassword };
}
