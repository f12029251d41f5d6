/** A repeatable source of numbers from 0 up to 1. */
export type Chance = () => number;

/** Numbers that look random and are the same for the same seed (mulberry32). */
export function newChance(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** One entry of a list that is not empty. */
export function pick<Value>(list: readonly Value[], chance: Chance): Value {
  const value = list[Math.floor(chance() * list.length)];
  if (value === undefined) throw new EmptyList();
  return value;
}

/** Nothing to pick from. */
export class EmptyList extends Error {}
