import type { DepartmentCode } from '../shared/identifiers.js';
import type { AccountRole } from './account-role.js';
import type { StaffMember } from './staff.js';

/** What somebody may do with the account of another. */
export type StaffAct =
  | { readonly type: 'disable' }
  | { readonly type: 'enable' }
  | { readonly type: 'reset-password' }
  | { readonly type: 'end-sessions' }
  | { readonly type: 'move'; readonly departmentCode: DepartmentCode }
  | { readonly type: 'grant-role'; readonly role: AccountRole }
  | { readonly type: 'confirm-role'; readonly role: AccountRole }
  | { readonly type: 'decline-role'; readonly role: AccountRole }
  | { readonly type: 'withdraw-role' };

/** Who may act: a role, or `server` for whoever works on the server's command line. */
export type StaffActor = { readonly accountId: string } | 'server';

/** Why nothing was done. */
export type StaffRefusal =
  | { readonly code: 'account.not-allowed' }
  | { readonly code: 'account.own' }
  | { readonly code: 'account.is-disabled' }
  | { readonly code: 'account.is-enabled' }
  | { readonly code: 'account.last-administrator'; readonly role: AccountRole }
  | { readonly code: 'account.same-department' }
  | { readonly code: 'account.same-role'; readonly role: AccountRole }
  | { readonly code: 'account.other-administrator'; readonly role: AccountRole }
  | { readonly code: 'account.role-proposed'; readonly role: AccountRole }
  | { readonly code: 'account.no-proposal' }
  | { readonly code: 'account.own-proposal' }
  | { readonly code: 'account.second-person' }
  | { readonly code: 'account.without-role' };

/** An act on an account, and on whose. */
export interface AskedStaffAct {
  readonly by: StaffActor;
  readonly on: StaffMember;
  readonly act: StaffAct;
}
