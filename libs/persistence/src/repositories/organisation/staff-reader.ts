import type { EntityManager } from 'typeorm';
import { ADMINISTRATOR_ROLES, type AccountRole, type RoleProposal, type StaffMember } from '@app/domain';

/** An account in the eyes of an act, with what a person knows it by. */
export interface KnownMember extends StaffMember {
  readonly accountName: string;
}

/** How an account is named: by its id, or on the command line by its name. */
export type AccountKey = { readonly accountId: string } | { readonly accountName: string };

interface MemberColumns {
  readonly accountId: string;
  readonly accountName: string;
  readonly role: AccountRole | null;
  readonly departmentCode: string;
  readonly isDisabled: boolean;
  readonly isDemo: boolean;
  readonly proposal: RoleProposal | null;
}

/** The number of the lock under which acts on accounts are done one after the other; the trigger of the table takes it too. */
const ACTS_LOCK = 764_000_002;

/** SQL of one value: the role that is proposed for the account with the alias and not decided on; `null` when none is. */
export function openProposal(alias: string, shown: string): string {
  return `(SELECT CASE WHEN p.act = 'role-proposed' THEN ${shown} END FROM account_act p
    WHERE p.account_id = ${alias}.id
      AND p.act IN ('role-proposed', 'role-granted', 'role-declined', 'role-withdrawn', 'moved')
    ORDER BY p.id DESC LIMIT 1)`;
}

const MEMBER_SQL = `SELECT a.id AS "accountId", a.account_name AS "accountName", a.role,
    a.department_code AS "departmentCode", a.disabled_at IS NOT NULL AS "isDisabled", a.is_demo AS "isDemo",
    ${openProposal('a', `jsonb_build_object('role', p.role, 'proposedBy', p.by_account)`)} AS proposal
  FROM account a`;

/** Makes acts on accounts wait for each other until the end of the transaction. */
export async function lockActs(manager: EntityManager): Promise<void> {
  await manager.query('SELECT pg_advisory_xact_lock($1)', [ACTS_LOCK]);
}

/** The account that is named; `null` when there is none. */
export async function readMember(manager: EntityManager, key: AccountKey): Promise<KnownMember | null> {
  const [column, value] = 'accountId' in key ? ['id', key.accountId] : ['account_name', key.accountName];
  const rows: MemberColumns[] = await manager.query(`${MEMBER_SQL} WHERE a.${column}::text = $1 FOR UPDATE OF a`, [
    value,
  ]);
  return rows[0] ?? null;
}

/** Everybody at whom a decision looks: who holds one of the three offices, and those who are named. */
export async function readStaff(
  manager: EntityManager,
  named: readonly (string | null)[],
): Promise<readonly StaffMember[]> {
  const rows: MemberColumns[] = await manager.query(
    `${MEMBER_SQL} WHERE a.role = ANY ($1) OR a.id = ANY ($2::uuid[])`,
    [[...ADMINISTRATOR_ROLES], named.filter((id) => id !== null)],
  );
  return rows;
}
