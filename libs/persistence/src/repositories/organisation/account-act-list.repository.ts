import type { DataSource } from 'typeorm';
import type { Instant } from '@app/domain';
import { instantOf } from '../shared/values.js';
import type { AccountActName } from './account-register.repository.js';

/** An act as it is on record. */
export interface RecordedAccountAct {
  readonly at: Instant;
  readonly act: AccountActName;
  readonly accountName: string;
  /** Who did it; `null` for acts of a time when this was not kept. */
  readonly by: string | null;
  readonly reason: string | null;
}

interface ActColumns extends Omit<RecordedAccountAct, 'at'> {
  readonly at: Date;
}

/** What was done with accounts after they were created. */
export class AccountActListRepository {
  constructor(private readonly database: DataSource) {}

  /** Acts on every account, or on the one of this name, oldest first; `null` when no account has the name. */
  async list(accountName: string | null): Promise<readonly RecordedAccountAct[] | null> {
    if (accountName !== null && !(await this.isKnown(accountName))) return null;
    const rows: ActColumns[] = await this.database.query(
      `SELECT x.at, x.act, a.account_name AS "accountName", x.done_by AS by, x.reason
       FROM account_act x JOIN account a ON a.id = x.account_id
       WHERE $1::text IS NULL OR a.account_name = $1 ORDER BY x.id`,
      [accountName],
    );
    return rows.map(({ at, ...row }) => ({ at: instantOf(at), ...row }));
  }

  private async isKnown(accountName: string): Promise<boolean> {
    const rows: unknown[] = await this.database.query('SELECT 1 FROM account WHERE account_name = $1', [accountName]);
    return rows.length > 0;
  }
}
