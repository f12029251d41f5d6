import { describe, expect, it } from '@jest/globals';
import { ATTEMPTS_KEPT_MS, nextAttempt, type Attempts, type ThrottleScope } from './sign-in-throttle.js';

const MINUTE = 60_000;
const NONE: Attempts = { count: 0, lastAt: 0, blockedUntil: null };

/** Delays in minutes after each of so many failures, each made as soon as it is looked at. */
function delays(scope: ThrottleScope, failures: number): readonly number[] {
  const found: number[] = [];
  let attempts = NONE;
  for (let at = 0; found.length < failures; at = attempts.blockedUntil ?? at) {
    const next = nextAttempt(attempts, at, scope);
    if ('until' in next) throw new Error('held back');
    found.push(((next.blockedUntil ?? at) - at) / MINUTE);
    attempts = next;
  }
  return found;
}

describe('attempts to sign in', () => {
  it('of an account from one address are free four times, then wait 15 minutes and double up to a day', () => {
    expect(delays('account-and-address', 13)).toEqual([0, 0, 0, 0, 15, 30, 60, 120, 240, 480, 960, 1_440, 1_440]);
  });

  it.each([
    ['account', 20],
    ['address', 50],
  ] as const)('of one %s are free %i times less one and never wait longer than an hour', (scope, tries) => {
    const found = delays(scope, tries + 4);
    expect(found.slice(tries - 2)).toEqual([0, 15, 30, 60, 60, 60]);
  });

  it('are not looked at before their time, and then do not count', () => {
    const blocked = { count: 5, lastAt: 0, blockedUntil: 15 * MINUTE };
    expect(nextAttempt(blocked, 15 * MINUTE - 1, 'account-and-address')).toEqual({ until: 15 * MINUTE });
    expect(nextAttempt(blocked, 15 * MINUTE, 'account-and-address')).toMatchObject({ count: 6 });
  });

  it('are forgotten after a day without another one', () => {
    const before = { count: 4, lastAt: 0, blockedUntil: null };
    expect(nextAttempt(before, ATTEMPTS_KEPT_MS, 'account-and-address')).toMatchObject({ count: 5 });
    expect(nextAttempt(before, ATTEMPTS_KEPT_MS + 1, 'account-and-address')).toMatchObject({ count: 1 });
  });
});
