import type { DataSource } from 'typeorm';
import type { AccountQuery, AccountView } from '@app/contracts';
import type { Instant } from '@app/domain';
import { anywhere, Conditions } from '../shared/conditions.js';
import { limitOf, pageFrom, readCursor, type Page } from '../shared/cursor.js';
import { instantOf } from '../shared/values.js';
import { openProposal } from './staff-reader.js';

interface Row extends Omit<AccountView, 'createdAt' | 'lastActiveAt'> {
  readonly createdAt: Date;
  readonly lastActiveAt: Date;
}

/** The instant as other answers write it: to the millisecond, UTC. */
const INSTANT = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;

const PROPOSAL = `jsonb_build_object('role', p.role, 'at', to_char(p.at AT TIME ZONE 'UTC', ${INSTANT}), 'reason', p.reason,
  'proposedBy', (SELECT jsonb_build_object('accountId', b.id, 'displayName', b.display_name)
    FROM account b WHERE b.id = p.by_account))`;

const ACCOUNTS = `SELECT *, "hasRole"::text AS "hasRoleText" FROM (SELECT a.id AS "accountId", a.account_name AS "accountName",
    a.display_name AS "displayName", a.department_code AS "departmentCode", a.role,
    a.certificate_number AS "certificateNumber", a.disabled_at IS NOT NULL AS "isDisabled", a.is_demo AS "isDemo",
    a.must_change_password AS "mustChangePassword", a.created_at AS "createdAt", a.last_active_at AS "lastActiveAt",
    a.role IS NOT NULL AS "hasRole", ${openProposal('a', PROPOSAL)} AS proposal,
    (SELECT count(*)::int FROM session s WHERE s.account_id = a.id AND s.expires_at > $1) AS sessions,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('accountName', n.account_name, 'role', n.role) ORDER BY n.account_name), '[]')
      FROM account n WHERE n.id <> a.id AND n.disabled_at IS NULL
        AND (n.display_name = a.display_name OR n.certificate_number = a.certificate_number)) AS namesakes
  FROM account a) account`;

/** Accounts as administrators see them. */
export class AccountListRepository {
  constructor(private readonly database: DataSource) {}

  /** A page of accounts, those without a role first, then by name. */
  async list(query: AccountQuery, now: Instant): Promise<Page<AccountView>> {
    const where = conditionsOf(query, now);
    const limit = limitOf(query);
    const rows: (Row & { readonly hasRoleText: string })[] = await this.database.query(
      `${ACCOUNTS} WHERE ${where.sql} ORDER BY "hasRole", "accountName" LIMIT ${limit + 1}`,
      where.parameters,
    );
    return pageFrom(rows, limit, { item: viewOf, key: (row) => [row.hasRoleText, row.accountName] });
  }

  /** Accounts with a role that waits for a second person, by name. */
  async proposals(now: Instant): Promise<AccountView[]> {
    const rows: Row[] = await this.database.query(`${ACCOUNTS} WHERE proposal IS NOT NULL ORDER BY "accountName"`, [
      now,
    ]);
    return rows.map(viewOf);
  }
}

function conditionsOf({ search, department, role, state, after }: AccountQuery, now: Instant): Conditions {
  const where = new Conditions();
  where.value(now);
  where
    .when(
      search === undefined || search === '' ? null : anywhere(search),
      (text) => `"accountName" ILIKE ${text} OR "displayName" ILIKE ${text}`,
    )
    .when(department, (code) => `"departmentCode" = ${code}`)
    .when(role, (name) => `coalesce(role, 'none') = ${name}`)
    .when(state, (name) => `"isDisabled" = (${name} = 'disabled')`);
  if (after === undefined) return where;
  const [hasRole = null, accountName = null] = readCursor(after, 2);
  return where.require(
    `("hasRole", "accountName") > (${where.value(hasRole)}::boolean, ${where.value(accountName)}::text)`,
  );
}

function viewOf(row: Row): AccountView {
  const { accountId, accountName, displayName, departmentCode, role, certificateNumber, isDisabled, isDemo } = row;
  const { mustChangePassword, sessions, proposal, namesakes } = row;
  return {
    ...{ accountId, accountName, displayName, departmentCode, role, certificateNumber, isDisabled, isDemo },
    ...{ mustChangePassword, sessions, proposal, namesakes },
    createdAt: instantOf(row.createdAt),
    lastActiveAt: instantOf(row.lastActiveAt),
  };
}
