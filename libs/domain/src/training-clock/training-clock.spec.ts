import { describe, expect, it } from '@jest/globals';
import { epochOf, instantFromEpoch, type Instant } from '../shared/plain-date.js';
import { daysLater, MOST_DAYS_AT_ONCE, shiftClock, type ClockMove } from './shift-clock.js';
import { laterShift, legalInstantAt, realInstantOf, type ClockShift } from './training-clock.js';

const DAY_MS = 86_400_000;
const START = '2026-11-24T02:00:00.000Z' as Instant;
const later = (at: Instant, milliseconds: number): Instant => instantFromEpoch(epochOf(at) + milliseconds);

/** A small generator with a seed, so that a failure can be repeated. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % below;
  };
}

function shifted(shifts: readonly ClockShift[], real: Instant, move: Partial<ClockMove>): readonly ClockShift[] {
  const outcome = shiftClock(shifts, real, { to: null, rate: null, ...move });
  return outcome.ok ? [...shifts, outcome.value] : shifts;
}

/** A training: a few moves and rates at random real instants. */
function training(draw: (below: number) => number): readonly ClockShift[] {
  let shifts: readonly ClockShift[] = [];
  let real = START;
  for (let count = draw(6); count > 0; count -= 1) {
    real = later(real, draw(3 * DAY_MS));
    const rate = draw(2) === 0 ? null : 1 + draw(1_440);
    const to = draw(2) === 0 ? null : later(legalInstantAt(shifts, real), 1 + draw(90 * DAY_MS));
    shifts = shifted(shifts, real, { to, rate });
  }
  return shifts;
}

const seeds = Array.from({ length: 200 }, (_, seed) => seed);

describe('the training clock', () => {
  it('is the real clock while nobody has shifted it', () => {
    expect([legalInstantAt([], START), realInstantOf([], START)]).toEqual([START, START]);
  });

  it('never goes back, whatever a trainer does', () => {
    for (const seed of seeds) {
      const draw = numbers(seed);
      const shifts = training(draw);
      let real = later(START, -DAY_MS);
      for (let step = 0; step < 40; step += 1) {
        const next = later(real, 1 + draw(DAY_MS));
        expect([seed, legalInstantAt(shifts, next) > legalInstantAt(shifts, real)]).toEqual([seed, true]);
        real = next;
      }
    }
  });

  it('finds the first real instant at which a legal one is reached or passed', () => {
    for (const seed of seeds) {
      const draw = numbers(seed);
      const shifts = training(draw);
      for (let step = 0; step < 40; step += 1) {
        const legal = later(START, draw(400 * DAY_MS) - DAY_MS);
        const real = realInstantOf(shifts, legal);
        expect([seed, legalInstantAt(shifts, real) >= legal]).toEqual([seed, true]);
        expect([seed, legalInstantAt(shifts, later(real, -1)) < legal]).toEqual([seed, true]);
      }
    }
  });

  it('needs only its latest shift for the time to come', () => {
    for (const seed of seeds) {
      const shifts = training(numbers(seed));
      const last = shifts.at(-1);
      if (last === undefined) continue;
      const legal = later(last.to, 5 * DAY_MS);
      expect(realInstantOf([last], legal)).toBe(realInstantOf(shifts, legal));
    }
  });

  it('moves by days at the same time of day and keeps its rate', () => {
    const fast = shifted([], START, { rate: 24 });
    const moved = shifted(fast, later(START, DAY_MS / 24), { to: daysLater(later(START, DAY_MS), 15) });
    expect(moved[1]).toEqual({
      at: later(START, DAY_MS / 24),
      from: later(START, DAY_MS),
      to: '2026-12-10T02:00:00.000Z',
      rate: 24,
    });
  });

  it.each([[0], [-DAY_MS]])('refuses a time that is not later: %d ms', (milliseconds) => {
    const outcome = shiftClock([], START, { to: later(START, milliseconds), rate: null });
    expect(outcome).toEqual({ ok: false, refusal: { code: 'clock.not-later', at: START } });
  });

  it('refuses more than a year at once', () => {
    const furthest = daysLater(START, MOST_DAYS_AT_ONCE);
    expect(shiftClock([], START, { to: furthest, rate: null }).ok).toBe(true);
    expect(shiftClock([], START, { to: later(furthest, 1), rate: null })).toMatchObject({
      refusal: { code: 'clock.too-far', days: MOST_DAYS_AT_ONCE },
    });
  });

  it('takes no step back when the real clock of one machine is behind that of another', () => {
    const shifts = shifted([], START, { to: later(START, DAY_MS) });
    const outcome = shiftClock(shifts, later(START, -5_000), { to: null, rate: 2 });
    expect(outcome).toMatchObject({
      value: { at: later(START, 1), from: later(START, DAY_MS + 1), to: later(START, DAY_MS + 1) },
    });
  });

  it('keeps the later of two states that arrive out of order', () => {
    const [first, second] = shifted(shifted([], START, { rate: 2 }), START, { rate: 3 });
    if (first === undefined || second === undefined) throw new TypeError('not shifted');
    expect([laterShift(null, first), laterShift(first, second), laterShift(second, first)]).toEqual([
      first,
      second,
      second,
    ]);
  });
});
