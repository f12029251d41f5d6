import { accepted, refused, type Outcome } from '../shared/outcome.js';
import { addCalendarDays, epochOf, instantFromEpoch, plainDate, type Instant } from '../shared/plain-date.js';
import { legalInstantAt, type ClockShift } from './training-clock.js';

/** Furthest that one act moves the clock; a product default that keeps a slip of the finger from ending a training. */
export const MOST_DAYS_AT_ONCE = 366;

/** What a trainer asks for; `null` leaves it as it is. */
export interface ClockMove {
  readonly to: Instant | null;
  readonly rate: number | null;
}

/** Why the clock is not shifted. */
export type ClockRefusal =
  | { readonly code: 'clock.in-production' }
  | { readonly code: 'clock.not-later'; readonly at: Instant }
  | { readonly code: 'clock.too-far'; readonly at: Instant; readonly days: number };

/** Moves the clock forward or changes its rate. History is append-only, so the clock never goes back. */
export function shiftClock(
  shifts: readonly ClockShift[],
  real: Instant,
  { to, rate }: ClockMove,
): Outcome<ClockShift, ClockRefusal> {
  const last = shifts.at(-1);
  const at = instantAfter(last, real);
  const from = legalInstantAt(shifts, at);
  const refusal = to === null ? null : refusalOf(from, to);
  return refusal === null ? accepted({ at, from, to: to ?? from, rate: rate ?? last?.rate ?? 1 }) : refused(refusal);
}

/** No two shifts are made at the same instant, even when the real clock of one machine is behind that of another. */
function instantAfter(last: ClockShift | undefined, real: Instant): Instant {
  return last !== undefined && last.at >= real ? instantFromEpoch(epochOf(last.at) + 1) : real;
}

function refusalOf(from: Instant, to: Instant): ClockRefusal | null {
  if (to <= from) return { code: 'clock.not-later', at: from };
  return to > daysLater(from, MOST_DAYS_AT_ONCE) ? { code: 'clock.too-far', at: from, days: MOST_DAYS_AT_ONCE } : null;
}

/** The same time of day, some calendar days later in UTC. */
export function daysLater(at: Instant, days: number): Instant {
  const on = plainDate(at.slice(0, 10));
  return on === null ? at : (`${addCalendarDays(on, days)}${at.slice(10)}` as Instant); // the day of an instant replaced
}
