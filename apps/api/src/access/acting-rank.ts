import { rankOf } from '@app/contracts';
import type { Actor } from '@app/domain';
import type { SignedIn } from '@app/persistence';
import { problem } from '@app/platform';

/** The rank in which a person acts in cases. @throws ProblemError for those who act in none */
export function actingRank({ role }: Pick<SignedIn, 'role'>): Actor['role'] {
  const rank = rankOf(role);
  if (rank === null) throw problem(403, 'role.not-allowed', { data: { role } });
  return rank;
}
