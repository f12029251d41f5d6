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

/** Every figure of a pack as it stands on a day. */
export function figuresOn({ parameters }: RulePack, day: string): Figures {
  return Object.freeze(Object.fromEntries(parameters.map((parameter) => [parameter.id, valueOn(parameter, day)])));
}
