import type { PlainDate } from '@app/domain';
import type { LegDay } from './leg-lines';

/** Days that a grid shows at once; a longer stretch is folded in the middle. */
const MOST_SHOWN = 70;
const KEPT_AT_EACH_END = 28;
const WEEK = 7;
const THURSDAY = 4;

/** What a grid shows of a stretch. */
export interface DayGridPart {
  readonly head: readonly LegDay[];
  /** Days folded away between head and tail. */
  readonly folded: number;
  readonly tail: readonly LegDay[];
}

/** Splits a stretch so that its beginning and its end stay in sight; whole when it is short or unfolded. */
export function gridParts(days: readonly LegDay[], isUnfolded: boolean): DayGridPart {
  if (isUnfolded || days.length <= MOST_SHOWN) return { head: days, folded: 0, tail: [] };
  const tail = days.slice(-KEPT_AT_EACH_END);
  return { head: days.slice(0, KEPT_AT_EACH_END), folded: days.length - 2 * KEPT_AT_EACH_END, tail };
}

/** Column of a day in a week that begins on Monday: 1 to 7. */
export function weekColumn(on: PlainDate): number {
  const day = Math.floor(Date.parse(`${on}T00:00:00Z`) / 86_400_000);
  return ((((day + THURSDAY - 1) % WEEK) + WEEK) % WEEK) + 1; // 1 January 1970 was a Thursday
}
