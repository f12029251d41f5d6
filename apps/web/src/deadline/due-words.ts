import type { DeadlineView } from '@app/contracts';
import { epochOf, exactMilliseconds, instantFromEpoch } from '@app/domain';

type Due = Pick<DeadlineView, 'period' | 'dueOn' | 'dueAt'>;

/** The instant from which a clock of hours or minutes runs; `null` for a clock of days, and without a due instant. */
export function exactStart({ period, dueAt }: Due): string | null {
  const lasts = period === null ? null : exactMilliseconds(period);
  return lasts === null || dueAt === null ? null : instantFromEpoch(epochOf(dueAt) - lasts);
}
