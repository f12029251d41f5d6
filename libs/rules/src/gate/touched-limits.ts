import { decisionBasis } from '../impact/decision-basis.js';
import type { FlipLimit, RulePack } from '../pack/rule-pack.js';

/** A decision that a change touches, and how much it may flip. */
export interface TouchedLimit {
  readonly decision: string;
  readonly percent: number;
  /** Whether the deployment still has to confirm the figure. */
  readonly confirm: boolean;
}

/** The decisions with a limit that decide otherwise in a candidate; of two limits the lower one counts. */
export function touchedLimits(base: RulePack, pack: RulePack): readonly TouchedLimit[] {
  const ids = new Set([...base.decisions, ...pack.decisions].map(({ id }) => id));
  return [...ids].flatMap((decision) => {
    const [one, other] = [base, pack].map((of) => of.decisions.find(({ id }) => id === decision)?.flipLimit ?? null);
    const limit = lower(one ?? null, other ?? null);
    if (limit === null || decisionBasis(base, decision) === decisionBasis(pack, decision)) return [];
    return [{ decision, percent: limit.percent, confirm: limit.confirm }];
  });
}

/** A change cannot raise the limit that it has to keep itself. */
function lower(one: FlipLimit | null, other: FlipLimit | null): FlipLimit | null {
  if (one === null || other === null) return one ?? other;
  return one.percent <= other.percent ? one : other;
}
