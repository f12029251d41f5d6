import type { EntityManager } from 'typeorm';
import type { Instant } from '@app/domain';

/** Who erases a person, when and because of what. */
export interface PersonErasure {
  readonly complaintId: string;
  readonly by: string;
  readonly at: Instant;
  readonly because: 'retention' | 'request';
}

/**
 * Destroys the data key of a person for good: what is sealed can no longer be opened by anybody. The row stays and says
 * who erased it, when and why. The prints go too, so that nobody can ask whether a number was among them.
 */
export async function erasePerson(manager: EntityManager, erasure: PersonErasure): Promise<void> {
  const { complaintId, by, at, because } = erasure;
  await manager.query(
    `UPDATE sealed.field SET print = NULL WHERE person_id = (SELECT person_id FROM complaint WHERE id = $1)`,
    [complaintId],
  );
  await manager.query(
    `UPDATE sealed.person SET wrapped_key = NULL, handler_id = NULL, erased_by = $2, erased_at = $3, erasure_reason = $4
     WHERE id = (SELECT person_id FROM complaint WHERE id = $1)`,
    [complaintId, by, at, because],
  );
}
