import type { JsonValue } from '../../json/json-node.js';
import type { PackConstraint } from '../../pack/rule-pack.js';
import { isList, type Slot } from '../../pack/slot.js';
import { areApart, ask, silent, speaking, witnessOf, type DecisionView, type SeenRule } from '../decision-view.js';
import type { FindingDraft } from '../finding.js';
import { holdsAt } from '../space/formula.js';
import { budgetReached } from './budget.js';

/** Proposals that never survive: whenever their rule fires, one that goes before fires too. */
export function shadowedRules(view: DecisionView): readonly FindingDraft[] {
  return view.decision.slots.flatMap((slot) => speaking(view, slot.name).flatMap((seen) => shadow(seen, slot, view)));
}

function shadow(seen: SeenRule, slot: Slot, view: DecisionView): readonly FindingDraft[] {
  const stronger = strongerThan(seen, slot, view).filter((other) => !areApart(seen, other));
  if (stronger.length === 0) return [];
  const answer = ask(view, [seen.formula, ...stronger.map((other) => silent(view, other))]);
  if (answer === 'budget') return [budgetReached(view, [seen.rule], slot)];
  const witness = answer === 'none' ? witnessOf(view, [seen.formula]) : null;
  return witness === null ? [] : [shadowed(seen, { slot, view, stronger, witness })];
}

interface Shadowing {
  readonly slot: Slot;
  readonly view: DecisionView;
  readonly stronger: readonly SeenRule[];
  readonly witness: NonNullable<ReturnType<typeof witnessOf>>;
}

function shadowed({ rule, then }: SeenRule, { slot, view, stronger, witness }: Shadowing): FindingDraft {
  const there = view.space.cellsOf(witness.facts);
  const winner = stronger.find(({ formula }) => holdsAt(formula, there));
  return {
    code: 'rule.shadowed',
    decision: view.decision.id,
    slot: slot.name,
    rules: [rule],
    day: view.day,
    data: { slot: slot.title, winner: winner?.rule.id ?? '' },
    witness,
    confirms: ({ fired, outcome }) =>
      fired.some((one) => one.rule === rule.id) && !survives(then[slot.name] ?? null, outcome[slot.name] ?? null),
  };
}

function survives(proposed: JsonValue, outcome: JsonValue): boolean {
  if (!isList(outcome)) return JSON.stringify(proposed) === JSON.stringify(outcome);
  const kept = outcome.map((entry) => JSON.stringify(entry));
  return (isList(proposed) ? proposed : [proposed]).some((entry) => kept.includes(JSON.stringify(entry)));
}

/** Rules whose proposal goes before: of a higher rank, or of the kind that a constraint keeps. */
function strongerThan(seen: SeenRule, slot: Slot, view: DecisionView): readonly SeenRule[] {
  const others = speaking(view, slot.name).filter((other) => other !== seen);
  if (slot.hit === 'priority') return others.filter((other) => rankOf(other, slot) < rankOf(seen, slot));
  const constraints = view.decision.constraints.filter((one) => one.slot === slot.name);
  return constraints.flatMap((one) =>
    isDropped(seen, one) ? others.filter((other) => has(other, one, one.keep)) : [],
  );
}

function rankOf({ then }: SeenRule, { name, values }: Slot): number {
  return values.findIndex((code) => code === then[name]);
}

/** Whether all that a rule proposes goes when the constraint applies. */
function isDropped(seen: SeenRule, { slot, field, drop }: PackConstraint): boolean {
  const kinds = membersOf(seen, slot, field);
  return kinds.length > 0 && kinds.every((kind) => kind === drop);
}

function has(seen: SeenRule, { slot, field }: PackConstraint, value: string): boolean {
  return membersOf(seen, slot, field).includes(value);
}

function membersOf({ then }: SeenRule, slot: string, field: string): readonly JsonValue[] {
  const value = then[slot] ?? [];
  return (isList(value) ? value : [value]).map((entry) =>
    entry === null || typeof entry !== 'object' || isList(entry) ? null : (entry[field] ?? null),
  );
}
