import { isAdministratorRole, type AccountRole } from './account-role.js';
import type { AskedStaffAct, StaffRefusal } from './asked-staff-act.js';
import { hasAnotherSecurityAdmin, holds, isLastAdministrator, type RoleProposal, type StaffMember } from './staff.js';

/** A grant, or what becomes of one that was proposed. */
export type RoleAct = Extract<AskedStaffAct['act'], { type: 'grant-role' | 'confirm-role' | 'decline-role' }>;

/** Why a role is not granted, confirmed or declined; `null` when nothing is against it. */
export function refuseRole(
  staff: readonly StaffMember[],
  { by, on, act }: Omit<AskedStaffAct, 'act'> & { readonly act: RoleAct },
): StaffRefusal | null {
  if (act.type === 'grant-role') return refuseGrant(staff, on, act.role);
  const { proposal } = on;
  // whoever decides has seen which role it is
  if (proposal?.role !== act.role) return { code: 'account.no-proposal' };
  if (act.type === 'decline-role') return null;
  return refuseSecond(staff, { by, on, proposal }) ?? refuseChange(staff, on, proposal.role);
}

function refuseGrant(staff: readonly StaffMember[], on: StaffMember, role: AccountRole): StaffRefusal | null {
  if (on.proposal !== null) return { code: 'account.role-proposed', role: on.proposal.role };
  if (on.role === role) return { code: 'account.same-role', role };
  return refuseChange(staff, on, role);
}

/** From one of the three to another there is no direct way: the first is withdrawn, on record, before the second begins. */
function refuseChange(staff: readonly StaffMember[], on: StaffMember, role: AccountRole): StaffRefusal | null {
  if (on.isDisabled) return { code: 'account.is-disabled' };
  if (on.role === null || !isAdministratorRole(on.role)) return null;
  if (isAdministratorRole(role)) return { code: 'account.other-administrator', role: on.role };
  return isLastAdministrator(staff, on) ? { code: 'account.last-administrator', role: on.role } : null;
}

interface AskedConfirmation extends Pick<AskedStaffAct, 'by' | 'on'> {
  readonly proposal: RoleProposal;
}

/** The second person is another security administrator; where there is none, an audit administrator. */
function refuseSecond(
  staff: readonly StaffMember[],
  { by, on, proposal: { proposedBy } }: AskedConfirmation,
): StaffRefusal | null {
  const memberOf = (id: string): StaffMember | undefined => staff.find(({ accountId }) => accountId === id);
  const proposer = memberOf(proposedBy);
  if (by === 'server' || by.accountId === proposedBy) return { code: 'account.own-proposal' };
  if (proposer === undefined || !holds(proposer, 'security-admin')) return { code: 'account.no-proposal' };
  const isPeer = holds(memberOf(by.accountId), 'security-admin');
  return isPeer || !hasAnotherSecurityAdmin(staff, proposer, on.accountId) ? null : { code: 'account.second-person' };
}
