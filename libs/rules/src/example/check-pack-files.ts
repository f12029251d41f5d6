import { loadPack, type LoadingTools } from '../pack/load-pack.js';
import type { PackProblem } from '../pack/problem.js';
import type { RulePack } from '../pack/rule-pack.js';
import { runExamples, type ExampleReport } from './run-examples.js';

/** What checking the files of a pack has shown. */
export interface PackChecks {
  /** The pack that the files make; `null` when they make none. */
  readonly pack: RulePack | null;
  readonly problems: readonly PackProblem[];
  /** Examples that were run; none when the files make no pack. */
  readonly exampleCount: number;
  readonly failedExamples: readonly ExampleReport[];
}

/** Checks files as they must be before they may be in force: the files, their references, then every example. */
export async function checkPackFiles(files: ReadonlyMap<string, string>, tools: LoadingTools): Promise<PackChecks> {
  const loading = loadPack(files, tools);
  if (!loading.ok) return { pack: null, problems: loading.refusal.problems, exampleCount: 0, failedExamples: [] };
  const { examples } = await runExamples(loading.value);
  const failedExamples = examples.filter(({ passed }) => !passed);
  return { pack: loading.value, problems: [], exampleCount: examples.length, failedExamples };
}
