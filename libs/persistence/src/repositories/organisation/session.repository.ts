import type { DataSource } from 'typeorm';
import {
  SIGNED_IN_SQL,
  sessionParameters,
  signedInOf,
  type SessionQuestion,
  type SignedIn,
  type SignedInRow,
} from './signed-in.js';

/** A session that begins. */
export interface NewSession {
  readonly tokenHash: string;
  readonly accountId: string;
  readonly now: Date;
  readonly expiresAt: Date;
}

/** Sessions; only hashes of their tokens are known here. */
export class SessionRepository {
  constructor(private readonly database: DataSource) {}

  /** Who a session belongs to; `null` when it has ended or never was. */
  async find(question: SessionQuestion): Promise<SignedIn | null> {
    const rows: SignedInRow[] = await this.database.query(
      `WITH ${SIGNED_IN_SQL} SELECT * FROM me`,
      sessionParameters(question),
    );
    const [row] = rows;
    return row === undefined ? null : signedInOf(row, question.tokenHash);
  }

  /** Whether a session still lives; asking does not prolong it. */
  async isAlive({ tokenHash, now, idleSince }: SessionQuestion): Promise<boolean> {
    const rows: unknown[] = await this.database.query(
      `SELECT 1 FROM session s JOIN account a ON a.id = s.account_id
       WHERE s.token_hash = $1 AND s.expires_at > $2 AND s.last_seen_at > $3 AND a.disabled_at IS NULL`,
      [tokenHash, now, idleSince],
    );
    return rows.length === 1;
  }

  /** Begins a session, clears the failed attempts of the account and forgets its sessions that have ended. */
  async begin({ tokenHash, accountId, now, expiresAt }: NewSession): Promise<void> {
    await this.database.query(
      `WITH cleared AS (UPDATE account SET failed_attempts = 0, locked_until = NULL WHERE id = $2),
         forgotten AS (DELETE FROM session WHERE account_id = $2 AND expires_at <= $3)
       INSERT INTO session (token_hash, account_id, created_at, last_seen_at, expires_at) VALUES ($1, $2, $3, $3, $4)`,
      [tokenHash, accountId, now, expiresAt],
    );
  }

  /** Ends a session. */
  async end(tokenHash: string): Promise<void> {
    await this.database.query('DELETE FROM session WHERE token_hash = $1', [tokenHash]);
  }
}
