import type { DataSource } from 'typeorm';
import type { AccountActView } from '@app/contracts';
import { instantOf } from '../shared/values.js';
import type { AccountActName } from './record-account-act.js';

/** An act as it is on record. */
export interface RecordedAccountAct extends AccountActView {
  readonly act: AccountActName;
  readonly accountName: string;
}

interface ActColumns extends Omit<RecordedAccountAct, 'at'> {
  readonly at: Date;
}

const ACTS = `SELECT x.at, x.act, a.account_name AS "accountName", coalesce(b.account_name, x.done_by) AS by,
    c.account_name AS "confirmedBy", x.role, x.department_code AS "departmentCode", x.reason
  FROM account_act x JOIN account a ON a.id = x.account_id
  LEFT JOIN account b ON b.id = x.by_account LEFT JOIN account c ON c.id = x.confirmed_by`;

/** Acts that a page shows. */
const LATEST = 50;

/** What was done with accounts. */
export class AccountActListRepository {
  constructor(private readonly database: DataSource) {}

  /** Acts on every account, or on the one of this name, oldest first; `null` when no account has the name. */
  async list(accountName: string | null): Promise<readonly RecordedAccountAct[] | null> {
    if (accountName !== null && !(await this.isKnown('account_name', accountName))) return null;
    const rows: ActColumns[] = await this.database.query(
      `${ACTS} WHERE $1::text IS NULL OR a.account_name = $1 ORDER BY x.id`,
      [accountName],
    );
    return rows.map(recordedOf);
  }

  /** The latest acts on an account, newest first; `null` when there is no such account. */
  async latest(accountId: string): Promise<AccountActView[] | null> {
    if (!(await this.isKnown('id', accountId))) return null;
    const rows: ActColumns[] = await this.database.query(
      `${ACTS} WHERE x.account_id = $1 ORDER BY x.id DESC LIMIT ${LATEST}`,
      [accountId],
    );
    return rows.map(recordedOf);
  }

  private async isKnown(column: 'account_name' | 'id', value: string): Promise<boolean> {
    const rows: unknown[] = await this.database.query(`SELECT 1 FROM account WHERE ${column}::text = $1`, [value]);
    return rows.length > 0;
  }
}

function recordedOf({ at, ...act }: ActColumns): RecordedAccountAct {
  return { at: instantOf(at), ...act };
}
