import type { DataSource } from 'typeorm';

/** Something that a passkey is to sign. */
export interface NewPasskeyChallenge {
  /** Hash of the token of the browser that asks. */
  readonly holderHash: string;
  readonly challenge: string;
  readonly now: Date;
  readonly expiresAt: Date;
}

/** What passkeys are to sign: each once, soon, and by the browser that asked. */
export class PasskeyChallengeRepository {
  constructor(private readonly database: DataSource) {}

  /** Keeps the challenge of a browser in the place of its last one, and forgets those that nobody answered. */
  async put({ holderHash, challenge, now, expiresAt }: NewPasskeyChallenge): Promise<void> {
    await this.database.query('DELETE FROM passkey_challenge WHERE expires_at <= $1', [now]);
    await this.database.query(
      `INSERT INTO passkey_challenge (holder_hash, challenge, expires_at) VALUES ($1, $2, $3)
       ON CONFLICT (holder_hash) DO UPDATE SET challenge = EXCLUDED.challenge, expires_at = EXCLUDED.expires_at`,
      [holderHash, challenge, expiresAt],
    );
  }

  /** Takes the challenge of a browser, so that it is answered once; `null` when it asked for none, or too long ago. */
  async take(holderHash: string, now: Date): Promise<string | null> {
    const [rows]: [{ challenge: string; isOpen: boolean }[]] = await this.database.query(
      'DELETE FROM passkey_challenge WHERE holder_hash = $1 RETURNING challenge, expires_at > $2 AS "isOpen"',
      [holderHash, now],
    );
    const [row] = rows;
    return row?.isOpen === true ? row.challenge : null;
  }
}
