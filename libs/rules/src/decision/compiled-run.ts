import type { FactSet, PackRule } from '../pack/rule-pack.js';
import { testOf, type Test } from './compile-condition.js';

/** Asks the compiled closures which rules fire; the twin of `runEngine` for replay, analysis and previews. */
export function runCompiled(rules: readonly PackRule[], facts: FactSet, compile = testOf): ReadonlySet<string> {
  const fired = new Set<string>();
  for (const { id, holds } of compiledRules(rules, compile)) if (holds(facts)) fired.add(id);
  return fired;
}

interface CompiledRule {
  readonly id: string;
  readonly holds: Test;
}

const compiledByRules = new WeakMap<readonly PackRule[], readonly CompiledRule[]>();

/** The closures of a list of rules, kept as long as the list. */
function compiledRules(rules: readonly PackRule[], compile: typeof testOf): readonly CompiledRule[] {
  if (compile !== testOf) return rules.map(({ id, when }) => ({ id, holds: compile(when) }));
  const compiled = compiledByRules.get(rules) ?? rules.map(({ id, when }) => ({ id, holds: testOf(when) }));
  compiledByRules.set(rules, compiled);
  return compiled;
}
