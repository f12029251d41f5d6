import type { DataSource } from 'typeorm';
import type { SealedSecret } from '../second-factor/code-factor.repository.js';

/** How much is sealed under a key of the key file. */
export interface KeyUse {
  readonly keyId: string;
  readonly persons: number;
  /** Secrets of authenticator apps. */
  readonly secrets: number;
}

/** A data key wrapped anew. */
export interface RewrappedKey {
  readonly keyId: string;
  readonly wrapped: string;
}

/** Which keys the compartment needs, and the change to a new one. */
export class KeyUseRepository {
  constructor(private readonly database: DataSource) {}

  /** Every key that something is sealed with, by its id. */
  async uses(): Promise<readonly KeyUse[]> {
    return this.database.query(
      `SELECT key_id AS "keyId", sum(persons)::int AS persons, sum(secrets)::int AS secrets
       FROM (SELECT key_id, 1 AS persons, 0 AS secrets FROM sealed.person WHERE wrapped_key IS NOT NULL
         UNION ALL SELECT key_id, 0, 1 FROM code_factor) AS use
       GROUP BY key_id ORDER BY key_id`,
    );
  }

  /**
   * Wraps at most `limit` data keys anew that are not under the key yet, and answers how many it found. Nothing else of a
   * person changes, so a run that breaks off is simply run again.
   */
  async rewrapBatch(
    keyId: string,
    limit: number,
    rewrap: (personId: string, wrapped: string) => RewrappedKey,
  ): Promise<number> {
    return this.database.transaction(async (manager) => {
      const rows: { id: string; wrapped_key: string }[] = await manager.query(
        `SELECT id, wrapped_key FROM sealed.person WHERE key_id <> $1 AND wrapped_key IS NOT NULL
         ORDER BY id LIMIT $2 FOR UPDATE`,
        [keyId, limit],
      );
      const anew = rows.map(({ id, wrapped_key: wrapped }) => ({ id, ...rewrap(id, wrapped) }));
      await manager.query(
        `UPDATE sealed.person p SET key_id = x."keyId", wrapped_key = x.wrapped
         FROM jsonb_to_recordset($1::jsonb) AS x(id uuid, "keyId" text, wrapped text) WHERE p.id = x.id`,
        [JSON.stringify(anew)],
      );
      return rows.length;
    });
  }

  /** Seals every secret of an account anew that is not under the key yet, and answers how many it found. */
  async resealSecrets(keyId: string, reseal: (accountId: string, sealed: string) => SealedSecret): Promise<number> {
    return this.database.transaction(async (manager) => {
      const rows: { id: string; isProposed: boolean; sealed: string }[] = await manager.query(
        `SELECT account_id AS id, is_proposed AS "isProposed", sealed FROM code_factor WHERE key_id <> $1
         ORDER BY account_id FOR UPDATE`,
        [keyId],
      );
      const anew = rows.map(({ id, isProposed, sealed }) => ({ id, isProposed, ...reseal(id, sealed) }));
      await manager.query(
        `UPDATE code_factor f SET key_id = x."keyId", sealed = x.sealed
         FROM jsonb_to_recordset($1::jsonb) AS x(id uuid, "isProposed" boolean, "keyId" text, sealed text)
         WHERE f.account_id = x.id AND f.is_proposed = x."isProposed"`,
        [JSON.stringify(anew)],
      );
      return rows.length;
    });
  }
}
