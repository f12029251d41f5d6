import { epochOf, instantFromEpoch, type Instant } from '../shared/plain-date.js';

/** An act of a trainer: from a real instant on, the clock of the deployment shows `to` and runs `rate` times as fast. */
export interface ClockShift {
  /** When it was done, by the real clock. */
  readonly at: Instant;
  /** What the clock showed before. */
  readonly from: Instant;
  /** What it shows from then on; never earlier than `from`. */
  readonly to: Instant;
  /** A whole number, at least 1: legal time that passes while one unit of real time does. */
  readonly rate: number;
}

/** What the clock of a deployment shows at a real instant; without a shift, the real instant itself. @param shifts - oldest first */
export function legalInstantAt(shifts: readonly ClockShift[], real: Instant): Instant {
  const shift = shifts.findLast(({ at }) => at <= real);
  return shift === undefined ? real : instantFromEpoch(epochOf(shift.to) + elapsed(shift.at, real) * shift.rate);
}

/** The first real instant at which the clock shows a legal instant, or a later one because it was moved past it. */
export function realInstantOf(shifts: readonly ClockShift[], legal: Instant): Instant {
  const shift = shifts.findLast(({ to }) => to < legal);
  const next = shifts.find(({ to }) => to >= legal);
  const reached = shift === undefined ? legal : reachedUnder(shift, legal);
  return next !== undefined && next.at < reached ? next.at : reached;
}

/** Of two states of one clock the later one; it only ever moves forward. */
export function laterShift(one: ClockShift | null, other: ClockShift): ClockShift {
  return one === null || other.at > one.at ? other : one;
}

function reachedUnder(shift: ClockShift, legal: Instant): Instant {
  return instantFromEpoch(epochOf(shift.at) + Math.ceil(elapsed(shift.to, legal) / shift.rate));
}

function elapsed(from: Instant, to: Instant): number {
  return epochOf(to) - epochOf(from);
}
