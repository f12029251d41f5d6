import { leavesOf, PARAMETERS } from '../pack/condition.js';
import { fieldName, type FactField } from '../pack/fact-field.js';
import { valueOn } from '../pack/pack-index.js';
import type { FactSet, PackRule, Parameter } from '../pack/rule-pack.js';
import { chooseFacts } from './space/fact-choice.js';
import { factSpace, type FactSpace } from './space/fact-space.js';
import { narrowed, solve } from './space/solve.js';

/** Two rules of one decision. */
export type RulePair = readonly [one: PackRule, other: PackRule];

/** Two rules that can fire together: on which day, and upon which facts. */
export interface Overlap {
  readonly pair: RulePair;
  /** Such as `case.workers = 6, case.kind = "a" (2026-01-01)`; a dash when that was not decided in time. */
  readonly example: string;
}

/** What rules may speak of. */
export interface Spoken {
  readonly fields: readonly FactField[];
  readonly parameters: readonly Parameter[];
}

/** Most pairs and days that are looked at closely; beyond, and beyond the branches, two rules count as overlapping. */
const LOOK_LIMIT = 5_000;
const BRANCH_LIMIT = 50;

/**
 * Pairs of rules that can fire together on some day, by every combination of facts and not by those that the pack
 * assumes: the checks of a pack must hold whatever facts arrive.
 */
export function overlapsOf(pairs: readonly RulePair[], spoken: Spoken): readonly Overlap[] {
  const days = daysOf(pairs.flat(), spoken);
  if (pairs.length * days.length > LOOK_LIMIT) return pairs.map((pair) => ({ pair, example: UNDECIDED }));
  const found = new Map<RulePair, Overlap>();
  for (const day of days) {
    const open = pairs.filter((pair) => !found.has(pair) && pair.every((rule) => holdsOn(rule, day)));
    for (const overlap of overlapsOn(day, open, spoken)) found.set(overlap.pair, overlap);
  }
  return [...found.values()];
}

const UNDECIDED = '–';

/** Days on which a rule begins, or a figure that one reads changes. */
function daysOf(rules: readonly PackRule[], { parameters }: Spoken): readonly string[] {
  const read = new Set(rules.flatMap((rule) => rule.parameters));
  const figures = parameters.filter(({ id }) => read.has(id)).flatMap(({ values }) => values.map(({ from }) => from));
  return [...new Set([...rules.map(({ from }) => from), ...figures])].sort();
}

function holdsOn({ from, to }: PackRule, day: string): boolean {
  return from <= day && (to === null || day <= to);
}

function overlapsOn(day: string, pairs: readonly RulePair[], spoken: Spoken): readonly Overlap[] {
  const rules = [...new Set(pairs.flat())];
  const figures = Object.fromEntries(spoken.parameters.map((parameter) => [parameter.id, valueOn(parameter, day)]));
  const conditions = rules.map(({ when }) => when);
  const space = factSpace({ fields: spoken.fields, analysis: NOTHING, conditions, figures });
  const boxes = new Map(rules.map((rule) => [rule, narrowed([space.formulaOf(rule.when)], space.domains)]));
  const near = pairs.filter(([one, other]) => haveCommonCells(boxes.get(one), boxes.get(other)));
  return near.flatMap((pair) => overlapOf(pair, { day, space, spoken }));
}

const NOTHING = { assumptions: [], members: [], accepted: [] } as const;

type Box = readonly bigint[] | null | undefined;

function haveCommonCells(one: Box, other: Box): boolean {
  if (one == null || other == null) return false;
  return one.every((cells, at) => (cells & (other[at] ?? 0n)) !== 0n);
}

interface Looking {
  readonly day: string;
  readonly space: FactSpace;
  readonly spoken: Spoken;
}

function overlapOf(pair: RulePair, { day, space, spoken }: Looking): readonly Overlap[] {
  const formulas = pair.map(({ when }) => space.formulaOf(when));
  const { kind } = solve({ formulas, domains: space.domains, preferred: [], budget: BRANCH_LIMIT });
  if (kind === 'none') return [];
  const choice = chooseFacts(formulas, { space, fields: spoken.fields, scenarios: [], budget: BRANCH_LIMIT });
  return [{ pair, example: choice === null ? UNDECIDED : `${factsText(pair, choice.facts)} (${day})` }];
}

/** The facts of which the two rules speak, as a file would write them. */
function factsText(pair: RulePair, facts: FactSet): string {
  const leaves = pair.flatMap(({ when }) => leavesOf(when)).filter(({ fact }) => fact !== PARAMETERS);
  const names = new Set(leaves.map(({ fact, path }) => `${fact}.${fieldName(path)}`));
  return [...names]
    .map((name) => {
      const [fact = '', field = ''] = name.split('.');
      return `${name} = ${JSON.stringify(facts[fact]?.[field] ?? null)}`;
    })
    .join(', ');
}
