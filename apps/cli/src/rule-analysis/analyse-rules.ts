import { plainDate } from '@app/domain';
import { LegalClock, sha256 } from '@app/platform';
import { analysePack, loadPack, type AnalysisReport, type PackProblem } from '@app/rules';
import { JSON_OPTION, type Call, type Command, type ExitCode } from '../command/command.js';
import { printFaults } from '../rules/check-pack.js';
import { readPackFolder } from '../rules/read-pack-folder.js';
import { findingLines } from './finding-lines.js';
import { sarifOf } from './sarif.js';

/** Looks in a folder of rules for what contradicts, never speaks, is left open, or is out of its time. */
export const analyseRules: Command = {
  name: 'rules analyse',
  operands: ['<folder>'],
  options: { 'as-of': { type: 'string' }, sarif: { type: 'boolean' }, ...JSON_OPTION },
  usage: '[--as-of <YYYY-MM-DD>] [--json | --sarif]',
  summary: 'rules.analyse-summary',
  run: runAnalyse,
};

async function runAnalyse(call: Call): Promise<ExitCode> {
  const { operands, terminal } = call;
  const [folder = ''] = operands;
  const asOf = dayOf(call);
  if (asOf === null || (call.options['json'] === true && call.options['sarif'] === true)) {
    terminal.say(asOf === null ? 'rules.day-wrong' : 'rules.one-form');
    return 2;
  }
  const loading = loadPack(await readPackFolder(folder), { sha256 });
  if (!loading.ok) return refused(call, folder, loading.refusal.problems);
  const report = await analysePack(loading.value, { asOf });
  tell(call, folder, report);
  return report.findings.length + report.disagreements > 0 ? 1 : 0;
}

function dayOf({ options, environment }: Call): string | null {
  const asOf = options['as-of'];
  if (asOf === undefined) return new LegalClock(environment.DEPLOYMENT_ZONE).today();
  return plainDate(String(asOf));
}

/** A folder that is no pack cannot be analysed; its problems are told in the form that was asked for. */
function refused({ options, terminal }: Call, folder: string, problems: readonly PackProblem[]): ExitCode {
  if (options['json'] === true) terminal.printJson({ ok: false, problems });
  else if (options['sarif'] === true) terminal.printJson(sarifOf(folder, { problems, findings: [], accepted: [] }));
  else printFaults(terminal, folder, { problems, failedExamples: [] });
  return 1;
}

function tell({ options, terminal }: Call, folder: string, report: AnalysisReport): void {
  const { findings, accepted, days, disagreements, settledPairs } = report;
  const ok = findings.length + disagreements === 0;
  if (options['json'] === true) terminal.printJson({ ok, ...report });
  else if (options['sarif'] === true) terminal.printJson(sarifOf(folder, { problems: [], findings, accepted }));
  else for (const finding of findings) terminal.print(...findingLines(folder, finding));
  const counts = { count: findings.length, accepted: accepted.length, settled: settledPairs, days: days.join(', ') };
  terminal.say(findings.length === 0 ? 'rules.analysed-clean' : 'rules.analysed', counts);
  if (disagreements > 0) terminal.say('rules.disagreed', { count: disagreements });
}
