import { valueOn } from '../pack/pack-index.js';
import type { PackDecision, PackRule, RulePack } from '../pack/rule-pack.js';

/** Figures by parameter; `null` when nobody has set one. */
export type Figures = Readonly<Record<string, number | null>>;

const lists = new WeakMap<PackDecision, Map<string, readonly PackRule[]>>();

/**
 * The rules that hold on a day, filtered before evaluation, so that evaluators see plain constants.
 *
 * @returns the same list object for all days on which the same rules hold, so that evaluators can be kept by it
 */
export function applicableRules(decision: PackDecision, day: string): readonly PackRule[] {
  const rules = decision.rules.filter(({ isOn, from, to }) => isOn && from <= day && (to === null || day <= to));
  const known = lists.get(decision) ?? new Map<string, readonly PackRule[]>();
  lists.set(decision, known);
  const key = rules.map(({ id }) => id).join(' ');
  const list = known.get(key) ?? rules;
  known.set(key, list);
  return list;
}

const latest = new WeakMap<RulePack, { readonly day: string; readonly figures: Figures }>();

/** Every figure of a pack as it stands on a day; the day asked last is remembered. */
export function figuresOn(pack: RulePack, day: string): Figures {
  const known = latest.get(pack);
  if (known?.day === day) return known.figures;
  const values = pack.parameters.map((parameter) => [parameter.id, valueOn(parameter, day)] as const);
  const figures = Object.freeze(Object.fromEntries(values));
  latest.set(pack, { day, figures });
  return figures;
}
