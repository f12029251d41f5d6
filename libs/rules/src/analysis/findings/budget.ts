import type { PackRule } from '../../pack/rule-pack.js';
import type { Slot } from '../../pack/slot.js';
import type { DecisionView } from '../decision-view.js';
import type { FindingDraft } from '../finding.js';

/** Says that a question was not answered, rather than guess. */
export function budgetReached(
  { decision, day }: DecisionView,
  rules: readonly PackRule[],
  slot: Slot | null,
): FindingDraft {
  return {
    code: 'analysis.budget',
    decision: decision.id,
    slot: slot?.name ?? null,
    about: slot?.name ?? decision.id,
    rules,
    day,
    place: rules[0]?.place ?? decision.place,
    witness: null,
  };
}
