import { decide } from '../decision/decide.js';
import type { DecisionAnswer } from '../decision/decision-result.js';
import type { Bilingual } from '../pack/bilingual.js';
import type { PackDecision, PackExample, PackRule, Place, RulePack } from '../pack/rule-pack.js';
import { differencesOf, type ExampleDifference } from './differences.js';

/** How one example went. */
export interface ExampleReport {
  readonly decision: string;
  readonly file: string;
  readonly name: Bilingual;
  readonly passed: boolean;
  readonly differences: readonly ExampleDifference[];
}

/** A rule that no example makes fire, or that no example shows staying silent. */
export interface UntestedRule {
  readonly decision: string;
  readonly rule: string;
  readonly lacks: 'firing' | 'silent';
  readonly place: Place;
}

/** What the examples of a pack show. */
export interface ExamplesReport {
  readonly examples: readonly ExampleReport[];
  readonly untested: readonly UntestedRule[];
}

/** Runs every example of a pack through json-rules-engine and names the rules that lack one. */
export async function runExamples(pack: RulePack): Promise<ExamplesReport> {
  const examples = pack.decisions.flatMap((decision) =>
    decision.examples.map((example) => runExample(pack, decision.id, example)),
  );
  return { examples: await Promise.all(examples), untested: pack.decisions.flatMap(untestedRules) };
}

async function runExample(pack: RulePack, decision: string, example: PackExample): Promise<ExampleReport> {
  const { asOf, facts, file, name } = example;
  const assumed = withFigures(pack, example.figures);
  const differences = differencesFrom(example, await decide(assumed, { decision, asOf, facts }));
  return { decision, file, name, passed: differences.length === 0, differences };
}

/** A pack in which some figures stand differently from the first day on. */
export function withFigures(pack: RulePack, figures: Readonly<Record<string, number>>): RulePack {
  const parameters = pack.parameters.map((parameter) => {
    const value = figures[parameter.id];
    const [first] = parameter.values;
    return value === undefined || first === undefined
      ? parameter
      : { ...parameter, values: [{ ...first, to: null, value }] };
  });
  return { ...pack, parameters };
}

function differencesFrom(example: PackExample, answer: DecisionAnswer): readonly ExampleDifference[] {
  if (!answer.ok) return [{ at: 'decision', expected: 'an answer', actual: answer.refusal.code }];
  const { outcome, fired } = answer.value;
  return differencesOf(example, { outcome, fired: fired.map(({ rule }) => rule) });
}

/** Rules of a decision that no example names as firing, or as staying silent. */
export function untestedRules({ id, rules, examples }: PackDecision): readonly UntestedRule[] {
  const on = rules.filter(({ isOn }) => isOn);
  const firing = new Set(examples.flatMap(({ because }) => because));
  const silent = new Set(examples.flatMap(({ not }) => not));
  return [
    ...on.filter((rule) => !firing.has(rule.id)).map((rule) => lacking(id, rule, 'firing')),
    ...on.filter((rule) => !silent.has(rule.id)).map((rule) => lacking(id, rule, 'silent')),
  ];
}

function lacking(decision: string, { id, place }: PackRule, lacks: UntestedRule['lacks']): UntestedRule {
  return { decision, rule: id, lacks, place };
}
