import type { PackDecision, PackRule, Parameter, RulePack } from '../pack/rule-pack.js';
import { conditionMutants } from './condition-mutants.js';
import type { Mutant } from './mutant.js';
import { outcomeMutants } from './outcome-mutants.js';

/** Every mutant of a pack: its rules that are on, then its figures. */
export function mutantsOf({ decisions, parameters }: RulePack): readonly Mutant[] {
  return [
    ...decisions.flatMap((decision) =>
      decision.rules.filter(({ isOn }) => isOn).flatMap((rule) => ruleMutants(decision, rule)),
    ),
    ...parameters.flatMap(figureMutants),
  ];
}

/** Every mutant of one rule of a decision. */
export function ruleMutants({ id: decision, slots }: PackDecision, rule: PackRule): readonly Mutant[] {
  const idOf = (place: string, change: string): string => `${decision} ${rule.id} ${place}: ${change}`;
  const conditions = conditionMutants(rule.when).map(({ place, at, change, when }) => {
    return { id: idOf(place, change), line: at.line, changed: { decision, rule: { ...rule, when } } };
  });
  const outcomes = outcomeMutants(rule.then, slots).map(({ place, change, then }) => {
    return { id: idOf(place, change), line: rule.place.line, changed: { decision, rule: { ...rule, then } } };
  });
  return [...conditions, ...outcomes].map((mutant) => ({ file: rule.place.file, ...mutant }));
}

/** A figure by one unit, as far as its bounds allow; one that nobody has set has no neighbour. */
function figureMutants(parameter: Parameter): readonly Mutant[] {
  const { id, values, min, max } = parameter;
  return values.flatMap((dated, position) => {
    const { value, from, place } = dated;
    if (value === null) return [];
    const others = [value - 1, value + 1].filter((other) => other >= min && other <= max);
    return others.map((other) => ({
      id: `${id} ${from}: ${value} → ${other}`,
      file: place.file,
      line: place.line,
      changed: { parameter: { ...parameter, values: values.with(position, { ...dated, value: other }) } },
    }));
  });
}
