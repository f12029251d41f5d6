import type { FactSet, PackRule } from '../pack/rule-pack.js';
import { testOf } from './compile-condition.js';

/** Asks the compiled closures which rules fire; the twin of `runEngine` for replay, analysis and previews. */
export function runCompiled(rules: readonly PackRule[], facts: FactSet, compile = testOf): ReadonlySet<string> {
  return new Set(rules.filter(({ when }) => compile(when)(facts)).map(({ id }) => id));
}
