import { nearMissWords, outcomeWords, type DecisionResult, type RulePack } from '@app/rules';
import { inOneLine, text } from '../text/bilingual.js';

/** An answer as lines: the outcome slot by slot, the rules with their reasons, and what came close. */
export function trialLines(pack: RulePack, result: DecisionResult): readonly string[] {
  return [
    ...outcomeLines(pack, result),
    ...firedLines(result),
    ...result.nearMisses.map((miss) => {
      const condition = nearMissWords(miss, pack);
      return `~ ${miss.rule} ${inOneLine(text('rules.would-fire', { condition }))}`;
    }),
  ];
}

function outcomeLines({ decisions, parameters }: RulePack, { decision, outcome }: DecisionResult): readonly string[] {
  const slots = decisions.find(({ id }) => id === decision)?.slots ?? [];
  return slots.map((slot) => {
    const words = outcomeWords(outcome[slot.name] ?? [], { slot, parameters });
    return `${slot.name}: ${inOneLine(words)}`;
  });
}

function firedLines({ fired, otherwiseUsed, otherwiseReason }: DecisionResult): readonly string[] {
  if (otherwiseUsed) return [`= ${inOneLine(otherwiseReason)}`];
  return fired.map(({ rule, reason }) => `+ ${rule} ${inOneLine(reason)}`);
}
