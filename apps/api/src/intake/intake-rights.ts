import { clueSightOf, rankOf } from '@app/contracts';
import type { Actor } from '@app/domain';
import type { SignedIn } from '@app/persistence';
import { problem } from '@app/platform';
import { refusalProblem } from '../command/refusal-status.js';

/** The role in which a person acts in intake. @throws ProblemError for administrators, who see no business data */
export function intakeRole({ role }: Pick<SignedIn, 'role'>): Actor['role'] {
  const rank = rankOf(role);
  if (rank === null) throw problem(403, 'intake.role-missing', { data: { role } });
  return rank;
}

/** Refuses people whose department may not take complaints in. @throws ProblemError */
export function requireIntake({ role, powers, departmentCode }: SignedIn): void {
  intakeRole({ role });
  if (powers.includes('register')) return;
  throw refusalProblem('department.power-missing', { department: departmentCode, power: 'register' });
}

/** The department whose clues a person sees; `null` for the joint office and supervisors, who see all. */
export function cluesSeen(me: SignedIn): string | null {
  intakeRole(me);
  return clueSightOf(me.role, me.powers) === 'every-department' ? null : me.departmentCode;
}
