import { applicableRules } from '../decision/applicable-rules.js';
import { openRules } from '../decision/candidate-rules.js';
import type { FactProblem } from '../decision/check-facts.js';
import { decide, decideCompiled } from '../decision/decide.js';
import type { DecisionAnswer, DecisionQuestion, DecisionRefusal, DecisionResult } from '../decision/decision-result.js';
import { withFigures } from '../example/run-examples.js';
import { factsOfCatalogue, fittedFacts, hindering, packWithout } from '../impact/fitted-facts.js';
import { canonicalJson } from '../json/canonical-json.js';
import type { RulePack } from '../pack/rule-pack.js';

/** A question that somebody tries on a pack, with the figures that it assumes in place of the pack's own. */
export interface TriedQuestion extends DecisionQuestion {
  readonly figures: Readonly<Record<string, number>>;
}

/** As many near misses as somebody looks through who tries. */
const NEAR_MISSES = 40;

/** What json-rules-engine answers, and whether the compiled evaluation says the same. */
export interface Trial {
  readonly result: DecisionResult;
  readonly agrees: boolean;
}

/** What trying a question gives. */
export type TrialAnswer =
  { readonly ok: true; readonly value: Trial } | { readonly ok: false; readonly refusal: DecisionRefusal };

/** Asks a pack as a live case would ask it. */
export async function tryDecision(pack: RulePack, { figures, ...asked }: TriedQuestion): Promise<TrialAnswer> {
  const question = { nearMissLimit: NEAR_MISSES, ...asked };
  const assumed = Object.keys(figures).length === 0 ? pack : withFigures(pack, figures);
  const answer = await decide(assumed, question);
  if (!answer.ok) return answer;
  return {
    ok: true,
    value: { result: answer.value, agrees: saysTheSame(answer.value, decideCompiled(assumed, question)) },
  };
}

function saysTheSame({ outcome, fired }: DecisionResult, twin: DecisionAnswer): boolean {
  if (!twin.ok) return false;
  const said = (rules: DecisionResult['fired']): string => rules.map(({ rule }) => rule).join(' ');
  return canonicalJson(outcome) === canonicalJson(twin.value.outcome) && said(fired) === said(twin.value.fired);
}

/** What another pack says of the same facts, or which of them it would read and cannot. */
export type OtherAnswer =
  TrialAnswer | { readonly ok: false; readonly refusal: null; readonly unread: readonly FactProblem[] };

/** Asks a pack whose catalogue may differ from the one for which the facts were written. */
export async function tryOnOther(pack: RulePack, question: TriedQuestion): Promise<OtherAnswer> {
  const { facts, problems } = fittedFacts(pack, question.facts);
  const unread = unreadBy(pack, question, { facts, problems });
  if (unread.length > 0) return { ok: false, refusal: null, unread };
  const fitting = packWithout(pack, problems);
  return tryDecision(fitting, { ...question, facts: factsOfCatalogue(fitting, facts) });
}

function unreadBy(
  pack: RulePack,
  { decision: id, asOf }: TriedQuestion,
  { facts, problems }: ReturnType<typeof fittedFacts>,
): readonly FactProblem[] {
  const decision = pack.decisions.find((one) => one.id === id);
  if (decision === undefined) return [];
  const rules = applicableRules(decision, asOf);
  return hindering(problems, { rules, open: openRules(rules, facts, pack.fields) }, pack.fields);
}
