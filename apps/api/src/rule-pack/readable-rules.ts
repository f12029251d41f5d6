import type { RuleView } from '@app/contracts';
import { conditionWords, figuresOn, readableReason, type RulePack } from '@app/rules';

/** The rules of a pack for reading, with the figures of a day, decision by decision. */
export function readableRules(pack: RulePack, today: string): RuleView[] {
  const { decisions, fields, parameters } = pack;
  const figures = figuresOn(pack, today);
  return decisions.flatMap(({ id: decision, rules }) =>
    rules.map(({ id, title, when, reason, level, cites }) => ({
      rule: id,
      decision,
      title,
      condition: conditionWords(when, { fields, parameters, figures }),
      reason: readableReason(reason, figures, fields),
      level,
      cites: [...cites],
    })),
  );
}
