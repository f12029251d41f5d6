import type { DepartmentCode } from '../shared/identifiers.js';
import { accepted, refused, type Outcome } from '../shared/outcome.js';
import { wantsSecondPerson, type AccountRole } from './account-role.js';
import type { AskedStaffAct, StaffAct, StaffActor, StaffRefusal } from './asked-staff-act.js';
import { refuseRole, type RoleAct } from './refuse-role.js';
import { isLastAdministrator, type StaffMember } from './staff.js';

/** What an act has done. */
export type StaffEvent =
  | { readonly type: 'disabled' }
  | { readonly type: 'enabled' }
  | { readonly type: 'password-reset' }
  | { readonly type: 'sessions-ended' }
  | { readonly type: 'moved'; readonly departmentCode: DepartmentCode }
  | { readonly type: 'role-proposed'; readonly role: AccountRole; readonly by: string }
  | {
      readonly type: 'role-granted';
      readonly role: AccountRole;
      readonly by: string;
      /** The second person; `null` where one suffices. */
      readonly confirmedBy: string | null;
    }
  | { readonly type: 'role-declined' }
  | { readonly type: 'role-withdrawn' };

/** Whose acts they are; the command line belongs to who keeps the server, so it has those of the system administrator. */
const ACTORS = {
  disable: ['system-admin'],
  enable: ['system-admin'],
  'reset-password': ['system-admin'],
  'end-sessions': ['system-admin'],
  move: ['system-admin'],
  'grant-role': ['security-admin'],
  'withdraw-role': ['security-admin'],
  'confirm-role': ['security-admin', 'audit-admin'],
  'decline-role': ['security-admin', 'audit-admin'],
} as const satisfies Readonly<Record<StaffAct['type'], readonly AccountRole[]>>;

/**
 * Decides an act on the account of another.
 *
 * @param staff - every administrator who can sign in, whoever acts, and who has proposed a role for the account
 */
export function decideStaffAct(
  staff: readonly StaffMember[],
  { by, on, act }: AskedStaffAct,
): Outcome<StaffEvent, StaffRefusal> {
  const refusal = refuseActor(staff, { by, on, act }) ?? refuseAct(staff, { by, on, act });
  return refusal === null ? accepted(eventOf({ by, on, act })) : refused(refusal);
}

/** The account after an act; sessions and passwords are not part of it. */
export function evolveStaff(member: StaffMember, event: StaffEvent): StaffMember {
  if (event.type === 'moved') return { ...member, departmentCode: event.departmentCode, role: null, proposal: null };
  if (event.type === 'role-granted') return { ...member, role: event.role, proposal: null };
  if (event.type === 'role-proposed') return { ...member, proposal: { role: event.role, proposedBy: event.by } };
  return { ...member, ...CHANGES[event.type] };
}

const CHANGES = {
  disabled: { isDisabled: true },
  enabled: { isDisabled: false },
  'password-reset': {},
  'sessions-ended': {},
  'role-declined': { proposal: null },
  'role-withdrawn': { role: null, proposal: null },
} as const satisfies Readonly<
  Record<Exclude<StaffEvent['type'], 'moved' | 'role-granted' | 'role-proposed'>, Partial<StaffMember>>
>;

function refuseActor(staff: readonly StaffMember[], { by, on, act }: AskedStaffAct): StaffRefusal | null {
  const allowed: readonly (AccountRole | null)[] = ACTORS[act.type];
  if (by === 'server') return allowed.includes('system-admin') ? null : { code: 'account.not-allowed' };
  const actor = staff.find(({ accountId }) => accountId === by.accountId);
  if (actor === undefined || actor.isDisabled || !allowed.includes(actor.role)) return { code: 'account.not-allowed' };
  return actor.accountId === on.accountId ? { code: 'account.own' } : null;
}

function refuseAct(staff: readonly StaffMember[], { by, on, act }: AskedStaffAct): StaffRefusal | null {
  if (isRoleAct(act)) return refuseRole(staff, { by, on, act });
  const takesOffice = act.type === 'disable' || act.type === 'move' || act.type === 'withdraw-role';
  return refuseState(on, act) ?? (takesOffice ? refuseLast(staff, on) : null);
}

function isRoleAct(act: StaffAct): act is RoleAct {
  return act.type === 'grant-role' || act.type === 'confirm-role' || act.type === 'decline-role';
}

function refuseState(on: StaffMember, act: Exclude<StaffAct, RoleAct>): StaffRefusal | null {
  if (act.type !== 'move') return STATE_REFUSALS[act.type](on);
  return act.departmentCode === on.departmentCode ? { code: 'account.same-department' } : null;
}

const refuseDisabled = ({ isDisabled }: StaffMember): StaffRefusal | null =>
  isDisabled ? { code: 'account.is-disabled' } : null;

const STATE_REFUSALS = {
  disable: refuseDisabled,
  enable: ({ isDisabled }) => (isDisabled ? null : { code: 'account.is-enabled' }),
  'reset-password': refuseDisabled,
  'end-sessions': () => null,
  'withdraw-role': ({ role }) => (role === null ? { code: 'account.without-role' } : null),
} as const satisfies Readonly<
  Record<Exclude<StaffAct, RoleAct | { type: 'move' }>['type'], (on: StaffMember) => StaffRefusal | null>
>;

function refuseLast(staff: readonly StaffMember[], on: StaffMember): StaffRefusal | null {
  return isLastAdministrator(staff, on) && on.role !== null
    ? { code: 'account.last-administrator', role: on.role }
    : null;
}

function eventOf({ by, on, act }: AskedStaffAct): StaffEvent {
  if (act.type === 'move') return { type: 'moved', departmentCode: act.departmentCode };
  if (act.type === 'grant-role') return grantOf(act.role, actorId(by));
  if (act.type === 'confirm-role') return confirmationOf(on, actorId(by));
  return { type: PLAIN_EVENTS[act.type] };
}

const PLAIN_EVENTS = {
  disable: 'disabled',
  enable: 'enabled',
  'reset-password': 'password-reset',
  'end-sessions': 'sessions-ended',
  'decline-role': 'role-declined',
  'withdraw-role': 'role-withdrawn',
} as const;

function grantOf(role: AccountRole, by: string): StaffEvent {
  return wantsSecondPerson(role)
    ? { type: 'role-proposed', role, by }
    : { type: 'role-granted', role, by, confirmedBy: null };
}

function confirmationOf({ proposal }: StaffMember, confirmedBy: string): StaffEvent {
  if (proposal === null) return { type: 'role-declined' }; // refused before
  return { type: 'role-granted', role: proposal.role, by: proposal.proposedBy, confirmedBy };
}

function actorId(by: StaffActor): string {
  return by === 'server' ? '' : by.accountId; // the server grants nothing
}
