import type { DataSource } from 'typeorm';
import { hasSecondFactor } from '../second-factor/second-factor.repository.js';

/** What the sign-in must know about an account. */
export interface Credentials {
  readonly accountId: string;
  readonly passwordHash: string;
  readonly lastActiveAt: Date;
  /** The password alone does not open it. */
  readonly hasSecondFactor: boolean;
}

/** A password that the person has chosen. */
export interface ChosenPassword {
  readonly passwordHash: string;
  readonly at: Date;
  /** How many earlier ones are remembered. */
  readonly history: number;
  /** The session that goes on; every other one ends. */
  readonly keptTokenHash: string;
}

/** What the sign-in reads and writes of accounts. */
export class CredentialsRepository {
  constructor(private readonly database: DataSource) {}

  /** The credentials of an account that is not disabled; `null` when there is none. */
  async credentialsOf(accountName: string): Promise<Credentials | null> {
    const rows: Credentials[] = await this.database.query(
      `SELECT id AS "accountId", password_hash AS "passwordHash", last_active_at AS "lastActiveAt",
         ${hasSecondFactor('account.id')} AS "hasSecondFactor"
       FROM account WHERE account_name = $1 AND disabled_at IS NULL`,
      [accountName],
    );
    return rows[0] ?? null;
  }

  /** Hashes of the earlier passwords that are remembered, latest first. */
  async earlierPasswords(accountId: string, history: number): Promise<readonly string[]> {
    const rows: { hash: string }[] = await this.database.query(
      'SELECT password_hash AS hash FROM password_history WHERE account_id = $1 ORDER BY id DESC LIMIT $2',
      [accountId, history],
    );
    return rows.map(({ hash }) => hash);
  }

  /** Changes the password that the person knows now, and ends every other session of the account. */
  async changePassword(accountId: string, chosen: ChosenPassword): Promise<void> {
    await this.database.query(
      `WITH ended AS (DELETE FROM session WHERE account_id = $1 AND token_hash <> $3),
         waiting AS (DELETE FROM pending_sign_in WHERE account_id = $1),
         remembered AS (INSERT INTO password_history (account_id, password_hash)
           SELECT id, password_hash FROM account WHERE id = $1 AND $4::int > 0),
         forgotten AS (DELETE FROM password_history WHERE account_id = $1 AND id NOT IN (
           SELECT id FROM password_history WHERE account_id = $1 ORDER BY id DESC LIMIT greatest($4::int - 1, 0)))
       UPDATE account SET password_hash = $2, must_change_password = false, password_changed_at = $5 WHERE id = $1`,
      [accountId, chosen.passwordHash, chosen.keptTokenHash, chosen.history, chosen.at],
    );
  }
}
