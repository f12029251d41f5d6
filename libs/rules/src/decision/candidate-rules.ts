import type { Condition, Leaf } from '../pack/condition.js';
import type { FactField } from '../pack/fact-field.js';
import type { FactSet, PackRule } from '../pack/rule-pack.js';
import { actualValue, testOf } from './compile-condition.js';

/** Rules that are left for one question, by the words of the question. */
type Candidates = Map<string, readonly PackRule[]>;

const byRules = new WeakMap<readonly PackRule[], Candidates>();

/**
 * The rules that a question leaves open: those of another clock or rung can neither fire nor nearly fire.
 *
 * @param rules - as `applicableRules` gives them: what is found is kept as long as this list
 * @returns the same list object for the same question, so that evaluators can be kept by it
 */
export function candidateRules(
  rules: readonly PackRule[],
  facts: FactSet,
  fields: readonly FactField[],
): readonly PackRule[] {
  const asked = fields.filter((field) => field.question && field.type === 'code');
  const key = JSON.stringify(asked.map(({ fact, path }) => actualValue({ fact, path }, facts)));
  const known = byRules.get(rules) ?? new Map<string, readonly PackRule[]>();
  byRules.set(rules, known);
  const candidates = known.get(key) ?? rules.filter(({ when }) => staysOpen(when, facts, asked));
  known.set(key, candidates);
  return candidates;
}

function staysOpen(when: Condition, facts: FactSet, asked: readonly FactField[]): boolean {
  if (when.kind !== 'all') return true;
  return when.of.every((one) => one.kind !== 'leaf' || !isAsked(one, asked) || testOf(one)(facts));
}

function isAsked({ fact, path }: Leaf, asked: readonly FactField[]): boolean {
  return asked.some((field) => field.fact === fact && field.path === path);
}
