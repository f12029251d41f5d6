import type { DataSource } from 'typeorm';
import { ADMINISTRATOR_ROLES, type AccountRole, type AdministratorRole, type Instant } from '@app/domain';
import { recordAccountAct } from '../organisation/record-account-act.js';

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

  /** Which of the three administrators a real person has already. */
  async realAdministrators(): Promise<readonly AdministratorRole[]> {
    const rows: { role: AdministratorRole }[] = await this.database.query(
      'SELECT DISTINCT role FROM account WHERE role = ANY ($1) AND NOT is_demo',
      [[...ADMINISTRATOR_ROLES]],
    );
    return rows.map(({ role }) => role);
  }

  /** Whether a real person holds a role: then nobody comes with one any more. */
  async isInUse(): Promise<boolean> {
    const rows: unknown[] = await this.database.query(
      'SELECT 1 FROM account WHERE role IS NOT NULL AND NOT is_demo LIMIT 1',
    );
    return rows.length > 0;
  }

  /**
   * Adds accounts whose name is free, with their roles, and changes no other; answers the names that were added. The
   * database refuses it where the deployment has people who grant roles.
   */
  async addMissing(accounts: readonly NewAccount[], by: string): Promise<readonly string[]> {
    return this.database.transaction(async (manager) => {
      const rows: { account_name: string }[] = await manager.query(INSERT_ACCOUNTS, [JSON.stringify(accounts)]);
      const names = rows.map((row) => row.account_name);
      const added = accounts.filter(({ accountName }) => names.includes(accountName));
      for (const { id, role, createdAt: at } of added)
        await recordAccountAct(manager, id, { name: 'role-granted', role, by: 'server', byName: by, at, reason: null });
      await manager.query(GIVE_ROLES, [JSON.stringify(added)]);
      return names;
    });
  }
}

const INSERT_ACCOUNTS = `INSERT INTO account (id, account_name, display_name, department_code, password_hash, certificate_number,
    must_change_password, is_demo, created_at)
  SELECT id, "accountName", "displayName", "departmentCode", "passwordHash", "certificateNumber", true, "isDemo", "createdAt"
  FROM jsonb_to_recordset($1::jsonb) AS given (id uuid, "accountName" text, "displayName" text, "departmentCode" text,
    "passwordHash" text, "certificateNumber" text, "isDemo" boolean, "createdAt" timestamptz)
  ON CONFLICT (account_name) DO NOTHING RETURNING account_name`;

const GIVE_ROLES = `UPDATE account a SET role = given.role
  FROM jsonb_to_recordset($1::jsonb) AS given (id uuid, role text) WHERE a.id = given.id`;
