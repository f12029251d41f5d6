import type { JsonValue } from '../json/json-node.js';
import { parameterOf } from './condition.js';
import { frozen } from './frozen.js';
import { isList } from './slot.js';

/** Names of the parameters inside an outcome. */
export function parametersIn(value: JsonValue): readonly string[] {
  const name = parameterOf(value);
  if (name !== null && name !== '') return [name];
  if (value === null || typeof value !== 'object') return [];
  return (isList(value) ? value : Object.values(value)).flatMap(parametersIn);
}

type Outcomes = Readonly<Record<string, JsonValue>>;

type FiguresByName = Readonly<Record<string, number | null>>;

const filledByFigures = new WeakMap<FiguresByName, WeakMap<Outcomes, Outcomes>>();

/** The outcomes of a rule with their parameters replaced by their figures: one frozen object for the same figures. */
export function filledOutcomes(then: Outcomes, figures: FiguresByName): Outcomes {
  const known = filledByFigures.get(figures) ?? new WeakMap<Outcomes, Outcomes>();
  filledByFigures.set(figures, known);
  const filled = known.get(then) ?? fill(then, figures);
  known.set(then, filled);
  return filled;
}

function fill(then: Outcomes, figures: FiguresByName): Outcomes {
  if (parametersIn(then).length === 0) return then;
  const slots = Object.entries(then).map(([slot, value]) => [slot, frozen(withParameters(value, figures))] as const);
  return Object.freeze(Object.fromEntries(slots));
}

/** An outcome with its parameters replaced by their figures. */
export function withParameters(value: JsonValue, figures: FiguresByName): JsonValue {
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
