import { isDay } from '../pack/shape.js';
import type { FactSet, PackDecision, PackRule, RulePack } from '../pack/rule-pack.js';
import { PARAMETERS } from '../pack/condition.js';
import { filledOutcomes } from '../pack/outcome-value.js';
import { applicableRules, figuresOn, type Figures } from './applicable-rules.js';
import { candidateRules, openRules } from './candidate-rules.js';
import { checkFacts } from './check-facts.js';
import { runCompiled } from './compiled-run.js';
import type {
  DecisionAnswer,
  DecisionQuestion,
  DecisionRefusal,
  DecisionResult,
  FiredRule,
} from './decision-result.js';
import { runEngine } from './engine-run.js';
import { nearMisses } from './near-misses.js';
import { lookupOf } from './pack-lookup.js';
import { filledReason } from './reason-text.js';
import { settle } from './settle.js';

/** Decides by json-rules-engine: the evaluator of record. */
export async function decide(pack: RulePack, question: DecisionQuestion): Promise<DecisionAnswer> {
  const prepared = prepare(pack, question);
  if ('refusal' in prepared) return { ok: false, refusal: prepared.refusal };
  return { ok: true, value: answer(pack, prepared, await liveRun(prepared)) };
}

/** Decides by compiled closures: the same answer, hundreds of times faster, for replay, analysis and previews. */
export function decideCompiled(pack: RulePack, question: DecisionQuestion): DecisionAnswer {
  const prepared = prepare(pack, question);
  if ('refusal' in prepared) return { ok: false, refusal: prepared.refusal };
  return { ok: true, value: answer(pack, prepared, runCompiled(prepared.open, prepared.facts)) };
}

async function liveRun({ applicable, open, facts }: Prepared): Promise<ReadonlySet<string>> {
  return runEngine(applicable, facts, candidateRules(open, facts));
}

/** A question that can be answered. */
interface Prepared {
  readonly decision: PackDecision;
  readonly asOf: string;
  /** Rules that hold on the day, and those of them that the question leaves open. */
  readonly applicable: readonly PackRule[];
  readonly open: readonly PackRule[];
  readonly figures: Figures;
  /** Facts with the figures of the day among them. */
  readonly facts: FactSet;
  readonly nearMissLimit: number | undefined;
}

function prepare(pack: RulePack, question: DecisionQuestion): Prepared | { readonly refusal: DecisionRefusal } {
  const { asOf, nearMissLimit } = question;
  const decision = pack.decisions.find(({ id }) => id === question.decision);
  if (decision === undefined) return { refusal: { code: 'rules.decision-unknown', decision: question.decision } };
  if (!isDay(asOf)) return { refusal: { code: 'rules.day-invalid', asOf } };
  const { facts, problems } = checkFacts(pack.fields, question.facts);
  if (problems.length > 0) return { refusal: { code: 'rules.facts-invalid', problems } };
  const figures = figuresOn(pack, asOf);
  const applicable = applicableRules(decision, asOf);
  const open = openRules(applicable, facts, pack.fields);
  const known = Object.freeze({ ...facts, [PARAMETERS]: figures });
  return { decision, asOf, applicable, open, figures, facts: known, nearMissLimit };
}

function answer(pack: RulePack, prepared: Prepared, firedIds: ReadonlySet<string>): DecisionResult {
  const { decision, asOf, open, figures, facts } = prepared;
  const fired = open.filter(({ id }) => firedIds.has(id));
  const missed = open.filter(({ id }) => !firedIds.has(id));
  return {
    packHash: pack.hash,
    decision: decision.id,
    asOf,
    fired: fired.map((rule) => explained(pack, rule, prepared)),
    nearMisses: nearMisses(pack, missed, { facts, limit: prepared.nearMissLimit }),
    otherwiseUsed: fired.length === 0,
    otherwiseReason: decision.otherwise.reason,
    ...settle(decision, fired, figures),
  };
}

function explained(pack: RulePack, rule: PackRule, { facts, figures }: Prepared): FiredRule {
  const lookup = lookupOf(pack);
  return {
    rule: rule.id,
    title: rule.title,
    reason: filledReason(rule.reason, facts, (fact, name) => lookup.field(fact, name)),
    cites: rule.cites,
    level: rule.level,
    then: filledOutcomes(rule.then, figures),
    parameters: lookup.parametersOf(rule).map(({ id, title, unit, confirm }) => {
      return { parameter: id, title, unit, value: figures[id] ?? null, confirm };
    }),
  };
}
