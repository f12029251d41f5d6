import type { DataSource } from 'typeorm';

/** What the sign-in must know about an account. */
export interface Credentials {
  readonly accountId: string;
  readonly passwordHash: string;
  readonly lockedUntil: Date | null;
}

/** How failed attempts lock an account. */
export interface LockPolicy {
  readonly attempts: number;
  readonly until: Date;
}

/** What the sign-in reads and writes of accounts. */
export class CredentialsRepository {
  constructor(private readonly database: DataSource) {}

  /** The credentials of an account that is not disabled; `null` when there is none. */
  async credentialsOf(accountName: string): Promise<Credentials | null> {
    const rows: { id: string; password_hash: string; locked_until: Date | null }[] = await this.database.query(
      'SELECT id, password_hash, locked_until FROM account WHERE account_name = $1 AND disabled_at IS NULL',
      [accountName],
    );
    const [row] = rows;
    if (row === undefined) return null;
    return { accountId: row.id, passwordHash: row.password_hash, lockedUntil: row.locked_until };
  }

  /** Counts a failed attempt; from the policy's number on, the account is locked and counting starts again. */
  async noteFailure(accountId: string, { attempts, until }: LockPolicy): Promise<void> {
    await this.database.query(
      `UPDATE account SET
         locked_until = CASE WHEN failed_attempts + 1 >= $2 THEN $3::timestamptz ELSE locked_until END,
         failed_attempts = CASE WHEN failed_attempts + 1 >= $2 THEN 0 ELSE failed_attempts + 1 END
       WHERE id = $1`,
      [accountId, attempts, until],
    );
  }

  /** Changes the password that the person knows now, and ends every other session of the account. */
  async changePassword(accountId: string, passwordHash: string, keptTokenHash: string): Promise<void> {
    await this.database.query(
      `WITH ended AS (DELETE FROM session WHERE account_id = $1 AND token_hash <> $3)
       UPDATE account SET password_hash = $2, must_change_password = false WHERE id = $1`,
      [accountId, passwordHash, keptTokenHash],
    );
  }
}
