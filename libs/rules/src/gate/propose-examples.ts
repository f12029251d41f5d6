import { applicableRules, figuresOn } from '../decision/applicable-rules.js';
import { decide } from '../decision/decide.js';
import type { DecisionResult } from '../decision/decision-result.js';
import { QUERY_BUDGET } from '../analysis/decision-view.js';
import { chooseFacts, type Choosing, type FactChoice } from '../analysis/space/fact-choice.js';
import { factSpace } from '../analysis/space/fact-space.js';
import { negated, type Formula } from '../analysis/space/formula.js';
import type { JsonValue } from '../json/json-node.js';
import { conditionMutants, type ConditionMutant } from '../mutation/condition-mutants.js';
import { survivorsOf } from '../mutation/mutation-report.js';
import type { PackDecision, PackExample, PackRule, RulePack } from '../pack/rule-pack.js';

/** Examples that one question proposes at most: a person has to read and confirm each. */
const MOST = 6;

/** An example made from a rule, with what the pack answers; it says nothing until a person has confirmed the answer. */
export interface ProposedExample {
  readonly kind: 'firing' | 'near-miss';
  readonly decision: string;
  readonly rule: string;
  readonly asOf: string;
  /** Id of the scenario from which it starts. */
  readonly base: string;
  readonly given: Readonly<Record<string, JsonValue>>;
  readonly fired: readonly string[];
  readonly outcome: Readonly<Record<string, JsonValue>>;
}

/** Which rule of which decision, and for which day. */
export interface ProposalQuestion {
  readonly decision: string;
  readonly rule: string;
  /** Preferred day; a rule that does not hold on it is asked for its first day. */
  readonly asOf: string;
}

/**
 * Makes examples of a rule: facts upon which it fires, facts upon which a single comparison keeps it silent, and facts
 * that tell it from small mistakes which no example notices yet. Everything is confirmed by json-rules-engine.
 */
export async function proposeExamples(pack: RulePack, question: ProposalQuestion): Promise<readonly ProposedExample[]> {
  const decision = pack.decisions.find(({ id }) => id === question.decision);
  const rule = decision?.rules.find(({ id }) => id === question.rule);
  if (decision === undefined || rule === undefined || !rule.isOn || pack.scenarios.length === 0) return [];
  const day = dayFor(rule, question.asOf);
  const ground = groundOf(pack, { decision, rule, day });
  const wanted = [firing(ground), nearMiss(ground), ...tellingApart(ground)];
  const proposals = await Promise.all(wanted.map(async (one) => proposalOf(one, ground)));
  return distinct(proposals.filter((one) => one !== null)).slice(0, MOST);
}

function dayFor({ from, to }: PackRule, asOf: string): string {
  if (asOf < from) return from;
  return to !== null && asOf > to ? to : asOf;
}

interface Asked {
  readonly decision: PackDecision;
  readonly rule: PackRule;
  readonly day: string;
}

interface Ground extends Asked {
  readonly pack: RulePack;
  readonly own: Formula;
  readonly mutants: readonly (ConditionMutant & { readonly formula: Formula })[];
  readonly choosing: Choosing;
}

/** The facts cut at everything that the rules and the small mistakes in the one rule can tell apart. */
function groundOf(pack: RulePack, asked: Asked): Ground {
  const { decision, rule, day } = asked;
  const mutants = conditionMutants(rule.when);
  const others = applicableRules(decision, day).map(({ when }) => when);
  const conditions = [rule.when, ...others, ...mutants.map(({ when }) => when)];
  const { fields, analysis, scenarios } = pack;
  const space = factSpace({ fields, analysis, conditions, figures: figuresOn(pack, day) });
  return {
    ...asked,
    pack,
    own: space.formulaOf(rule.when),
    mutants: mutants.map((mutant) => ({ ...mutant, formula: space.formulaOf(mutant.when) })),
    choosing: { space, fields, scenarios, budget: QUERY_BUDGET },
  };
}

interface Wanted {
  readonly kind: ProposedExample['kind'];
  readonly choice: FactChoice | null;
}

function firing(ground: Ground): Wanted {
  return { kind: 'firing', choice: chooseFacts([ground.own], ground.choosing) };
}

/** A near miss where one comparison alone is in the way; else any facts upon which the rule stays silent. */
function nearMiss(ground: Ground): Wanted {
  const { mutants, choosing } = ground;
  const silent = silence(ground);
  const dropped = mutants.filter(({ change }) => change === 'dropped');
  const near = firstOf(dropped, ({ formula }) => chooseFacts([silent, formula], choosing));
  return { kind: 'near-miss', choice: near ?? chooseFacts([silent], choosing) };
}

/** For each small mistake that no example notices, facts upon which rule and mistake differ. */
function tellingApart(ground: Ground): readonly Wanted[] {
  const { pack, decision, rule, mutants, own, choosing } = ground;
  const asMutants = mutants.map(({ when, place, change, at }) => {
    const id = `${place}: ${change}`;
    return { id, file: rule.place.file, line: at.line, changed: { decision: decision.id, rule: { ...rule, when } } };
  });
  const open = new Set(survivorsOf(pack, asMutants).map(({ id }) => id));
  return mutants
    .filter(({ place, change }) => open.has(`${place}: ${change}`))
    .slice(0, MOST)
    .flatMap(({ formula }): readonly Wanted[] => {
      const missed = chooseFacts([silence(ground), formula], choosing);
      if (missed !== null) return [{ kind: 'near-miss', choice: missed }];
      return [{ kind: 'firing', choice: chooseFacts([own, negated(formula, choosing.space.domains)], choosing) }];
    });
}

function silence({ own, choosing }: Ground): Formula {
  return negated(own, choosing.space.domains);
}

function firstOf<One, Found>(list: readonly One[], find: (one: One) => Found | null): Found | null {
  for (const one of list) {
    const found = find(one);
    if (found !== null) return found;
  }
  return null;
}

async function proposalOf({ kind, choice }: Wanted, ground: Ground): Promise<ProposedExample | null> {
  if (choice?.base == null || isThere(choice, ground)) return null;
  const { pack, decision, rule, day } = ground;
  const answer = await decide(pack, { decision: decision.id, asOf: day, facts: choice.facts });
  if (!answer.ok || hasFired(answer.value, rule) !== (kind === 'firing')) return null;
  const { base, given } = choice;
  const { outcome, fired } = answer.value;
  const about = { kind, decision: decision.id, rule: rule.id, asOf: day };
  return { ...about, base, given, outcome, fired: fired.map((one) => one.rule) };
}

function hasFired({ fired }: DecisionResult, { id }: PackRule): boolean {
  return fired.some(({ rule }) => rule === id);
}

/** Whether an example of the pack has these very facts on that day, and names the rule. */
function isThere({ facts }: FactChoice, { decision, rule, day }: Ground): boolean {
  const isSame = ({ facts: known, asOf }: PackExample): boolean =>
    asOf === day && JSON.stringify(known) === JSON.stringify(facts);
  return decision.examples.some((one) => isSame(one) && [...one.because, ...one.not].includes(rule.id));
}

function distinct(proposals: readonly ProposedExample[]): readonly ProposedExample[] {
  const keys = proposals.map(({ base, given }) => JSON.stringify([base, given]));
  return proposals.filter((_one, place) => keys.indexOf(keys[place] ?? '') === place);
}
