import type { DataSource } from 'typeorm';
import type { AuditSubject } from '../../audit/trail/audit-subjects.repository.js';

/** A sign-in that waits for its second step. */
export interface NewPendingSignIn {
  readonly tokenHash: string;
  readonly accountId: string;
  readonly now: Date;
  readonly expiresAt: Date;
}

/** Whose second step is awaited. */
export interface PendingSignIn extends AuditSubject {
  readonly lastActiveAt: Date;
}

/** Sign-ins whose password was right and that wait for their second step; they open nothing. */
export class PendingSignInRepository {
  constructor(private readonly database: DataSource) {}

  /** Waits for a second step, and forgets those that never came. */
  async begin({ tokenHash, accountId, now, expiresAt }: NewPendingSignIn): Promise<void> {
    await this.database.query(
      `WITH forgotten AS (DELETE FROM pending_sign_in WHERE expires_at <= $3)
       INSERT INTO pending_sign_in (token_hash, account_id, expires_at) VALUES ($1, $2, $4)`,
      [tokenHash, accountId, now, expiresAt],
    );
  }

  /** Whose step is awaited from the browser with this token; `null` when none is any more. */
  async find(tokenHash: string, now: Date): Promise<PendingSignIn | null> {
    const rows: PendingSignIn[] = await this.database.query(
      `SELECT a.id AS "accountId", a.account_name AS "accountName", a.role, a.department_code AS "departmentCode",
         a.last_active_at AS "lastActiveAt"
       FROM pending_sign_in p JOIN account a ON a.id = p.account_id
       WHERE p.token_hash = $1 AND p.expires_at > $2 AND a.disabled_at IS NULL`,
      [tokenHash, now],
    );
    return rows[0] ?? null;
  }

  /** The step was taken: it is awaited no more. False when somebody was quicker. */
  async take(tokenHash: string): Promise<boolean> {
    const [rows]: [unknown[]] = await this.database.query(
      'DELETE FROM pending_sign_in WHERE token_hash = $1 RETURNING account_id',
      [tokenHash],
    );
    return rows.length > 0;
  }
}
