import { applicableRules, figuresOn, type Figures } from '../decision/applicable-rules.js';
import { withParameters } from '../pack/outcome-value.js';
import type { PackDecision, PackRule, RulePack } from '../pack/rule-pack.js';
import type { JsonValue } from '../json/json-node.js';
import type { WitnessDraft } from './finding.js';
import { chooseFacts } from './space/fact-choice.js';
import { factSpace, type FactSpace } from './space/fact-space.js';
import { negated, type Cells, type Formula } from './space/formula.js';
import { narrowed, solve } from './space/solve.js';

/** Branches that one question may try before it says that it may not look longer. */
export const QUERY_BUDGET = 20_000;

/** A day, and how hard to look. */
export interface Look {
  readonly day: string;
  readonly budget: number;
}

/** A rule as the analysis sees it on a day. */
export interface SeenRule {
  readonly rule: PackRule;
  readonly formula: Formula;
  /** Cells outside which it never fires; null when it never fires. */
  readonly box: readonly Cells[] | null;
  /** What it proposes, with the figures of the day. */
  readonly then: Readonly<Record<string, JsonValue>>;
}

/** A decision on a day, ready for questions. */
export interface DecisionView {
  readonly pack: RulePack;
  readonly decision: PackDecision;
  readonly day: string;
  readonly figures: Figures;
  readonly space: FactSpace;
  readonly rules: readonly SeenRule[];
  /** Branches that one question may try. */
  readonly budget: number;
}

/** What a question to a view answers. */
export type Answer = 'none' | 'found' | 'budget';

/** Prepares a decision of a pack for questions about a day. */
export function viewOf(pack: RulePack, decision: PackDecision, { day, budget }: Look): DecisionView {
  const figures = figuresOn(pack, day);
  const rules = applicableRules(decision, day);
  const { fields, analysis } = pack;
  const space = factSpace({ fields, analysis, conditions: rules.map(({ when }) => when), figures });
  const seen = rules.map((rule): SeenRule => {
    const formula = space.formulaOf(rule.when);
    const then = Object.entries(rule.then).map(([slot, value]) => [slot, withParameters(value, figures)] as const);
    return { rule, formula, box: narrowed([formula, ...space.assumed], space.domains), then: Object.fromEntries(then) };
  });
  return { pack, decision, day, figures, space, rules: seen, budget };
}

/** Whether there are facts in which all formulas hold. */
export function ask({ space, budget }: DecisionView, formulas: readonly Formula[]): Answer {
  const search = {
    formulas: [...formulas, ...space.assumed],
    domains: space.domains,
    preferred: [],
    budget,
  };
  return solve(search).kind;
}

/** Facts in which all formulas hold, as a witness of the day; null when there are none, or none in time. */
export function witnessOf(view: DecisionView, formulas: readonly Formula[]): WitnessDraft | null {
  const { pack, decision, day, space, budget } = view;
  const choice = chooseFacts(formulas, { space, fields: pack.fields, scenarios: pack.scenarios, budget });
  return choice === null ? null : { decision: decision.id, asOf: day, ...choice, figures: {} };
}

/** Where a rule stays silent. */
export function silent({ space }: DecisionView, { formula }: SeenRule): Formula {
  return negated(formula, space.domains);
}

/** Whether two rules can be seen at once to have no input in common. */
export function areApart(one: SeenRule, other: SeenRule): boolean {
  if (one.box === null || other.box === null) return true;
  return one.box.some((cells, at) => (cells & (other.box?.[at] ?? 0n)) === 0n);
}

/** Rules that propose something in a slot. */
export function speaking({ rules }: DecisionView, slot: string): readonly SeenRule[] {
  return rules.filter(({ then }) => then[slot] !== undefined);
}
