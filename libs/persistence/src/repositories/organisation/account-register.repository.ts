import type { DataSource, EntityManager } from 'typeorm';
import {
  accepted,
  decideStaffAct,
  refused,
  type Instant,
  type Outcome,
  type StaffAct,
  type StaffEvent,
  type StaffRefusal,
} from '@app/domain';
import { seenFor, type MachineDatabase } from '../../wall/machine-database.js';
import { newId } from '../intake/new-id.js';
import { carryOut, type AccountAct, type ActedAccount, type ActOnAccount } from './carry-out-act.js';
import { recordAccountAct } from './record-account-act.js';
import { lockActs, readMember, readStaff, type KnownMember } from './staff-reader.js';

/** An account for a person; it has no role. */
export interface NewPerson {
  readonly accountName: string;
  readonly displayName: string;
  readonly departmentCode: string;
  /** Enforcement certificate; `null` for a person without one. */
  readonly certificateNumber: string | null;
  /** As made by `hashPassword` of the platform; it opens the account once. */
  readonly passwordHash: string;
}

/** Why nothing was done. */
export type AccountRefusal =
  | StaffRefusal
  | { readonly code: 'account.unknown' }
  | { readonly code: 'account.name-taken' }
  | { readonly code: 'account.department-unknown' };

/** Keeps accounts and their roles: each act is decided by the core in one transaction, one after the other, and on record. */
export class AccountRegister {
  private readonly database: MachineDatabase;

  constructor(database: DataSource) {
    this.database = seenFor(database, 'keep-accounts');
  }

  /** Creates the account of a person, without a role; answers its id. */
  async create(person: NewPerson, act: AccountAct): Promise<Outcome<{ readonly accountId: string }, AccountRefusal>> {
    return this.database.transaction(async (manager) => {
      await lockActs(manager);
      const refusal = await refuseCreation(manager, person, act);
      if (refusal !== null) return refused(refusal);
      const accountId = newId(act.at);
      await insertPerson(manager, { ...person, accountId, at: act.at });
      await recordAccountAct(manager, accountId, { ...act, name: 'created', departmentCode: person.departmentCode });
      return accepted({ accountId });
    });
  }

  /** Does something with an account, unless the core refuses it. */
  async do(asked: ActOnAccount): Promise<Outcome<ActedAccount, AccountRefusal>> {
    return this.database.transaction(async (manager) => {
      await lockActs(manager);
      const on = await readMember(manager, asked.on);
      if (on === null) return refused({ code: 'account.unknown' });
      const unknown = await refuseDepartment(manager, asked.act);
      if (unknown !== null) return refused(unknown);
      const outcome = await decide(manager, asked, on);
      return outcome.ok ? accepted(await carryOut(manager, { asked, on, event: outcome.value })) : outcome;
    });
  }
}

async function decide(
  manager: EntityManager,
  { by, act }: ActOnAccount,
  on: KnownMember,
): Promise<Outcome<StaffEvent, StaffRefusal>> {
  const actor = by === 'server' ? null : by.accountId;
  const staff = await readStaff(manager, [on.accountId, actor, on.proposal?.proposedBy ?? null]);
  return decideStaffAct(staff, { by, on, act });
}

/** Who may create is who may enable: an account that nobody has given a role yet is no more than that. */
async function refuseCreation(
  manager: EntityManager,
  { accountName, departmentCode }: NewPerson,
  { by }: AccountAct,
): Promise<AccountRefusal | null> {
  const staff = await readStaff(manager, [by === 'server' ? null : by.accountId]);
  const newcomer = { accountId: '', role: null, departmentCode, isDisabled: true, isDemo: false, proposal: null };
  const outcome = decideStaffAct(staff, { by, on: newcomer, act: { type: 'enable' } });
  if (!outcome.ok) return outcome.refusal;
  if ((await readMember(manager, { accountName })) !== null) return { code: 'account.name-taken' };
  return refuseDepartment(manager, { type: 'move', departmentCode });
}

async function refuseDepartment(manager: EntityManager, act: StaffAct): Promise<AccountRefusal | null> {
  if (act.type !== 'move') return null;
  const rows: unknown[] = await manager.query('SELECT 1 FROM department WHERE code = $1', [act.departmentCode]);
  return rows.length === 0 ? { code: 'account.department-unknown' } : null;
}

async function insertPerson(
  manager: EntityManager,
  { accountId, at, ...person }: NewPerson & { readonly accountId: string; readonly at: Instant },
): Promise<void> {
  await manager.query(
    `INSERT INTO account (id, account_name, display_name, department_code, certificate_number, password_hash,
       must_change_password, created_at, last_active_at, password_changed_at)
     VALUES ($1, $2, $3, $4, $5, $6, true, $7, $7, $7)`,
    [
      ...[accountId, person.accountName, person.displayName, person.departmentCode, person.certificateNumber],
      ...[person.passwordHash, at],
    ],
  );
}
