import { checkFacts, type FactProblem } from '../decision/check-facts.js';
import { leavesOf } from '../pack/condition.js';
import { fieldName, type FactField } from '../pack/fact-field.js';
import type { FactSet, PackRule, RulePack } from '../pack/rule-pack.js';

/** Recorded facts as a candidate takes them, and what of them it cannot read. */
export interface FittedFacts {
  /** What the catalogue lists; null for what is not recorded as it wants it. */
  readonly facts: FactSet;
  /** Fields that are missing or do not fit; a fact that the catalogue does not list is no hindrance. */
  readonly problems: readonly FactProblem[];
}

/** Fits recorded facts into the catalogue of a candidate. */
export function fittedFacts({ fields }: RulePack, recorded: object): FittedFacts {
  const { facts, problems } = checkFacts(fields, recorded);
  const found = problems.filter(({ problem }) => problem !== 'unknown');
  return { facts, problems: found.flatMap((one) => (one.path.includes('.') ? [one] : inEachField(one, fields))) };
}

/** A whole object that is not recorded: each of its fields is not. */
function inEachField(problem: FactProblem, fields: readonly FactField[]): readonly FactProblem[] {
  return fields.filter(({ fact }) => fact === problem.path).map((field) => ({ ...problem, path: nameOf(field) }));
}

/** Rules that hold, and those of them that the question leaves open. */
interface Asking {
  readonly rules: readonly PackRule[];
  readonly open: readonly PackRule[];
}

/** Those of the problems that the rules would read: open ones in any condition, all others to learn what is asked. */
export function hindering(
  problems: readonly FactProblem[],
  { rules, open }: Asking,
  fields: readonly FactField[],
): readonly FactProblem[] {
  if (problems.length === 0) return problems;
  const asked = new Set(fields.filter(({ question }) => question).map(nameOf));
  return problems.filter(({ path }) => readBy(asked.has(path) ? rules : open).has(path));
}

const readByRules = new WeakMap<readonly PackRule[], ReadonlySet<string>>();

function readBy(rules: readonly PackRule[]): ReadonlySet<string> {
  const known = readByRules.get(rules) ?? new Set(rules.flatMap(({ when }) => leavesOf(when)).map(nameOf));
  readByRules.set(rules, known);
  return known;
}

function nameOf({ fact, path }: { readonly fact: string; readonly path: string }): string {
  return `${fact}.${fieldName(path)}`;
}

const narrowed = new WeakMap<RulePack, Map<string, RulePack>>();

/** A pack without the fields that were not recorded and that nothing reads, so that the rest can be decided. */
export function packWithout(pack: RulePack, problems: readonly FactProblem[]): RulePack {
  if (problems.length === 0) return pack;
  const paths = new Set(problems.map(({ path }) => path));
  const key = [...paths].join(' ');
  const known = narrowed.get(pack) ?? new Map<string, RulePack>();
  narrowed.set(pack, known);
  const found = known.get(key) ?? { ...pack, fields: pack.fields.filter((field) => !paths.has(nameOf(field))) };
  known.set(key, found);
  return found;
}

/** Facts with only what a catalogue lists. */
export function factsOfCatalogue({ fields }: RulePack, facts: FactSet): FactSet {
  const names = [...new Set(fields.map(({ fact }) => fact))];
  return Object.fromEntries(
    names.map((name) => {
      const own = fields.filter(({ fact }) => fact === name).map(({ path }) => fieldName(path));
      return [name, Object.fromEntries(own.map((member) => [member, facts[name]?.[member] ?? null]))];
    }),
  );
}
