import type { DraftGates } from '@app/contracts';
import type { StoredImpact } from '@app/persistence';
import { lastFirstDay, type RulePack, type TouchedLimit } from '@app/rules';

/** Whose change of which decision is measured. */
export interface MeasuredChange {
  readonly base: RulePack;
  readonly pack: RulePack;
  readonly decision: string;
}

/**
 * The last run that measures a change of a decision: over the whole record, as though the changes held already. A
 * sample, a part of the record, or each decision on a day before the change began could hide what it flips.
 *
 * @param runs - finished runs over the very pack, the last first
 */
export function countingRun(
  runs: readonly StoredImpact[],
  { base, pack, decision }: MeasuredChange,
): StoredImpact | null {
  const firstDay = lastFirstDay(base, pack);
  const counts = (run: StoredImpact): boolean => {
    const isWhole = run.sample === null && run.since === null && (run.decision ?? decision) === decision;
    return isWhole && run.notBefore === firstDay;
  };
  return runs.find(counts) ?? null;
}

/** A limit beside what a run has found. */
export function measuredLimit(limit: TouchedLimit, run: StoredImpact | null): DraftGates['limits'][number] {
  if (run === null) return { ...limit, measured: null, isAbove: false };
  const tally = run.counts.decisions.find(({ decision }) => decision === limit.decision);
  const notReplayable = tally?.notReplayable.count ?? 0;
  const replayed = (tally?.seen.count ?? 0) - notReplayable;
  const flipped = tally?.flipped.count ?? 0;
  return {
    ...limit,
    measured: { flipped, replayed, notReplayable },
    isAbove: flipped * 100 > replayed * limit.percent,
  };
}
