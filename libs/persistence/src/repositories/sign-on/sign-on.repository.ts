import type { DataSource } from 'typeorm';

/** What a person is at the provider for. */
export type SignOnPurpose = 'sign-in' | 'link';

/** A sign-on that begins. */
export interface NewSignOn {
  readonly tokenHash: string;
  readonly purpose: SignOnPurpose;
  /** The session whose account an identity is linked to; `null` for a sign-in. */
  readonly sessionHash: string | null;
  readonly now: Date;
  readonly expiresAt: Date;
}

/** Sign-ons that are under way at the provider; only hashes of their tokens are known here. */
export class SignOnRepository {
  constructor(private readonly database: DataSource) {}

  /** Remembers that one is under way, and forgets those that nobody finished. */
  async begin({ tokenHash, purpose, sessionHash, now, expiresAt }: NewSignOn): Promise<void> {
    await this.database.query(
      `WITH forgotten AS (DELETE FROM sign_on WHERE expires_at <= $4)
       INSERT INTO sign_on (token_hash, purpose, session_hash, expires_at) VALUES ($1, $2, $3, $5)`,
      [tokenHash, purpose, sessionHash, now, expiresAt],
    );
  }

  /** Takes it away, so that it is finished once; false when none of this purpose and session is under way. */
  async take({ tokenHash, purpose, sessionHash, now }: Omit<NewSignOn, 'expiresAt'>): Promise<boolean> {
    const [rows]: [unknown[]] = await this.database.query(
      `DELETE FROM sign_on WHERE token_hash = $1 AND purpose = $2 AND session_hash IS NOT DISTINCT FROM $3
         AND expires_at > $4 RETURNING purpose`,
      [tokenHash, purpose, sessionHash, now],
    );
    return rows.length > 0;
  }
}
