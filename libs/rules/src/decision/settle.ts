import { canonicalJson } from '../json/canonical-json.js';
import type { JsonValue } from '../json/json-node.js';
import { filledOutcomes } from '../pack/outcome-value.js';
import type { PackConstraint, PackDecision, PackRule } from '../pack/rule-pack.js';
import { isList, type Slot } from '../pack/slot.js';
import type { Figures } from './applicable-rules.js';
import type { DecisionResult, ResolvedConstraint } from './decision-result.js';

/** What the fired rules together answer. */
export type Settlement = Pick<DecisionResult, 'outcome' | 'defaulted' | 'resolved'>;

/** Makes one outcome of what the fired rules say, by the hit policy of each slot, and applies the pack's constraints. */
export function settle(decision: PackDecision, fired: readonly PackRule[], figures: Figures): Settlement {
  const said = fired.map(({ then }) => filledOutcomes(then, figures));
  const spoken = decision.slots.map((slot) => [slot, valueOf(slot, proposals(slot, said))] as const);
  const filled = spoken.map(([{ name }, value]) => [name, value ?? decision.otherwise.then[name] ?? []] as const);
  const resolutions = decision.constraints.map((constraint) => resolve(constraint, new Map(filled)));
  const outcome = resolutions.reduce<Readonly<Record<string, JsonValue>>>(
    (current, { slot, kept, dropped }) => (dropped.length > 0 ? { ...current, [slot]: kept } : current),
    Object.fromEntries(filled),
  );
  return {
    outcome,
    defaulted: spoken.flatMap(([{ name }, value]) =>
      value === undefined && decision.otherwise.then[name] !== undefined ? [name] : [],
    ),
    resolved: resolutions.filter(({ dropped }) => dropped.length > 0).map(report),
  };
}

function proposals({ name }: Slot, said: readonly PackRule['then'][]): readonly JsonValue[] {
  return said.flatMap((then) => {
    const value = then[name];
    return value === undefined ? [] : [value];
  });
}

/** `undefined` when no rule spoke. Rules that could disagree on a `unique` or `any` slot were refused at load. */
function valueOf(slot: Slot, values: readonly JsonValue[]): JsonValue | undefined {
  if (values.length === 0) return undefined;
  if (slot.hit === 'collect') return distinct(values.flatMap((value) => (isList(value) ? value : [value])));
  if (slot.hit === 'priority') return slot.values.find((code) => values.includes(code));
  return values[0];
}

function distinct(values: readonly JsonValue[]): readonly JsonValue[] {
  return [...new Map(values.map((value) => [canonicalJson(value), value])).values()];
}

interface Resolution {
  readonly slot: string;
  readonly constraint: PackConstraint;
  readonly kept: readonly JsonValue[];
  readonly dropped: readonly JsonValue[];
}

function resolve(constraint: PackConstraint, outcome: ReadonlyMap<string, JsonValue>): Resolution {
  const { slot, field, keep, drop } = constraint;
  const value = outcome.get(slot) ?? [];
  const entries = isList(value) ? value : [];
  const isBoth = entries.some((entry) => member(entry, field) === keep);
  const dropped = isBoth ? entries.filter((entry) => member(entry, field) === drop) : [];
  return { slot, constraint, kept: entries.filter((entry) => !dropped.includes(entry)), dropped };
}

function member(entry: JsonValue, field: string): JsonValue | undefined {
  return entry === null || typeof entry !== 'object' || isList(entry) ? undefined : entry[field];
}

function report({ constraint, dropped }: Resolution): ResolvedConstraint {
  return { constraint: constraint.id, dropped, reason: constraint.reason };
}
