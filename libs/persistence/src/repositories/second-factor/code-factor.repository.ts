import type { DataSource } from 'typeorm';

/** What the secret of an account is sealed for. */
export function codeFactorPlace(accountId: string): string {
  return `code_factor|${accountId}|secret`;
}

/** A secret as it is kept. */
export interface SealedSecret {
  /** Key of the key file that it is sealed with. */
  readonly keyId: string;
  readonly sealed: string;
}

/** The app that shows codes now, or the one that is being set up. */
export type CodeFactorState = 'in-use' | 'proposed';

/** A code that was right. */
export interface TakenCode {
  readonly accountId: string;
  /** The step of time that it is of. */
  readonly step: number;
  readonly at: Date;
}

/** Secrets of authenticator apps, sealed, and which of their codes were taken. */
export class CodeFactorRepository {
  constructor(private readonly database: DataSource) {}

  /** Keeps a new secret; the one in use stays in use until the new one is confirmed. */
  async propose(accountId: string, { keyId, sealed }: SealedSecret, at: Date): Promise<void> {
    await this.database.query(
      `INSERT INTO code_factor (account_id, is_proposed, key_id, sealed, since) VALUES ($1, true, $2, $3, $4)
       ON CONFLICT (account_id, is_proposed) DO UPDATE
         SET key_id = EXCLUDED.key_id, sealed = EXCLUDED.sealed, since = EXCLUDED.since`,
      [accountId, keyId, sealed, at],
    );
  }

  /** The sealed secret of an account; `null` when there is none. */
  async secretOf(accountId: string, state: CodeFactorState): Promise<string | null> {
    const rows: { sealed: string }[] = await this.database.query(
      'SELECT sealed FROM code_factor WHERE account_id = $1 AND is_proposed = $2',
      [accountId, state === 'proposed'],
    );
    return rows[0]?.sealed ?? null;
  }

  /** Puts the new app in the place of the old one. Its first code is used up. */
  async confirm({ accountId, step, at }: TakenCode): Promise<void> {
    await this.database.transaction(async (manager) => {
      await manager.query('DELETE FROM code_factor WHERE account_id = $1 AND NOT is_proposed', [accountId]);
      await manager.query(
        `UPDATE code_factor SET is_proposed = false, since = $3, last_step = $2 WHERE account_id = $1 AND is_proposed`,
        [accountId, step, at],
      );
    });
  }

  /** Uses up a code; false when it, or a later one, was used before. */
  async take({ accountId, step }: Pick<TakenCode, 'accountId' | 'step'>): Promise<boolean> {
    const [rows]: [unknown[]] = await this.database.query(
      `UPDATE code_factor SET last_step = $2
       WHERE account_id = $1 AND NOT is_proposed AND (last_step IS NULL OR last_step < $2) RETURNING account_id`,
      [accountId, step],
    );
    return rows.length > 0;
  }
}
