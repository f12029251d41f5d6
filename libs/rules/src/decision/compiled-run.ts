import type { FactSet, PackRule } from '../pack/rule-pack.js';
import { compileCondition, type Test } from './compile-condition.js';

const compiled = new WeakMap<readonly PackRule[], readonly Test[]>();

/**
 * Asks the compiled closures which rules fire; the twin of `runEngine` for replay, analysis and previews.
 *
 * @param rules - as `applicableRules` gives them: the closures are kept as long as this list
 */
export function runCompiled(rules: readonly PackRule[], facts: FactSet): ReadonlySet<string> {
  const tests = compiled.get(rules) ?? rules.map(({ when }) => compileCondition(when));
  compiled.set(rules, tests);
  return new Set(rules.filter((_rule, position) => tests[position]?.(facts) === true).map(({ id }) => id));
}
