/** The two states of one thing; one may be missing. */
export interface Pair<Thing> {
  readonly before: Thing | undefined;
  readonly after: Thing | undefined;
}

/** Things of two lists by their ids, in the order of the later list, those that went at the end. */
export function pairsById<Thing extends { readonly id: string }>(
  before: readonly Thing[],
  after: readonly Thing[],
): readonly Pair<Thing>[] {
  return pairsBy(before, after, ({ id }) => id);
}

/** Things of two lists by a key that no two of one list share. */
export function pairsBy<Thing>(
  before: readonly Thing[],
  after: readonly Thing[],
  keyOf: (thing: Thing) => string,
): readonly Pair<Thing>[] {
  const earlier = new Map(before.map((thing) => [keyOf(thing), thing]));
  const later = new Set(after.map(keyOf));
  return [
    ...after.map((thing) => ({ before: earlier.get(keyOf(thing)), after: thing })),
    ...before.filter((thing) => !later.has(keyOf(thing))).map((thing) => ({ before: thing, after: undefined })),
  ];
}
