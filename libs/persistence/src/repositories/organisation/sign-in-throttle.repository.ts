import type { DataSource, EntityManager } from 'typeorm';
import { ATTEMPTS_KEPT_MS, nextAttempt, type Attempts, type ThrottleScope } from '@app/domain';
import { sha256 } from '../../transition/event-hash.js';

/** An attempt to sign in: to which account, whether there is one or not, and from where. */
export interface SignInAttempt {
  readonly accountName: string;
  readonly address: string;
  readonly now: Date;
}

interface Key {
  readonly accountKey: string;
  readonly address: string;
}

interface CountedRow extends Key {
  readonly attempts: number;
  readonly last_at: Date;
  readonly blocked_until: Date | null;
}

/** Any account, any address. */
const ANY = '';

/** Under which key attempts on an account are counted: what is typed as a name may be a password. */
export function accountKeyOf(accountName: string): string {
  return sha256(`account\n${accountName}`);
}

/** Counts attempts to sign in that have not succeeded. */
export class SignInThrottleRepository {
  constructor(private readonly database: DataSource) {}

  /** Counts an attempt before it is looked at; answers until when it is held back, `null` when it may go on. */
  async admit(attempt: SignInAttempt): Promise<Date | null> {
    return this.database.transaction(async (manager) => {
      const steps = (await counted(manager, attempt)).map((row) => ({ row, next: nextOf(row, attempt.now) }));
      const until = steps.flatMap(({ next }) => ('until' in next ? [next.until] : []));
      if (until.length > 0) return new Date(Math.max(...until));
      for (const { row, next } of steps) if (!('until' in next)) await write(manager, row, next);
      return null;
    });
  }

  /**
   * The attempt was right: the account starts anew, the address gets its attempt back and is forgiven one more, so that
   * the slips of a whole office behind one address do not add up.
   */
  async succeed({ accountName, address, now }: SignInAttempt): Promise<void> {
    await this.database.query(
      `WITH returned AS (UPDATE sign_in_throttle SET attempts = greatest(attempts - 2, 0), blocked_until = NULL
         WHERE account_key = $4 AND address = $2)
       DELETE FROM sign_in_throttle WHERE (account_key = $1 AND address IN ($2, $4)) OR last_at < $3`,
      [accountKeyOf(accountName), address, new Date(now.getTime() - ATTEMPTS_KEPT_MS), ANY],
    );
  }
}

/** The rows of an attempt, locked in one order so that two attempts cannot wait for each other. */
async function counted(manager: EntityManager, { accountName, address, now }: SignInAttempt): Promise<CountedRow[]> {
  const accountKey = accountKeyOf(accountName);
  const keys: Key[] = [
    { accountKey, address },
    { accountKey, address: ANY },
    { accountKey: ANY, address },
  ];
  const given = `jsonb_to_recordset($1::jsonb) AS given ("accountKey" text, address text)`;
  await manager.query(
    `INSERT INTO sign_in_throttle (account_key, address, attempts, last_at)
     SELECT "accountKey", address, 0, $2 FROM ${given} ORDER BY "accountKey", address ON CONFLICT DO NOTHING`,
    [JSON.stringify(keys), now],
  );
  return manager.query(
    `SELECT account_key AS "accountKey", address, attempts, last_at, blocked_until FROM sign_in_throttle
     WHERE (account_key, address) IN (SELECT "accountKey", address FROM ${given})
     ORDER BY account_key, address FOR UPDATE`,
    [JSON.stringify(keys)],
  );
}

function nextOf(row: CountedRow, now: Date): ReturnType<typeof nextAttempt> {
  const { attempts: count, last_at: lastAt, blocked_until: blockedUntil } = row;
  const before = { count, lastAt: lastAt.getTime(), blockedUntil: blockedUntil?.getTime() ?? null };
  return nextAttempt(before, now.getTime(), scopeOf(row));
}

function scopeOf({ accountKey, address }: Key): ThrottleScope {
  if (accountKey === ANY) return 'address';
  return address === ANY ? 'account' : 'account-and-address';
}

async function write(manager: EntityManager, { accountKey, address }: Key, next: Attempts): Promise<void> {
  await manager.query(
    `UPDATE sign_in_throttle SET attempts = $3, last_at = $4, blocked_until = $5
     WHERE account_key = $1 AND address = $2`,
    [accountKey, address, next.count, new Date(next.lastAt), instant(next.blockedUntil)],
  );
}

function instant(milliseconds: number | null): Date | null {
  return milliseconds === null ? null : new Date(milliseconds);
}
