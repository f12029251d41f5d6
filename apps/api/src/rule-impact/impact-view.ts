import type { RuleImpact } from '@app/contracts';
import type { StoredImpact } from '@app/persistence';
import { wilsonInterval } from '@app/rules';

/** A run with the interval that its sample allows. */
export function impactView(run: StoredImpact): RuleImpact {
  const { seen, flipped, notReplayable } = run.counts;
  const replayed = seen.count - notReplayable.count;
  return { ...run, interval: run.sample === null ? null : wilsonInterval(flipped.count, replayed) };
}
