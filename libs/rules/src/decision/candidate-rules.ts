import { parameterOf, type Condition, type Leaf } from '../pack/condition.js';
import { fieldName, type FactField } from '../pack/fact-field.js';
import type { FactSet, PackRule } from '../pack/rule-pack.js';
import { testOf, type Test } from './compile-condition.js';

/** Rules that are left for one question, by the words of the question. */
type Open = Map<string, readonly PackRule[]>;

const openByRules = new WeakMap<readonly PackRule[], Open>();
/** Codes may be open: what is kept must not grow with every word that was ever asked. */
const KEPT = 1_000;

/**
 * The rules that a question leaves open: those of another clock or rung can neither fire nor nearly fire.
 *
 * @param rules - as `applicableRules` gives them: what is found is kept as long as this list
 */
export function openRules(
  rules: readonly PackRule[],
  facts: FactSet,
  fields: readonly FactField[],
): readonly PackRule[] {
  const asked = askedFields(fields);
  const key = JSON.stringify(asked.map(({ fact, name }) => facts[fact]?.[name] ?? null));
  const known = openByRules.get(rules) ?? new Map<string, readonly PackRule[]>();
  openByRules.set(rules, known);
  const open = known.get(key) ?? rules.filter(({ when }) => staysOpen(when, facts, asked));
  if (known.size >= KEPT) known.clear();
  known.set(key, open);
  return open;
}

/** A field that says what is being asked. */
interface Asked {
  readonly fact: string;
  readonly path: string;
  readonly name: string;
}

const askedByFields = new WeakMap<readonly FactField[], readonly Asked[]>();

function askedFields(fields: readonly FactField[]): readonly Asked[] {
  const asked =
    askedByFields.get(fields) ?? fields.filter(({ question, type }) => question && type === 'code').map(named);
  askedByFields.set(fields, asked);
  return asked;
}

function named({ fact, path }: FactField): Asked {
  return { fact, path, name: fieldName(path) };
}

function staysOpen(when: Condition, facts: FactSet, asked: readonly Asked[]): boolean {
  if (when.kind !== 'all') return true;
  return when.of.every((one) => one.kind !== 'leaf' || !isAsked(one, asked) || testOf(one)(facts));
}

function isAsked({ fact, path }: Leaf, asked: readonly Asked[]): boolean {
  return asked.some((field) => field.fact === fact && field.path === path);
}

/**
 * The rules that may still fire: an index by the codes that a rule cannot do without. Which of them do fire, the
 * evaluator says; the others would be asked in vain.
 */
export function candidateRules(open: readonly PackRule[], facts: FactSet): readonly PackRule[] {
  return open.filter((rule) => guardsOf(rule).every((holds) => holds(facts)));
}

const guardsByRule = new WeakMap<PackRule, readonly Test[]>();

function guardsOf(rule: PackRule): readonly Test[] {
  const guards = guardsByRule.get(rule) ?? necessary(rule.when).filter(isIndexed).map(testOf);
  guardsByRule.set(rule, guards);
  return guards;
}

/** The comparisons that all must hold. */
function necessary(condition: Condition): readonly Leaf[] {
  if (condition.kind === 'leaf') return [condition];
  return condition.kind === 'all' ? condition.of.flatMap(necessary) : [];
}

/** Operators that look for codes. */
const INDEXED: readonly string[] = ['equal', 'in', 'contains', 'containsAny'];

function isIndexed({ operator, value }: Leaf): boolean {
  return INDEXED.includes(operator) && parameterOf(value) === null;
}
