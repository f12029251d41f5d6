import type { JsonValue } from '../json/json-node.js';
import { parameterOf, type Condition, type Leaf } from './condition.js';
import { isList } from './slot.js';

/** Whether two conditions can be seen to exclude each other: they want different values of one fact. */
export function excludeEachOther(one: readonly Requirement[], other: readonly Requirement[]): boolean {
  return other.some(({ key, values }) =>
    one.some((first) => first.key === key && !first.values.some((value) => values.includes(value))),
  );
}

/** Whether two periods of effect share no day. */
export function arePeriodsApart(one: Effect, other: Effect): boolean {
  return (one.to !== null && one.to < other.from) || (other.to !== null && other.to < one.from);
}

interface Effect {
  readonly from: string;
  readonly to: string | null;
}

/** The values that a condition wants of one fact. */
export interface Requirement {
  readonly key: string;
  readonly values: readonly JsonValue[];
}

/** Values that a condition cannot do without: the equalities that all must hold. */
export function requirements(condition: Condition): readonly Requirement[] {
  if (condition.kind === 'leaf') return requirement(condition);
  return condition.kind === 'all' ? condition.of.flatMap(requirements) : [];
}

function requirement({ fact, path, operator, value }: Leaf): readonly Requirement[] {
  const key = `${fact} ${path}`;
  // A parameter may change: only plain values prove anything.
  if (operator === 'equal' && parameterOf(value) === null) return [{ key, values: [value] }];
  return operator === 'in' && isList(value) ? [{ key, values: value }] : [];
}
