import type { JsonValue } from '../json/json-node.js';
import { parameterOf } from './condition.js';
import { isList } from './slot.js';

/** Names of the parameters inside an outcome. */
export function parametersIn(value: JsonValue): readonly string[] {
  const name = parameterOf(value);
  if (name !== null && name !== '') return [name];
  if (value === null || typeof value !== 'object') return [];
  return (isList(value) ? value : Object.values(value)).flatMap(parametersIn);
}

type Outcomes = Readonly<Record<string, JsonValue>>;

const plain = new WeakMap<Outcomes, boolean>();

/** The outcomes of a rule with their parameters replaced by their figures. */
export function filledOutcomes(then: Outcomes, figures: Readonly<Record<string, number | null>>): Outcomes {
  const isPlain = plain.get(then) ?? parametersIn(then).length === 0;
  plain.set(then, isPlain);
  if (isPlain) return then;
  return Object.fromEntries(Object.entries(then).map(([slot, value]) => [slot, withParameters(value, figures)]));
}

/** An outcome with its parameters replaced by their figures. */
export function withParameters(value: JsonValue, figures: Readonly<Record<string, number | null>>): JsonValue {
  const name = parameterOf(value);
  if (name !== null && name !== '') return figures[name] ?? null;
  if (value === null || typeof value !== 'object') return value;
  if (isList(value)) return value.map((entry) => withParameters(entry, figures));
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, withParameters(entry, figures)]));
}

/** Placeholders of a reason text, such as `case.workersAffected` or `parameters.groupWorkers`: whatever is in braces. */
export function placeholdersIn(text: string): readonly string[] {
  return [...text.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name);
}
