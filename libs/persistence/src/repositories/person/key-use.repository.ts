import type { DataSource } from 'typeorm';

/** How many persons are sealed under a key of the key file. */
export interface KeyUse {
  readonly keyId: string;
  readonly persons: number;
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
      `SELECT key_id AS "keyId", count(*)::int AS persons FROM sealed.person WHERE wrapped_key IS NOT NULL
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
}
