import type { Instant } from '@app/domain';
import { AccountSeed, newId, type Database, type NewAccount } from '@app/persistence';
import { hashPassword } from '@app/platform';
import type { DemoAccount } from './demo-account.js';
import type { OneTimePasswordFile } from './one-time-password-file.js';
import { oneTimePassword } from '@app/platform';

/** An account whose one-time password nobody has used yet. */
export interface WaitingAccount {
  readonly accountName: string;
  readonly oneTimePassword: string;
  readonly displayName: string;
  readonly departmentCode: string;
  readonly role: string;
}

/** What the seed has done with accounts. */
export interface SeededAccounts {
  readonly added: readonly string[];
  readonly waiting: readonly WaitingAccount[];
  /** Real people hold roles here: examples with roles of their own are no longer added. */
  readonly isInUse: boolean;
}

/** Where accounts are kept, and when they are created. */
export interface AccountHome {
  readonly database: Database;
  readonly file: OneTimePasswordFile;
  readonly at: Instant;
}

/** Creates accounts that are missing and answers those whose one-time password is known and unused. */
export async function seedAccounts(
  demo: readonly DemoAccount[],
  { database, file, at }: AccountHome,
): Promise<SeededAccounts> {
  const repository = new AccountSeed(database);
  const names = demo.map(({ accountName }) => accountName);
  const states = await repository.oneTimeStates(names);
  const isInUse = await repository.isInUse();
  const missing = isInUse ? [] : demo.filter(({ accountName }) => !states.has(accountName));
  const kept = await file.read();
  const fresh = Object.fromEntries(
    missing.map(({ accountName }) => [accountName, kept[accountName] ?? oneTimePassword()]),
  );
  const unused = Object.fromEntries(Object.entries(kept).filter(([name]) => states.get(name)?.unused === true));
  const passwords = { ...unused, ...fresh };
  // Written before the accounts exist: after a stop in between, the next run takes the same passwords.
  await file.write(passwords);
  const made = await Promise.all(missing.map(async (one) => newAccount(one, fresh[one.accountName], at)));
  const added = await repository.addMissing(made, 'liandu seed');
  return { added, waiting: demo.flatMap((account) => waitingAccount(account, passwords)), isInUse };
}

async function newAccount(account: DemoAccount, password: string | undefined, createdAt: Instant): Promise<NewAccount> {
  const passwordHash = await hashPassword(password ?? oneTimePassword());
  return { ...account, id: newId(createdAt), passwordHash, isDemo: true, createdAt };
}

function waitingAccount(account: DemoAccount, passwords: Readonly<Record<string, string>>): readonly WaitingAccount[] {
  const { accountName, displayName, departmentCode, role } = account;
  const password = passwords[accountName];
  return password === undefined ? [] : [{ accountName, oneTimePassword: password, displayName, departmentCode, role }];
}
