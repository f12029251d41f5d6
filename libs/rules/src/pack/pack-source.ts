import { canonicalJson } from '../json/canonical-json.js';
import { plainValue, type JsonNode } from '../json/json-node.js';
import { FILE_LIMIT_BYTES, readJson } from '../json/read-json.js';
import {
  analysisFile,
  citationFile,
  decisionFile,
  examplesFile,
  factFile,
  packFile,
  parameterFile,
  ruleFile,
  scenarioFile,
  tableFile,
} from './file-formats.js';
import { PACK_LIMITS } from './pack-limits.js';
import { refuse, UNREAD, type PackProblem, type Reading, type Unread } from './problem.js';
import type { Shape } from './shape.js';

/** The content of a file, and where it came from. */
export interface Located<Value> {
  readonly file: string;
  /** Decision in whose folder the file lies; empty outside `decisions/`. */
  readonly folder: string;
  readonly value: Value;
}

type ValueOf<Some> = Some extends Shape<infer Value> ? Exclude<Value, Unread> : never;

/** Kinds of file in a pack: where each lies and what it holds. */
export const KINDS = {
  pack: { path: /^pack\.json$/, shape: packFile },
  facts: { path: /^facts\/[^/]+\.json$/, shape: factFile },
  parameters: { path: /^parameters\/(?:[^/]+\/)?[^/]+\.json$/, shape: parameterFile },
  citations: { path: /^citations\/[^/]+\.json$/, shape: citationFile },
  scenarios: { path: /^scenarios\/[^/]+\.json$/, shape: scenarioFile },
  decisions: { path: /^decisions\/([^/]+)\/decision\.json$/, shape: decisionFile },
  rules: { path: /^decisions\/([^/]+)\/rules\/[^/]+\.json$/, shape: ruleFile },
  tables: { path: /^decisions\/([^/]+)\/tables\/[^/]+\.json$/, shape: tableFile },
  analysis: { path: /^analysis\.json$/, shape: analysisFile },
  examples: { path: /^decisions\/([^/]+)\/tests\/[^/]+\.json$/, shape: examplesFile },
} as const;

/** One kind of file. */
export type Kind = keyof typeof KINDS;

/** Every file of a pack by kind, read but not yet checked against each other. */
export type PackSource = { readonly [Of in Kind]: Located<ValueOf<(typeof KINDS)[Of]['shape']>>[] };

const START = { line: 1, column: 1 } as const;

/** The content of a pack's files, and their canonical texts by path, from which its hash is made. */
export interface SourceReading {
  readonly source: PackSource;
  readonly canonicalTexts: ReadonlyMap<string, string>;
}

/** Reads all files of a pack in the order of their paths. */
export function readPackFiles(files: ReadonlyMap<string, string>, problems: PackProblem[]): SourceReading {
  const source = emptySource();
  const paths = [...files.keys()].filter((path) => !path.endsWith('.md')).sort();
  if (isTooMuch(paths, files, problems)) return { source, canonicalTexts: new Map() };
  const canonicalTexts = new Map<string, string>();
  for (const path of paths) {
    const root = readFile({ file: path, problems }, files.get(path) ?? '');
    if (root === null) continue;
    place(source, { file: path, problems }, root);
    canonicalTexts.set(path, canonicalJson(plainValue(root)));
  }
  return { source, canonicalTexts };
}

function isTooMuch(paths: readonly string[], files: ReadonlyMap<string, string>, problems: PackProblem[]): boolean {
  // A single file that is too large is named by itself.
  const lengths = paths.map((path) => Math.min(files.get(path)?.length ?? 0, FILE_LIMIT_BYTES));
  const characters = lengths.reduce((total, length) => total + length, 0);
  const exceeded = [
    { limit: PACK_LIMITS.files, count: paths.length },
    { limit: PACK_LIMITS.characters, count: characters },
  ].find(({ limit, count }) => count > limit.most);
  if (exceeded === undefined) return false;
  const { code, most } = exceeded.limit;
  refuse({ file: 'pack.json', problems }, { code, at: START, data: { limit: String(most) } });
  return true;
}

function readFile(reading: Reading, text: string): JsonNode | null {
  const read = readJson(text);
  if (read.ok) return read.root;
  const { code, at, found } = read.failure;
  refuse(reading, { code, at, data: { found } });
  return null;
}

function place(source: PackSource, reading: Reading, root: JsonNode): void {
  const { file } = reading;
  const kind = kindNames().find((name) => KINDS[name].path.test(file));
  if (kind === undefined) {
    refuse(reading, { code: 'file.unexpected', at: root.at });
    return;
  }
  const folder = KINDS[kind].path.exec(file)?.[1] ?? '';
  const value = KINDS[kind].shape(root, reading);
  if (value === UNREAD) return;
  const list: Located<unknown>[] = source[kind];
  list.push({ file, folder, value });
  checkName(kind, { folder, value }, reading);
}

/** The path of a file is its identity: its name, or the name of its folder, is the id inside. */
function checkName(kind: Kind, { folder, value }: { folder: string; value: object }, reading: Reading): void {
  const id = 'id' in value ? value.id : 'fact' in value ? value.fact : null;
  if (kind === 'pack' || typeof id !== 'string') return;
  const name = kind === 'decisions' ? folder : reading.file.replace(/^.*\//, '').replace(/\.json$/, '');
  if (name !== id) refuse(reading, { code: 'file.name-differs', at: START, data: { name: id } });
}

function kindNames(): readonly Kind[] {
  return Object.keys(KINDS).filter((name): name is Kind => Object.hasOwn(KINDS, name));
}

function emptySource(): PackSource {
  return {
    pack: [],
    facts: [],
    parameters: [],
    citations: [],
    scenarios: [],
    decisions: [],
    rules: [],
    tables: [],
    analysis: [],
    examples: [],
  };
}
