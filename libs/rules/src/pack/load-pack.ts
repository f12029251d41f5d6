import { linkAnalysis } from './link-analysis.js';
import { checkScenarios, scenariosOf } from './link-examples.js';
import { linkDecisions } from './link-decisions.js';
import { frozen } from './frozen.js';
import { indexPack } from './pack-index.js';
import { checkPackSize } from './pack-size.js';
import { readPackFiles, type PackSource } from './pack-source.js';
import { refuse, type PackProblem, type Reading } from './problem.js';
import type { RulePack } from './rule-pack.js';

/** A pack that was not accepted; every problem with file, line and remedy, in the order of the files. */
export interface PackRefusal {
  readonly code: 'rule-pack.invalid';
  readonly problems: readonly PackProblem[];
}

/** What `loadPack` answers. */
export type PackLoading =
  { readonly ok: true; readonly value: RulePack } | { readonly ok: false; readonly refusal: PackRefusal };

/** What the caller lends, because this library has no access to Node. */
export interface LoadingTools {
  /** SHA-256 of a text in UTF-8, in lower-case hexadecimal. */
  readonly sha256: (text: string) => string;
}

const START = { line: 1, column: 1 } as const;

/**
 * Checks the files of a pack against each other and makes a pack of them, or says everything that is wrong.
 *
 * @param files - text by path inside the pack, with forward slashes; `.md` files are for people and ignored
 */
export function loadPack(files: ReadonlyMap<string, string>, { sha256 }: LoadingTools): PackLoading {
  const problems: PackProblem[] = [];
  const { source, canonicalTexts } = readPackFiles(files, problems);
  const head = headOf(source, problems);
  // References are checked only when every file could be read: one typing mistake must not look like a hundred.
  if (problems.length > 0 || head === null) return refusedPack(problems);
  const index = indexPack(source, problems);
  checkScenarios(source, index);
  const analysis = linkAnalysis(source, index);
  const decisions = linkDecisions(source, index);
  if (problems.length > 0) return refusedPack(problems);
  const value = {
    id: head.id,
    version: head.version,
    title: head.title,
    note: head.note,
    mutationFloor: head.mutationFloor,
    hash: sha256([...canonicalTexts].map(([path, text]) => `${JSON.stringify(path)}:${text}`).join('\n')),
    hashByFile: Object.fromEntries([...canonicalTexts].map(([path, text]) => [path, sha256(text)])),
    fields: index.fields,
    parameters: [...index.parameters.values()],
    acts: [...index.citations.values()],
    scenarios: scenariosOf(source),
    analysis,
    decisions,
    ruleCount: decisions.reduce((sum, { rules }) => sum + rules.length, 0),
  };
  return { ok: true, value: frozen(value) };
}

function refusedPack(problems: readonly PackProblem[]): PackLoading {
  const sorted = problems.toSorted(
    (one, other) => compare(one.file, other.file) || one.line - other.line || one.column - other.column,
  );
  return { ok: false, refusal: { code: 'rule-pack.invalid', problems: sorted } };
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function headOf(source: PackSource, problems: PackProblem[]): PackSource['pack'][number]['value'] | null {
  if (problems.length > 0) return null;
  const reading = { file: 'pack.json', problems };
  const head = source.pack[0]?.value;
  if (head === undefined) {
    refuse(reading, { code: 'pack.missing-file', at: START, data: { name: 'pack.json' } });
    return null;
  }
  checkFolders(head, source, reading);
  checkPackSize(source, problems);
  return head;
}

function checkFolders(
  { decisions, at }: PackSource['pack'][number]['value'],
  source: PackSource,
  reading: Reading,
): void {
  for (const name of decisions.filter((one, place) => decisions.indexOf(one) !== place))
    refuse(reading, { code: 'id.duplicate', at, data: { name, other: 'pack.json' } });
  const present = new Set(source.decisions.map(({ folder }) => folder));
  for (const id of decisions.filter((one) => !present.has(one)))
    refuse(reading, { code: 'pack.missing-file', at, data: { name: `decisions/${id}/decision.json` } });
  const files = [...source.decisions, ...source.rules, ...source.tables, ...source.examples];
  const folders = new Set(files.map(({ folder }) => folder));
  for (const name of [...folders].filter((one) => !decisions.includes(one)))
    refuse(reading, { code: 'pack.decision-not-listed', at, data: { name } });
}
