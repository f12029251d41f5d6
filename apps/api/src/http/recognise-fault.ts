import type { Problem } from '@app/contracts';
import { CursorError, isDatabaseAway } from '@app/persistence';
import { problemOf } from '@app/platform';

const RETRY_AFTER_SECONDS = 3;

/** Faults of the surroundings that have an answer of their own; `null` for a fault of ours. */
export function recogniseFault(fault: unknown): Problem | null {
  if (fault instanceof CursorError) {
    const errors = [{ pointer: '/after', code: 'cursor', detail: 'not a cursor of this list' }];
    return problemOf(400, 'request.invalid', { errors });
  }
  if (isDatabaseAway(fault)) return problemOf(503, 'database.unavailable', { retryAfter: RETRY_AFTER_SECONDS });
  return null;
}
