import { untestedRules } from '../../example/run-examples.js';
import { silent, witnessOf, type DecisionView } from '../decision-view.js';
import type { FindingDraft } from '../finding.js';

/** Rules that no example makes fire, or shows staying silent; the witness is one to begin with. */
export function untestedIn(view: DecisionView): readonly FindingDraft[] {
  return untestedRules(view.decision).flatMap(({ rule: id, lacks }) => {
    const seen = view.rules.find(({ rule }) => rule.id === id);
    if (seen === undefined) return [];
    const isFiring = lacks === 'firing';
    const witness = witnessOf(view, [isFiring ? seen.formula : silent(view, seen)]);
    // A rule that never fires, or always does, has no such example to show.
    if (witness === null) return [];
    return [
      {
        code: isFiring ? ('rule.no-firing-example' as const) : ('rule.no-silent-example' as const),
        decision: view.decision.id,
        rules: [seen.rule],
        day: view.day,
        witness,
        confirms: ({ fired }) => fired.some(({ rule }) => rule === id) === isFiring,
      },
    ];
  });
}
