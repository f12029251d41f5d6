import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { JsonValue } from '../json/json-node.js';
import { leavesOf, type Condition } from '../pack/condition.js';
import type { FactSet, PackRule } from '../pack/rule-pack.js';
import { anyFacts, someRules } from '../testing/random-rules.js';
import { candidateRules } from './candidate-rules.js';
import { COMPARISONS, compilerOf, testOf, type Comparison, type Test } from './compile-condition.js';
import { runCompiled } from './compiled-run.js';
import { runEngine } from './engine-run.js';

const RULE_SETS = 5_000;
const FACTS_EACH = 4;
/** Fixed, so that a red run means a change; SEED=… explores further. */
const SEED = Number(process.env['SEED'] ?? 20_261_127);

type Compiler = (condition: Condition) => Test;

const situations = fc.array(anyFacts, { minLength: FACTS_EACH, maxLength: FACTS_EACH });

/** Both evaluators say the same of rules and facts that nobody has checked. */
const agreement = (compile: Compiler) =>
  fc.asyncProperty(someRules, situations, async (rules, given) => {
    for (const facts of given as readonly FactSet[]) {
      // wrong on purpose
      const live = await runEngine(rules, facts);
      if (!isSame(live, runCompiled(rules, facts, compile))) return false;
    }
    return true;
  });

const isSame = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size === other.size && [...one].every((id) => other.has(id));

const text = (value: JsonValue): string => JSON.stringify(value).replaceAll('"', '');
const number = (value: JsonValue): number => (typeof value === 'number' ? value : 0);
const swapped = (condition: Condition): Condition =>
  condition.kind === 'leaf' ? condition : { ...condition, kind: 'any', of: condition.of.map(swapped) };
const meaning = (operator: string, holds: Comparison): Compiler => compilerOf({ ...COMPARISONS, [operator]: holds });

/** Compilers with one mistake each. */
const WRONG: readonly (readonly [what: string, compile: Compiler])[] = [
  ['takes the threshold for included', meaning('lessThan', (one, other) => one !== null && number(one) <= number(other))],
  ['takes what is not known for zero', meaning('greaterThanInclusive', (one, other) => number(one) >= number(other))],
  ['finds a code inside a word', meaning('in', (one, other) => text(other).includes(text(one)))],
  ['takes no list for a list without the code', meaning('doesNotContain', (one, other) => !text(one).includes(text(other)))],
  ['takes all for any', (condition) => testOf(swapped(condition))],
]; // prettier-ignore

describe(`json-rules-engine and the closures, ${RULE_SETS * FACTS_EACH} random rule sets with facts, SEED=${SEED}`, () => {
  it('fire the same rules, whatever is missing, null or of a wrong type', async () => {
    await fc.assert(agreement(testOf), { seed: SEED, numRuns: RULE_SETS });
  });

  it('fire the same rules when only the candidates are asked', async () => {
    const property = fc.asyncProperty(someRules, anyFacts, async (rules, given) => {
      const facts = given as FactSet; // wrong on purpose
      const asked = await runEngine(rules, facts, candidateRules(rules, facts));
      return isSame(asked, runCompiled(rules, facts));
    });
    await fc.assert(property, { seed: SEED, numRuns: RULE_SETS });
  });

  it.each(WRONG)('would be seen to differ from a compiler that %s, with a small case', async (_what, compile) => {
    const found = await fc.check(agreement(compile), { seed: SEED, numRuns: RULE_SETS });
    const rules: readonly PackRule[] = found.counterexample?.[0] ?? [];
    expect(found.failed).toBe(true);
    expect(rules.length).toBeLessThanOrEqual(2);
    expect(rules.flatMap(({ when }) => leavesOf(when)).length).toBeLessThanOrEqual(6);
  });
});
