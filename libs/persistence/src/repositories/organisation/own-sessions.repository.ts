import type { DataSource } from 'typeorm';
import type { BrowserName, OwnSession, SystemName } from '@app/contracts';
import { instantOf } from '../shared/values.js';
import type { SessionQuestion, SignedIn } from './signed-in.js';

interface OwnColumns {
  readonly sessionId: string;
  readonly created_at: Date;
  readonly last_seen_at: Date;
  readonly expires_at: Date;
  readonly address: string | null;
  readonly browser: BrowserName;
  readonly system: SystemName;
  readonly isThis: boolean;
}

/** The sessions of one person, as the person may see and end them. */
export class OwnSessionRepository {
  constructor(private readonly database: DataSource) {}

  /** Those that live, last seen first. */
  async list({ accountId }: SignedIn, { tokenHash, now, idleSince }: SessionQuestion): Promise<OwnSession[]> {
    const rows: OwnColumns[] = await this.database.query(
      `SELECT id AS "sessionId", created_at, last_seen_at, expires_at, address, browser, system,
         token_hash = $2 AS "isThis"
       FROM session WHERE account_id = $1 AND expires_at > $3 AND last_seen_at > $4
       ORDER BY token_hash = $2 DESC, last_seen_at DESC, id`,
      [accountId, tokenHash, now, idleSince],
    );
    return rows.map(({ created_at: begun, last_seen_at: seen, expires_at: ends, ...row }) => ({
      ...row,
      begunAt: instantOf(begun),
      lastSeenAt: instantOf(seen),
      endsAt: instantOf(ends),
    }));
  }

  /** Ends one; false when the person has no such session. */
  async end({ accountId }: SignedIn, sessionId: string): Promise<boolean> {
    const [rows]: [unknown[]] = await this.database.query(
      'DELETE FROM session WHERE account_id = $1 AND id::text = $2 RETURNING id',
      [accountId, sessionId],
    );
    return rows.length > 0;
  }

  /** Ends all, this one too. */
  async endAll({ accountId }: SignedIn): Promise<void> {
    await this.database.query('DELETE FROM session WHERE account_id = $1', [accountId]);
  }
}
