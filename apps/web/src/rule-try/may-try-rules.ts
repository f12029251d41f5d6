import { hasDuty, type AccountRole } from '@app/contracts';

/** Whether a role may try rules: those who write them, and those whose cases they are about. */
export function mayTryRules(role: AccountRole | null | undefined): boolean {
  return hasDuty(role, 'write-rules') || hasDuty(role, 'work-on-cases');
}
