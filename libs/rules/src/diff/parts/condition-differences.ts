import { canonicalJson } from '../../json/canonical-json.js';
import type { Bilingual } from '../../pack/bilingual.js';
import type { Condition, Group, Leaf } from '../../pack/condition.js';
import { conditionWords, predicateWords, subjectWords, type Vocabulary } from '../../words/condition-words.js';
import { inBoth } from '../../words/value-words.js';
import type { Sides } from '../aspect.js';

/** A state of a condition, and the pack in whose words it is said. */
export interface Side {
  readonly condition: Condition;
  readonly vocabulary: Vocabulary;
}

/** One place at which two conditions differ; `of` is the fact when only what is said of it differs. */
export interface ConditionDifference extends Sides {
  readonly of: Bilingual | null;
}

/** Where two conditions differ, comparison by comparison; empty when they ask the same in another order. */
export function conditionDifferences(before: Side, after: Side): readonly ConditionDifference[] {
  if (conditionKey(before.condition) === conditionKey(after.condition)) return [];
  const one = before.condition;
  const other = after.condition;
  if (one.kind === 'leaf' && other.kind === 'leaf') return [leafDifference(one, other, { before, after })];
  if (one.kind !== 'leaf' && one.kind === other.kind) return memberDifferences(one, other, { before, after });
  return [{ of: null, before: whole(one, before), after: whole(other, after) }];
}

/** The one spelling of what a condition asks, whatever the order inside its groups. */
export function conditionKey(condition: Condition): string {
  if (condition.kind !== 'leaf') return `${condition.kind}(${condition.of.map(conditionKey).sort().join(',')})`;
  const { fact, path, operator, value } = condition;
  return canonicalJson([fact, path, operator, value]);
}

interface Context {
  readonly before: Side;
  readonly after: Side;
}

function leafDifference(one: Leaf, other: Leaf, { before, after }: Context): ConditionDifference {
  if (!isAboutSame(one, other)) return { of: null, before: whole(one, before), after: whole(other, after) };
  return {
    of: subjectWords(other, after.vocabulary),
    before: trimmed(predicateWords(one, before.vocabulary)),
    after: trimmed(predicateWords(other, after.vocabulary)),
  };
}

/** Members are paired: comparisons of one fact with each other, groups in their order. What is left came or went. */
function memberDifferences(one: Group, other: Group, context: Context): readonly ConditionDifference[] {
  const gone = without(one.of, other.of);
  const come = without(other.of, one.of);
  const pairs = pairUp(gone, come);
  const left = gone.filter((member) => !pairs.some(([first]) => first === member));
  const added = come.filter((member) => !pairs.some(([, second]) => second === member));
  return [
    ...pairs.flatMap(([first, second]) =>
      conditionDifferences({ ...context.before, condition: first }, { ...context.after, condition: second }),
    ),
    ...left.map((member) => ({ of: null, before: whole(member, context.before), after: null })),
    ...added.map((member) => ({ of: null, before: null, after: whole(member, context.after) })),
  ];
}

function without(members: readonly Condition[], others: readonly Condition[]): readonly Condition[] {
  const left = others.map(conditionKey);
  return members.filter((member) => {
    const place = left.indexOf(conditionKey(member));
    if (place >= 0) left.splice(place, 1);
    return place < 0;
  });
}

type Fits = (one: Condition, other: Condition) => boolean;

function pairUp(gone: readonly Condition[], come: readonly Condition[]): readonly (readonly [Condition, Condition])[] {
  const free = [...come];
  const taken = new Map<Condition, Condition>();
  for (const fits of FITS)
    for (const member of gone) {
      const place = taken.has(member) ? -1 : free.findIndex((other) => fits(member, other));
      const other = free[place];
      if (other === undefined) continue;
      taken.set(member, other);
      free.splice(place, 1);
    }
  return [...taken];
}

/** Closest first: the same question with another value, then another question about the same fact, then two groups. */
const FITS: readonly Fits[] = [
  (one, other) => isAboutSame(one, other) && operatorOf(one) === operatorOf(other),
  (one, other) => isAboutSame(one, other),
  (one, other) => one.kind !== 'leaf' && one.kind === other.kind,
];

function isAboutSame(one: Condition, other: Condition): boolean {
  return one.kind === 'leaf' && other.kind === 'leaf' && one.fact === other.fact && one.path === other.path;
}

function operatorOf(condition: Condition): string {
  return condition.kind === 'leaf' ? condition.operator : condition.kind;
}

function whole(condition: Condition, { vocabulary }: Side): Bilingual {
  return conditionWords(condition, vocabulary);
}

function trimmed(words: Bilingual): Bilingual {
  return inBoth((language) => words[language].trim());
}
