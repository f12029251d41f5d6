import { Almanac, Engine, Rule, type NestedCondition, type TopLevelCondition } from 'json-rules-engine';
import type { JsonValue } from '../json/json-node.js';
import type { Condition, Group, Leaf } from '../pack/condition.js';
import type { FactSet, PackRule } from '../pack/rule-pack.js';
import { isList } from '../pack/slot.js';
import { ownValue } from './own-value.js';

/** The evaluator of live decisions, as decision records name it. */
export const EVALUATOR = 'json-rules-engine@7.3.1';

/** The one event type: an author's word here could reject a run or call handlers twice. */
const FIRED = 'fired';

/** Rules as json-rules-engine holds them. */
interface Loaded {
  readonly engine: Engine;
  readonly ruleOf: ReadonlyMap<PackRule, Rule>;
}

const loadedByRules = new WeakMap<readonly PackRule[], Loaded>();

/** What a run of 7.3.1 reads and writes on the engine; the pinned version and the concurrency test guard it. */
interface EngineState {
  rules: readonly Rule[];
  prioritizedRules: readonly (readonly Rule[])[];
}

/**
 * Asks json-rules-engine which rules fire. Each run is a child of the engine: `status` lives on the object that runs,
 * and runs that share it lose rules without an error (upstream issue 303).
 *
 * @param rules - as `applicableRules` gives them: the engine is kept as long as this list
 * @param candidates - those of the rules that have to be asked
 * @returns ids of the rules that fired, in no particular order
 */
export async function runEngine(
  rules: readonly PackRule[],
  facts: FactSet,
  candidates: readonly PackRule[] = rules,
): Promise<ReadonlySet<string>> {
  const { engine, ruleOf } = loadedOf(rules);
  const run = Object.create(engine) as Engine & EngineState; // Object.create answers `any`; the prototype is an Engine
  run.rules = candidates.flatMap((rule) => ruleOf.get(rule) ?? []);
  run.prioritizedRules = [run.rules];
  const { results } = await run.run({}, { almanac: new FactReader(facts) });
  return new Set(results.map(({ name }) => name));
}

/** Hands the facts of one run to the engine: own properties only, and what is not there is null. */
class FactReader extends Almanac {
  constructor(private readonly facts: FactSet) {
    super();
  }

  /** A path is `$.name`; JSONPath would run expressions from a rule file. */
  override factValue<Value>(fact: string, _params?: object, path = ''): Promise<Value> {
    const value = ownValue(ownValue(this.facts, fact) ?? {}, path.slice(2)) ?? null;
    return Promise.resolve(value as Value); // operators check the type of what they compare
  }
}

function loadedOf(rules: readonly PackRule[]): Loaded {
  const loaded = loadedByRules.get(rules) ?? load(rules);
  loadedByRules.set(rules, loaded);
  return loaded;
}

function load(rules: readonly PackRule[]): Loaded {
  const engine = newEngine();
  const ruleOf = new Map(rules.map((rule) => [rule, engineRule(rule)]));
  for (const rule of ruleOf.values()) engine.addRule(rule);
  return { engine, ruleOf };
}

function newEngine(): Engine {
  const engine = new Engine();
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
  engine.addOperator('containsAny', (actual: JsonValue, expected: readonly JsonValue[]) => {
    return isList(actual) && expected.some((value) => actual.includes(value));
  });
  return engine;
}

/** The engine's own comparison takes a missing figure for zero; ours needs two numbers. */
function ordered(holds: (actual: number, expected: number) => boolean) {
  return (actual: unknown, expected: unknown): boolean =>
    typeof actual === 'number' && typeof expected === 'number' && holds(actual, expected);
}

function engineRule({ id, when }: PackRule): Rule {
  return new Rule({ name: id, conditions: topLevel(when), event: { type: FIRED }, priority: 1 });
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
