import path from 'node:path';
import { mutationReport, runExamples, type MutationReport, type RulePack, type UntestedRule } from '@app/rules';
import { JSON_OPTION, type Call, type Command, type ExitCode } from '../command/command.js';
import type { Terminal } from '../command/terminal.js';
import { inOneLine, text } from '../text/bilingual.js';
import { checkPack, printFaults } from './check-pack.js';

/** Says what the examples of a folder of rules show, and which small mistakes they would not notice. */
export const testRules: Command = {
  name: 'rules test',
  operands: ['<folder>'],
  options: { ...JSON_OPTION, mutants: { type: 'boolean' } },
  usage: '[--mutants] [--json]',
  summary: 'rules.test-summary',
  run: runTest,
};

/** What the examples show; `mutation` is null when nobody asked for it. */
interface Tested {
  readonly exampleCount: number;
  readonly untested: readonly UntestedRule[];
  readonly mutation: MutationReport | null;
}

async function runTest({ operands, options, terminal }: Call): Promise<ExitCode> {
  const [folder = ''] = operands;
  const check = await checkPack(folder);
  if (!check.ok) {
    if (options['json'] === true) terminal.printJson({ ok: false, ...check.faults });
    else printFaults(terminal, folder, check.faults);
    return 1;
  }
  const tested = await test(check.value.pack, options['mutants'] === true);
  const ok = tested.untested.length === 0;
  if (options['json'] === true) terminal.printJson({ ok, ...tested });
  else printTested(terminal, folder, tested);
  return ok ? 0 : 1;
}

async function test(pack: RulePack, withMutants: boolean): Promise<Tested> {
  const { examples, untested } = await runExamples(pack);
  return { exampleCount: examples.length, untested, mutation: withMutants ? mutationReport(pack) : null };
}

function printTested(terminal: Terminal, folder: string, { exampleCount, untested, mutation }: Tested): void {
  for (const { rule, lacks, place } of untested)
    terminal.print(`${path.join(folder, place.file)}:${place.line} ${rule} ${inOneLine(text(LACKS[lacks]))}`);
  if (mutation !== null) printMutation(terminal, folder, mutation);
  terminal.say('rules.tested', { exampleCount, untested: untested.length });
}

const LACKS = { firing: 'rules.lacks-firing', silent: 'rules.lacks-silent' } as const;

function printMutation(
  terminal: Terminal,
  folder: string,
  { survivors, mutants, killed, score }: MutationReport,
): void {
  for (const { file, line, id } of survivors) terminal.print(`${path.join(folder, file)}:${line} ${id}`);
  terminal.say('rules.mutation-score', { score: (score * 100).toFixed(1), mutants, killed });
}
