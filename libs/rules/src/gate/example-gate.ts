import type { Bilingual } from '../pack/bilingual.js';
import type { PackDecision, PackExample, PackRule, Place, RulePack } from '../pack/rule-pack.js';
import { ruleMutants } from '../mutation/mutants.js';
import { survivorsOf, type Survivor } from '../mutation/mutation-report.js';
import { changedRules, type ChangedRule } from './changed-rules.js';

/** Mutants that a check tries at most; of more every n-th, so that a check stays a matter of a second. */
const MOST_MUTANTS = 600;

/** A changed rule that no example of its own shows firing, or staying silent. */
export interface LackingExample {
  readonly decision: string;
  readonly rule: string;
  readonly title: Bilingual;
  readonly lacks: 'firing' | 'near-miss';
  readonly place: Place;
}

/** How many small mistakes in the changed rules of a decision its examples would notice. */
export interface ChangedScore {
  readonly decision: string;
  readonly tried: number;
  readonly noticed: number;
  /** In whole percent, rounded down. */
  readonly percent: number;
  readonly survivors: readonly Survivor[];
}

/** What the examples of a candidate say about the rules that it changes. */
export interface ExampleGate {
  readonly changed: readonly { readonly decision: string; readonly rule: string; readonly title: Bilingual }[];
  readonly lacking: readonly LackingExample[];
  readonly scores: readonly ChangedScore[];
  /** Least percent that base or candidate asks of its examples; `null` when neither asks. */
  readonly floor: number | null;
}

/** Looks whether every changed rule has examples of its own, and whether they would notice a small mistake in it. */
export function exampleGate(base: RulePack | null, pack: RulePack): ExampleGate {
  const changed = changedRules(base, pack);
  const share = MOST_MUTANTS / Math.max(1, changed.length);
  const decisions = [...new Set(changed.map(({ decision }) => decision))];
  return {
    changed: changed.map(({ decision, rule: { id, title } }) => ({ decision: decision.id, rule: id, title })),
    lacking: changed.flatMap(lackingOf),
    scores: decisions.map((decision) => {
      const rules = changed.filter((one) => one.decision === decision).map(({ rule }) => rule);
      return scoreOf(pack, { decision, rules, most: Math.ceil(share * rules.length) });
    }),
    floor: highest(base?.mutationFloor ?? null, pack.mutationFloor),
  };
}

/** A change cannot lower the bar that it has to pass itself. */
function highest(one: number | null, other: number | null): number | null {
  return one === null || other === null ? (one ?? other) : Math.max(one, other);
}

/** An example is of use only on a day on which the rule holds: on any other it is silent by its date. */
function lackingOf({ decision, rule }: ChangedRule): readonly LackingExample[] {
  const own = decision.examples.filter((example) => isInEffect(rule, example));
  const { id, title, place } = rule;
  const about = { decision: decision.id, rule: id, title, place };
  return [
    ...(own.some(({ because }) => because.includes(id)) ? [] : [{ ...about, lacks: 'firing' as const }]),
    ...(own.some(({ not }) => not.includes(id)) ? [] : [{ ...about, lacks: 'near-miss' as const }]),
  ];
}

function isInEffect({ from, to }: PackRule, { asOf }: PackExample): boolean {
  return from <= asOf && (to === null || asOf <= to);
}

interface Scoring {
  readonly decision: PackDecision;
  readonly rules: readonly PackRule[];
  readonly most: number;
}

function scoreOf(pack: RulePack, { decision, rules, most }: Scoring): ChangedScore {
  const mutants = rules.flatMap((rule) => ruleMutants(decision, rule));
  const step = Math.max(1, Math.ceil(mutants.length / most));
  const tried = mutants.filter((_one, place) => place % step === 0);
  const survivors = survivorsOf(pack, tried);
  const noticed = tried.length - survivors.length;
  const percent = tried.length === 0 ? 100 : Math.floor((100 * noticed) / tried.length);
  return { decision: decision.id, tried: tried.length, noticed, percent, survivors };
}
