import { valueOn } from '../pack/pack-index.js';
import type { PackDecision, PackRule, RulePack } from '../pack/rule-pack.js';

/** Figures by parameter; `null` when nobody has set one. */
export type Figures = Readonly<Record<string, number | null>>;

/** What was last found for a thing, and the day for which it was asked. */
interface Latest<Found> {
  readonly day: string;
  readonly found: Found;
}

const latestRules = new WeakMap<PackDecision, Latest<readonly PackRule[]>>();
const lists = new WeakMap<PackDecision, Map<string, readonly PackRule[]>>();

/**
 * The rules that hold on a day, filtered before evaluation, so that evaluators see plain constants.
 *
 * @returns the same list object for all days on which the same rules hold, so that evaluators can be kept by it
 */
export function applicableRules(decision: PackDecision, day: string): readonly PackRule[] {
  const latest = latestRules.get(decision);
  if (latest?.day === day) return latest.found;
  const rules = decision.rules.filter(({ isOn, from, to }) => isOn && from <= day && (to === null || day <= to));
  const known = lists.get(decision) ?? new Map<string, readonly PackRule[]>();
  lists.set(decision, known);
  const key = rules.map(({ id }) => id).join(' ');
  const found = known.get(key) ?? rules;
  known.set(key, found);
  latestRules.set(decision, { day, found });
  return found;
}

const latestFigures = new WeakMap<RulePack, Latest<Figures>>();

/** Every figure of a pack as it stands on a day; the day asked last is remembered. */
export function figuresOn(pack: RulePack, day: string): Figures {
  const latest = latestFigures.get(pack);
  if (latest?.day === day) return latest.found;
  const values = pack.parameters.map((parameter) => [parameter.id, valueOn(parameter, day)] as const);
  const found = Object.freeze(Object.fromEntries(values));
  latestFigures.set(pack, { day, found });
  return found;
}
