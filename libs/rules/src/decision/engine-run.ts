import { Engine, type NestedCondition, type TopLevelCondition } from 'json-rules-engine';
import type { JsonValue } from '../json/json-node.js';
import type { Condition, Group, Leaf } from '../pack/condition.js';
import type { FactSet, PackRule } from '../pack/rule-pack.js';

/** The evaluator of live decisions, as decision records name it. */
export const EVALUATOR = 'json-rules-engine@7.3.1';

/** The one event type: an author's word here could reject a run or call handlers twice. */
const FIRED = 'fired';

const engines = new WeakMap<readonly PackRule[], Engine>();

/**
 * Asks json-rules-engine which rules fire. Each run is a child of the engine: `status` lives on the object that runs,
 * and runs that share it lose rules without an error (upstream issue 303).
 *
 * @param rules - as `applicableRules` gives them: the engine is kept as long as this list
 * @returns ids of the rules that fired, in no particular order
 */
export async function runEngine(rules: readonly PackRule[], facts: FactSet): Promise<ReadonlySet<string>> {
  const run = Object.create(engineOf(rules)) as Engine; // Object.create answers `any`; the prototype is an Engine
  const { results } = await run.run(facts);
  return new Set(results.map(({ name }) => name));
}

function engineOf(rules: readonly PackRule[]): Engine {
  const engine = engines.get(rules) ?? newEngine(rules);
  engines.set(rules, engine);
  return engine;
}

function newEngine(rules: readonly PackRule[]): Engine {
  const engine = new Engine([], { pathResolver: resolveOwn, allowUndefinedFacts: false });
  engine.addOperator(
    'lessThan',
    ordered((actual, expected) => actual < expected),
  );
  engine.addOperator(
    'lessThanInclusive',
    ordered((actual, expected) => actual <= expected),
  );
  engine.addOperator(
    'greaterThan',
    ordered((actual, expected) => actual > expected),
  );
  engine.addOperator(
    'greaterThanInclusive',
    ordered((actual, expected) => actual >= expected),
  );
  engine.addOperator('containsAny', (actual: readonly JsonValue[], expected: readonly JsonValue[]) =>
    expected.some((value) => actual.includes(value)),
  );
  for (const { id, when } of rules)
    engine.addRule({ name: id, conditions: topLevel(when), event: { type: FIRED }, priority: 1 });
  return engine;
}

/** The engine's own comparison takes a missing figure for zero; ours needs two numbers. */
function ordered(holds: (actual: number, expected: number) => boolean) {
  return (actual: unknown, expected: unknown): boolean =>
    typeof actual === 'number' && typeof expected === 'number' && holds(actual, expected);
}

/** Paths are `$.name` of an own property; JSONPath would run expressions from a rule file. */
function resolveOwn(value: object, path: string): unknown {
  return Object.getOwnPropertyDescriptor(value, path.slice(2))?.value;
}

function topLevel({ kind, of }: Group): TopLevelCondition {
  const nested = of.map(condition);
  return kind === 'all' ? { all: nested } : { any: nested };
}

function condition(one: Condition): NestedCondition {
  return one.kind === 'leaf' ? comparison(one) : topLevel(one);
}

function comparison({ fact, path, operator, value }: Leaf): NestedCondition {
  return { fact, path, operator, value };
}
