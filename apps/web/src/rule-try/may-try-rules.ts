import type { AccountRole } from '@app/contracts';

const TRIERS: readonly AccountRole[] = ['officer', 'lead', 'supervisor', 'rule-admin'];

/** Whether a role may try rules: those who write them, and those whose cases they are about. */
export function mayTryRules(role: AccountRole | undefined): boolean {
  return role !== undefined && TRIERS.includes(role);
}
