import type { DataSource } from 'typeorm';

/** Codes that open an account once when the second factor is lost; only hashes are known here. */
export class RecoveryCodeRepository {
  constructor(private readonly database: DataSource) {}

  /** Whether an account has codes, used or not. */
  async exist(accountId: string): Promise<boolean> {
    const rows: unknown[] = await this.database.query('SELECT FROM recovery_code WHERE account_id = $1 LIMIT 1', [
      accountId,
    ]);
    return rows.length > 0;
  }

  /** New codes in the place of all old ones. */
  async replace(accountId: string, hashes: readonly string[]): Promise<void> {
    await this.database.transaction(async (manager) => {
      await manager.query('DELETE FROM recovery_code WHERE account_id = $1', [accountId]);
      await manager.query(
        'INSERT INTO recovery_code (account_id, code_hash) SELECT $1, code_hash FROM unnest($2::text[]) AS code_hash',
        [accountId, hashes],
      );
    });
  }

  /** Uses a code up; false when the account has no such code that is unused. */
  async use(accountId: string, hash: string, at: Date): Promise<boolean> {
    const [rows]: [unknown[]] = await this.database.query(
      `UPDATE recovery_code SET used_at = $3 WHERE account_id = $1 AND code_hash = $2 AND used_at IS NULL
       RETURNING account_id`,
      [accountId, hash, at],
    );
    return rows.length > 0;
  }
}
