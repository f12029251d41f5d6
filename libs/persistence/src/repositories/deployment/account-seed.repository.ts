import type { DataSource } from 'typeorm';
import type { AccountRole } from '@app/contracts';
import type { Instant } from '@app/domain';
import { bearsDuty } from '../shared/viewer.js';

/** An account to be created; its holder must change the password at the first sign-in. */
export interface NewAccount {
  /** UUIDv7. */
  readonly id: string;
  readonly accountName: string;
  readonly displayName: string;
  readonly departmentCode: string;
  readonly role: AccountRole;
  /** As made by `hashPassword` of the platform. */
  readonly passwordHash: string;
  /** Enforcement certificate; `null` for a person without one. */
  readonly certificateNumber: string | null;
  readonly isDemo: boolean;
  readonly createdAt: Instant;
}

/** Gives a deployment its first accounts. */
export class AccountSeed {
  constructor(private readonly database: DataSource) {}

  /** Which of the names have an account, and whether its one-time password is still in use. */
  async oneTimeStates(names: readonly string[]): Promise<ReadonlyMap<string, { readonly unused: boolean }>> {
    const rows: { account_name: string; must_change_password: boolean }[] = await this.database.query(
      'SELECT account_name, must_change_password FROM account WHERE account_name = ANY($1)',
      [names],
    );
    return new Map(rows.map((row) => [row.account_name, { unused: row.must_change_password }]));
  }

  /** Whether a real person can sign in as system administrator. */
  async hasAdministrator(): Promise<boolean> {
    const [row]: { has: boolean }[] = await this.database.query(
      `SELECT EXISTS (SELECT 1 FROM account WHERE ${bearsDuty('run-the-system', 'account')} AND NOT is_demo AND disabled_at IS NULL) AS has`,
    );
    return row?.has === true;
  }

  /** Adds accounts whose name is free and changes no other; answers the names that were added. */
  async addMissing(accounts: readonly NewAccount[]): Promise<readonly string[]> {
    const rows: { account_name: string }[] = await this.database.query(
      `INSERT INTO account (id, account_name, display_name, department_code, role, password_hash, certificate_number,
         must_change_password, is_demo, created_at)
       SELECT id, "accountName", "displayName", "departmentCode", role, "passwordHash", "certificateNumber", true,
         "isDemo", "createdAt"
       FROM jsonb_to_recordset($1::jsonb) AS given (id uuid, "accountName" text, "displayName" text,
         "departmentCode" text, role text, "passwordHash" text, "certificateNumber" text, "isDemo" boolean,
         "createdAt" timestamptz)
       ON CONFLICT (account_name) DO NOTHING RETURNING account_name`,
      [JSON.stringify(accounts)],
    );
    return rows.map((row) => row.account_name);
  }
}
