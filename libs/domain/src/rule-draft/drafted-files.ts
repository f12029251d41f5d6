import type { ChangedFiles } from './rule-draft.js';

/** The files of the base with the changes of a draft laid over them, in the order of their paths. */
export function draftedFiles(base: ReadonlyMap<string, string>, changed: ChangedFiles): ReadonlyMap<string, string> {
  const laid = new Map<string, string | null>([...base, ...Object.entries(changed)]);
  const kept = [...laid].filter((entry): entry is [string, string] => entry[1] !== null);
  return new Map(kept.sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** What a draft must change of the base to have these files. */
export function changesTo(files: ReadonlyMap<string, string>, base: ReadonlyMap<string, string>): ChangedFiles {
  const written = [...files].filter(([path, text]) => base.get(path) !== text);
  const missing = [...base.keys()].filter((path) => !files.has(path)).map((path): [string, null] => [path, null]);
  return Object.fromEntries<string | null>([...written, ...missing]);
}
