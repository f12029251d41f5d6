import { applicableRules, figuresOn, type Figures } from '../decision/applicable-rules.js';
import { testOf } from '../decision/compile-condition.js';
import { settle } from '../decision/settle.js';
import { differencesOf } from '../example/differences.js';
import { withFigures } from '../example/run-examples.js';
import { PARAMETERS } from '../pack/condition.js';
import type { FactSet, PackDecision, PackExample, PackRule, Parameter, RulePack } from '../pack/rule-pack.js';
import type { Mutant } from './mutant.js';
import { mutantsOf } from './mutants.js';

/** How many small mistakes the examples of a pack would notice. */
export interface MutationReport {
  readonly mutants: number;
  readonly killed: number;
  /** Share of the mutants that an example notices, 0 to 1; 1 of none. */
  readonly score: number;
  readonly survivors: readonly Survivor[];
}

/** A mistake that no example notices. */
export type Survivor = Omit<Mutant, 'changed'>;

/** Mutates every rule and figure of a pack by one step and asks its examples, by the compiled evaluator. */
export function mutationReport(pack: RulePack): MutationReport {
  const mutants = mutantsOf(pack);
  const survivors = survivorsOf(pack, mutants);
  const killed = mutants.length - survivors.length;
  const score = mutants.length === 0 ? 1 : killed / mutants.length;
  return { mutants: mutants.length, killed, score, survivors };
}

/** The mutants of a pack that none of its examples notices. */
export function survivorsOf(pack: RulePack, mutants: readonly Mutant[]): readonly Survivor[] {
  const trials = pack.decisions.flatMap((decision) => decision.examples.map((one) => trialOf(pack, decision, one)));
  const survivors = mutants.filter((mutant) => !isNoticed(mutant, trials, pack));
  return survivors.map(({ changed: _changed, ...rest }) => rest);
}

/** An example with what the unchanged pack makes of it. */
interface Trial {
  readonly decision: PackDecision;
  readonly example: PackExample;
  readonly figures: Figures;
  readonly facts: FactSet;
  readonly rules: readonly PackRule[];
  readonly fired: readonly PackRule[];
}

function trialOf(pack: RulePack, decision: PackDecision, example: PackExample): Trial {
  const figures = figuresOn(withFigures(pack, example.figures), example.asOf);
  const facts = { ...example.facts, [PARAMETERS]: figures };
  const rules = applicableRules(decision, example.asOf);
  return { decision, example, figures, facts, rules, fired: rules.filter(({ when }) => testOf(when)(facts)) };
}

function isNoticed({ changed }: Mutant, trials: readonly Trial[], pack: RulePack): boolean {
  if ('parameter' in changed) return isFigureNoticed(changed.parameter, trials, pack);
  const { decision, rule } = changed;
  return trials.some((trial) => trial.decision.id === decision && isRuleNoticed(rule, trial));
}

function isRuleNoticed(mutant: PackRule, trial: Trial): boolean {
  const { rules, fired, facts } = trial;
  const original = rules.find(({ id }) => id === mutant.id);
  if (original === undefined) return false;
  const fires = testOf(mutant.when)(facts);
  const isSame = fires === fired.includes(original) && (!fires || mutant.then === original.then);
  if (isSame) return false;
  const others = rules.flatMap((rule) =>
    rule === original ? (fires ? [mutant] : []) : fired.includes(rule) ? [rule] : [],
  );
  return disagrees(trial, others);
}

function isFigureNoticed(parameter: Parameter, trials: readonly Trial[], pack: RulePack): boolean {
  const parameters = pack.parameters.map((one) => (one.id === parameter.id ? parameter : one));
  const changed = { ...pack, parameters };
  return trials
    .filter(({ rules, example }) => {
      return (
        example.figures[parameter.id] === undefined && rules.some((rule) => rule.parameters.includes(parameter.id))
      );
    })
    .some(({ decision, example }) => {
      const trial = trialOf(changed, decision, example);
      return disagrees(trial, trial.fired);
    });
}

function disagrees({ decision, example, figures }: Trial, fired: readonly PackRule[]): boolean {
  const { outcome } = settle(decision, fired, figures);
  return differencesOf(example, { outcome, fired: fired.map(({ id }) => id) }).length > 0;
}
