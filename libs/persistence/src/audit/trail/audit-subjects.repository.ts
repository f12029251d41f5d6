import type { AccountRole } from '@app/contracts';
import type { DataSource } from 'typeorm';

/** Whom an entry tells of who has no session. */
export interface AuditSubject {
  readonly accountId: string;
  readonly accountName: string;
  readonly role: AccountRole | null;
  readonly departmentCode: string;
}

/** Finds the person behind a name; what was typed and names nobody is never put on record, it may be a password. */
export class AuditSubjects {
  constructor(private readonly database: DataSource) {}

  /** The person of an account, disabled ones included; `null` when there is none. */
  async find(accountName: string): Promise<AuditSubject | null> {
    const rows: AuditSubject[] = await this.database.query(
      `SELECT id AS "accountId", account_name AS "accountName", role, department_code AS "departmentCode"
       FROM account WHERE account_name = $1`,
      [accountName.trim()],
    );
    return rows[0] ?? null;
  }
}
