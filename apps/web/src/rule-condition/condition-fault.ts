import { factIn, figureIn } from '../rule-file/fact-catalogue';
import { isObject, listIn, type Json, type PackItem } from '../rule-file/pack-items';
import { countOf, depthOf, joinOf, LIMITS, membersOf } from './condition-tree';
import { writtenCondition } from './opposite';

/** Why a condition cannot be saved as it stands. */
export type ConditionFault = 'empty' | 'noFact' | 'noValue' | 'noOpposite' | 'tooDeep' | 'tooWide' | 'tooMany';

/** What is still missing from a condition, or goes beyond the format; `null` when it can be saved. */
export function conditionFault(condition: Json, items: readonly PackItem[]): ConditionFault | null {
  const open = openPart(condition);
  if (open !== null) return open;
  const written = writtenCondition(condition, ({ fact, path }) => factIn(items, fact, path));
  return written === null ? 'noOpposite' : beyondLimits(written);
}

function openPart(condition: Json): ConditionFault | null {
  if (joinOf(condition) === null) return openComparison(condition);
  const members = membersOf(condition);
  if (members.length === 0) return 'empty';
  return members.map(openPart).find((fault) => fault !== null) ?? null;
}

function openComparison(condition: Json): ConditionFault | null {
  if (!isObject(condition) || condition['fact'] === '') return 'noFact';
  const { value = null } = condition;
  if (value === '' || figureIn(value) === '') return 'noValue';
  return Array.isArray(value) && listIn(value).length === 0 ? 'noValue' : null;
}

function beyondLimits(condition: Json): ConditionFault | null {
  if (depthOf(condition) > LIMITS.depth) return 'tooDeep';
  if (widthOf(condition) > LIMITS.width) return 'tooWide';
  return countOf(condition) > LIMITS.conditions ? 'tooMany' : null;
}

function widthOf(condition: Json): number {
  const members = membersOf(condition);
  return Math.max(members.length, ...members.map(widthOf));
}
