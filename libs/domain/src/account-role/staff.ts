import type { DepartmentCode } from '../shared/identifiers.js';
import { isAdministratorRole, type AccountRole } from './account-role.js';

/** A role that one security administrator has proposed and a second person has not decided on. */
export interface RoleProposal {
  readonly role: AccountRole;
  readonly proposedBy: string;
}

/** An account as far as acts on accounts look at it. */
export interface StaffMember {
  readonly accountId: string;
  /** `null` until the security administrator grants one. */
  readonly role: AccountRole | null;
  readonly departmentCode: DepartmentCode;
  readonly isDisabled: boolean;
  /** An example account; it does not stand in for a real one. */
  readonly isDemo: boolean;
  readonly proposal: RoleProposal | null;
}

/** Whether somebody holds a role and can use it. */
export function holds(member: StaffMember | undefined, role: AccountRole): boolean {
  return member?.role === role && !member.isDisabled;
}

/** Whether a kind of administrator would be without anybody if this account no longer held its role. */
export function isLastAdministrator(staff: readonly StaffMember[], member: StaffMember): boolean {
  const { role } = member;
  return role !== null && isAdministratorRole(role) && !member.isDisabled && !hasAnother(staff, member, role);
}

/**
 * Whether another account than the given ones may decide on a role in place of an audit administrator: as long as there
 * are two security administrators, they are the four eyes.
 */
export function hasAnotherSecurityAdmin(staff: readonly StaffMember[], proposer: StaffMember, on: string): boolean {
  return staff.some((one) => one.accountId !== on && isStandIn(one, proposer, 'security-admin'));
}

function hasAnother(staff: readonly StaffMember[], member: StaffMember, role: AccountRole): boolean {
  return staff.some((one) => isStandIn(one, member, role));
}

function isStandIn(one: StaffMember, member: StaffMember, role: AccountRole): boolean {
  return one.accountId !== member.accountId && holds(one, role) && (member.isDemo || !one.isDemo);
}
