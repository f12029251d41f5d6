import type { Tally } from './impact-counts.js';

/** A count that goes up. */
export interface Counter {
  count: number;
  open: number;
}

/** A counter at the beginning. */
export function newCounter(from: Tally = { count: 0, open: 0 }): Counter {
  return { count: from.count, open: from.open };
}

/** Counts one. */
export function countOne(counter: Counter, isOpen: boolean): void {
  counter.count += 1;
  if (isOpen) counter.open += 1;
}

/** Counters by what they count, in the order in which it was first seen. */
export class TallyList<About extends object, Name extends string> {
  private readonly byKey = new Map<string, About & Record<Name, Counter>>();

  constructor(
    private readonly keyOf: (about: About) => string,
    private readonly names: readonly Name[],
    from: readonly (About & Record<Name, Tally>)[],
  ) {
    for (const one of from) this.byKey.set(keyOf(one), this.entry(one, one));
  }

  /** How many things are counted apart. */
  get size(): number {
    return this.byKey.size;
  }

  /** Counters of a thing, from zero when it was not seen before. */
  of(about: About): Record<Name, Counter> {
    const key = this.keyOf(about);
    const found = this.byKey.get(key) ?? this.entry(about, {});
    this.byKey.set(key, found);
    return found;
  }

  /** Whether a thing was counted before. */
  has(about: About): boolean {
    return this.byKey.has(this.keyOf(about));
  }

  /** Place of a thing in the order in which things were first seen; -1 when it was not. */
  placeOf(about: About): number {
    return [...this.byKey.keys()].indexOf(this.keyOf(about));
  }

  /** Everything that was counted. */
  all(): (About & Record<Name, Counter>)[] {
    return [...this.byKey.values()];
  }

  private entry(about: About, from: Partial<Record<Name, Tally>>): About & Record<Name, Counter> {
    const counters = this.names.map((name) => [name, newCounter(from[name])] as const);
    return { ...about, ...(Object.fromEntries(counters) as Record<Name, Counter>) }; // one counter for each name
  }
}
