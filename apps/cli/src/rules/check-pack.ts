import path from 'node:path';
import { sha256 } from '@app/platform';
import { loadPack, runExamples, type ExampleReport, type PackProblem, type RulePack } from '@app/rules';
import type { Terminal } from '../command/terminal.js';
import { inOneLine, text } from '../text/bilingual.js';
import { readPackFolder } from './read-pack-folder.js';

/** A folder that is a pack and decides all its examples as they say. */
export interface GoodPack {
  readonly pack: RulePack;
  readonly files: ReadonlyMap<string, string>;
  readonly exampleCount: number;
}

/** What is wrong with a folder. */
export interface PackFaults {
  readonly problems: readonly PackProblem[];
  readonly failedExamples: readonly ExampleReport[];
}

/** What checking a folder answers. */
export type PackCheck =
  { readonly ok: true; readonly value: GoodPack } | { readonly ok: false; readonly faults: PackFaults };

/** Checks a folder as `rules load` needs it: the files, their references, then every example. */
export async function checkPack(folder: string): Promise<PackCheck> {
  const files = await readPackFolder(folder);
  const loading = loadPack(files, { sha256 });
  if (!loading.ok) return { ok: false, faults: { problems: loading.refusal.problems, failedExamples: [] } };
  const { examples } = await runExamples(loading.value);
  const failedExamples = examples.filter(({ passed }) => !passed);
  if (failedExamples.length > 0) return { ok: false, faults: { problems: [], failedExamples } };
  return { ok: true, value: { pack: loading.value, files, exampleCount: examples.length } };
}

/** Prints every fault with its place and its remedy. */
export function printFaults(terminal: Terminal, folder: string, { problems, failedExamples }: PackFaults): void {
  for (const problem of problems) terminal.print(...problemLines(folder, problem));
  for (const example of failedExamples) terminal.print(...exampleLines(folder, example));
  terminal.say('rules.refused', { count: problems.length + failedExamples.length });
}

function problemLines(folder: string, { file, line, column, code, message, remedy }: PackProblem): readonly string[] {
  return [
    `${path.join(folder, file)}:${line}:${column} ${code}`,
    `  ${inOneLine(message)}`,
    `  → ${inOneLine(remedy)}`,
  ];
}

function exampleLines(folder: string, { file, name, differences }: ExampleReport): readonly string[] {
  return [
    `${path.join(folder, file)} ${inOneLine(name)}`,
    ...differences.map(({ at, expected, actual }) => {
      const values = { at, expected: JSON.stringify(expected), actual: JSON.stringify(actual) };
      return `  ${inOneLine(text('rules.example-differs', values))}`;
    }),
    `  → ${inOneLine(text('rules.example-remedy'))}`,
  ];
}
