import type { DataSource } from 'typeorm';
import type { BrowserName, SessionProof, SystemName } from '@app/contracts';
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
  readonly address: string;
  readonly browser: BrowserName;
  readonly system: SystemName;
  /** A password chosen before this instant must be replaced; `null` when none must. */
  readonly passwordSince: Date | null;
  /** What the person was proven by. */
  readonly provenBy: SessionProof;
}

/** That a session is still of its person. */
export interface ProvenSession {
  readonly tokenHash: string;
  readonly by: SessionProof;
  readonly at: Date;
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

  /** Begins a session, notes that the account is in use and forgets its sessions that have ended. */
  async begin(begun: NewSession): Promise<void> {
    const { tokenHash, accountId, now, expiresAt, address, browser, system, passwordSince, provenBy } = begun;
    await this.database.query(
      `WITH used AS (UPDATE account SET last_active_at = $3, second_factor_reset_at = NULL,
           must_change_password = must_change_password OR coalesce(password_changed_at < $8::timestamptz, false)
           WHERE id = $2),
         forgotten AS (DELETE FROM session WHERE account_id = $2 AND expires_at <= $3)
       INSERT INTO session (token_hash, account_id, created_at, last_seen_at, expires_at, address, browser, system,
         proven_by, proven_at, factor_reset_at)
       SELECT $1, id, $3, $3, $4, $5, $6, $7, $9, $3, second_factor_reset_at FROM account WHERE id = $2`,
      [tokenHash, accountId, now, expiresAt, address, browser, system, passwordSince, provenBy],
    );
  }

  /** Notes that the person of a session was proven once more. */
  async prove({ tokenHash, by, at }: ProvenSession): Promise<void> {
    await this.database.query('UPDATE session SET proven_by = $2, proven_at = $3 WHERE token_hash = $1', [
      tokenHash,
      by,
      at,
    ]);
  }

  /** Ends a session. */
  async end(tokenHash: string): Promise<void> {
    await this.database.query('DELETE FROM session WHERE token_hash = $1', [tokenHash]);
  }
}
