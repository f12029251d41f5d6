/** Roles of accounts. An account has one of them, or none yet; a login belongs to one person. */
export const ACCOUNT_ROLES = [
  'officer',
  'lead',
  'supervisor',
  'rule-admin',
  'system-admin',
  'security-admin',
  'audit-admin',
] as const;
/** One role. */
export type AccountRole = (typeof ACCOUNT_ROLES)[number];

/** The three administrators 三员: one makes accounts, one gives rights, one reads what both did. */
export const ADMINISTRATOR_ROLES = ['system-admin', 'security-admin', 'audit-admin'] as const;
/** One of the three. */
export type AdministratorRole = (typeof ADMINISTRATOR_ROLES)[number];

/** Whether a role is one of the three. */
export function isAdministratorRole(role: AccountRole | null): role is AdministratorRole {
  return ADMINISTRATOR_ROLES.some((one) => one === role);
}

/** Roles that one security administrator grants alone: they see the cases of one department and decide none of them. */
export const GRANTED_BY_ONE: readonly AccountRole[] = ['officer'];

/** Whether granting a role waits for a second person. Source: ADR 0038. */
export function wantsSecondPerson(role: AccountRole): boolean {
  return !GRANTED_BY_ONE.includes(role);
}
