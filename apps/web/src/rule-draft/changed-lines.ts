/** The lines in which two texts differ: what they have in common at the beginning and at the end is left out. */
export interface ChangedLines {
  /** Number of the first line that differs, from 1. */
  readonly line: number;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Finds the lines in which two texts differ. */
export function changedLines(before: string, after: string): ChangedLines {
  const [old, now] = [linesOf(before), linesOf(after)];
  const shorter = Math.min(old.length, now.length);
  let first = 0;
  while (first < shorter && old[first] === now[first]) first += 1;
  let last = 0;
  while (last < shorter - first && old.at(-1 - last) === now.at(-1 - last)) last += 1;
  return {
    line: first + 1,
    before: old.slice(first, old.length - last),
    after: now.slice(first, now.length - last),
  };
}

function linesOf(text: string): readonly string[] {
  return text === '' ? [] : text.replace(/\n$/, '').split('\n');
}
