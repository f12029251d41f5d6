import type { Actor } from '@app/domain';
import type { AccountRole } from '../session/session.schema.js';

/**
 * What roles are there for, beside seeing cases: which of them answers for what. Code that depends on a role asks for a
 * duty; a role is named here, in `case-right.ts`, in the matrix of operations, and in the core, which knows ranks only.
 */
export const DUTIES = {
  /** Takes steps in cases; so has a desk at which a letter is answered. */
  'work-on-cases': ['officer', 'lead', 'supervisor'],
  /** Holds tasks, handles reports, is named in acts. */
  'hold-tasks': ['officer', 'lead'],
  /** Acts for the officers of the department. */
  'direct-officers': ['lead'],
  /** Answers for a department: its board, its calendar feed. */
  'answer-for-department': ['lead', 'supervisor'],
  /** Looks at cases of every department. */
  oversee: ['supervisor'],
  'write-rules': ['rule-admin'],
  'run-the-system': ['system-admin'],
  'grant-roles': ['security-admin'],
  /** Is the second person where a role wants two. */
  'agree-to-roles': ['security-admin', 'audit-admin'],
  'explain-rights': ['security-admin'],
  /** Proposes how long persons are kept and has the last word on an erasure. */
  'keep-privacy': ['security-admin'],
  'read-the-trail': ['audit-admin'],
} as const satisfies Readonly<Record<string, readonly AccountRole[]>>;
/** One duty. */
export type Duty = keyof typeof DUTIES;

/** Whether a role has a duty; an account without a role has none. */
export function hasDuty(role: string | null | undefined, duty: Duty): boolean {
  const roles: readonly string[] = DUTIES[duty];
  return typeof role === 'string' && roles.includes(role);
}

/** The rank in which somebody acts in cases, as the core knows it; `null` for those who act in none. */
export function rankOf(role: AccountRole | null): Actor['role'] | null {
  return DUTIES['work-on-cases'].find((rank) => rank === role) ?? null;
}
