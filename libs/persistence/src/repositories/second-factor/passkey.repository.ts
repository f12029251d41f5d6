import type { DataSource } from 'typeorm';
import type { PendingSignIn } from './pending-sign-in.repository.js';

/** A passkey that is added to an account. */
export interface AddedPasskey {
  readonly accountId: string;
  readonly credentialId: string;
  /** COSE key, base64url. */
  readonly publicKey: string;
  readonly counter: number;
  readonly transports: readonly string[];
  readonly name: string;
  readonly at: Date;
}

/** A passkey and whose it is. */
export interface KnownPasskey extends PendingSignIn {
  readonly passkeyId: string;
  readonly credentialId: string;
  readonly publicKey: string;
  readonly counter: number;
}

/** How a browser finds a passkey again. */
export interface PasskeyHandle {
  readonly id: string;
  readonly transports: string[];
}

/** The public halves of passkeys. */
export class PasskeyRepository {
  constructor(private readonly database: DataSource) {}

  /** How the browser finds the passkeys of an account. */
  async handlesOf(accountId: string): Promise<PasskeyHandle[]> {
    return this.database.query(
      'SELECT credential_id AS id, transports FROM passkey WHERE account_id = $1 ORDER BY added_at, id',
      [accountId],
    );
  }

  /** The passkey of a credential, of an account that is not disabled; `null` when there is none. */
  async find(credentialId: string): Promise<KnownPasskey | null> {
    const rows: KnownPasskey[] = await this.database.query(
      `SELECT k.id AS "passkeyId", k.credential_id AS "credentialId", k.public_key AS "publicKey",
         k.counter::float8 AS counter, a.id AS "accountId", a.account_name AS "accountName", a.role,
         a.department_code AS "departmentCode", a.last_active_at AS "lastActiveAt"
       FROM passkey k JOIN account a ON a.id = k.account_id WHERE k.credential_id = $1 AND a.disabled_at IS NULL`,
      [credentialId],
    );
    return rows[0] ?? null;
  }

  /** Adds a passkey; false when the credential is known already. */
  async add({ accountId, credentialId, publicKey, counter, transports, name, at }: AddedPasskey): Promise<boolean> {
    const rows: unknown[] = await this.database.query(
      `INSERT INTO passkey (account_id, credential_id, public_key, counter, transports, name, added_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (credential_id) DO NOTHING RETURNING id`,
      [accountId, credentialId, publicKey, counter, transports, name, at],
    );
    return rows.length > 0;
  }

  /** Notes a use, and how often the authenticator says that it was used. */
  async noteUse(passkeyId: string, counter: number, at: Date): Promise<void> {
    await this.database.query('UPDATE passkey SET counter = $2, last_used_at = $3 WHERE id = $1', [
      passkeyId,
      counter,
      at,
    ]);
  }

  /** Renames a passkey; false when the account has no such one. */
  async rename(accountId: string, passkeyId: string, name: string): Promise<boolean> {
    const [rows]: [unknown[]] = await this.database.query(
      'UPDATE passkey SET name = $3 WHERE account_id = $1 AND id = $2 RETURNING id',
      [accountId, passkeyId, name],
    );
    return rows.length > 0;
  }
}
