/** Attempts that have not succeeded; instants in milliseconds since 1970. */
export interface Attempts {
  readonly count: number;
  readonly lastAt: number;
  /** No attempt is looked at before this instant; `null` when none is held back. */
  readonly blockedUntil: number | null;
}

/** What attempts are counted by: an account from one address, an account from anywhere, an address with any account. */
export type ThrottleScope = 'account-and-address' | 'account' | 'address';

interface ThrottleLimit {
  readonly tries: number;
  readonly longestMinutes: number;
}

/**
 * How many attempts are free. Of an account from anywhere there are more, and its delay stays short: else a stranger
 * could keep a person out by guessing badly.
 */
export const THROTTLE_LIMITS: Readonly<Record<ThrottleScope, ThrottleLimit>> = {
  'account-and-address': { tries: 5, longestMinutes: 1_440 },
  account: { tries: 20, longestMinutes: 60 },
  address: { tries: 50, longestMinutes: 60 },
};

/** Attempts are forgotten after this time without another one. */
export const ATTEMPTS_KEPT_MS = 86_400_000;

const FIRST_DELAY_MINUTES = 15;
const MINUTE_MS = 60_000;

/** One more attempt: what is then on record, or until when it is held back. It is counted before anybody knows how it ends. */
export function nextAttempt(before: Attempts, at: number, scope: ThrottleScope): Attempts | { readonly until: number } {
  if (before.blockedUntil !== null && before.blockedUntil > at) return { until: before.blockedUntil };
  const count = (at - before.lastAt > ATTEMPTS_KEPT_MS ? 0 : before.count) + 1;
  const minutes = delayMinutes(count, THROTTLE_LIMITS[scope]);
  return { count, lastAt: at, blockedUntil: minutes === 0 ? null : at + minutes * MINUTE_MS };
}

/** Nothing for as long as attempts are free, then 15 minutes, and double with each further one. */
function delayMinutes(count: number, { tries, longestMinutes }: ThrottleLimit): number {
  return count < tries ? 0 : Math.min(FIRST_DELAY_MINUTES * 2 ** (count - tries), longestMinutes);
}
