import { readFile } from 'node:fs/promises';
import { plainDate } from '@app/domain';
import { LegalClock, sha256 } from '@app/platform';
import { loadPack, tryDecision, type DecisionRefusal, type FactSet, type RulePack, type Trial } from '@app/rules';
import { CommandError } from '../command/command-error.js';
import { JSON_OPTION, type Call, type Command, type ExitCode } from '../command/command.js';
import { printFaults } from '../rules/check-pack.js';
import { readPackFolder } from '../rules/read-pack-folder.js';
import { inOneLine, text } from '../text/bilingual.js';
import { trialLines } from './trial-lines.js';

/** Asks a folder of rules about facts from a file: what it answers, by which rules, and what came close. */
export const tryRules: Command = {
  name: 'rules try',
  operands: ['<folder>'],
  options: {
    decision: { type: 'string' },
    facts: { type: 'string' },
    base: { type: 'string' },
    'as-of': { type: 'string' },
    ...JSON_OPTION,
  },
  usage: '--decision <decision> --facts <file> [--base <scenario>] [--as-of <YYYY-MM-DD>] [--json]',
  summary: 'rules.try-summary',
  run: runTry,
};

/** What was asked for on the command line. */
interface Wanted {
  readonly decision: string;
  readonly file: string;
  /** The scenario that says what the file leaves out. */
  readonly base: string | null;
  readonly asOf: string;
}

async function runTry(call: Call): Promise<ExitCode> {
  const { operands, terminal } = call;
  const [folder = ''] = operands;
  const wanted = wantedIn(call);
  if (wanted === null) return 2;
  const loading = loadPack(await readPackFolder(folder), { sha256 });
  if (!loading.ok) {
    const { problems } = loading.refusal;
    if (call.options['json'] === true) terminal.printJson({ ok: false, problems });
    else printFaults(terminal, folder, { problems, failedExamples: [] });
    return 1;
  }
  return answered(call, loading.value, wanted);
}

function wantedIn({ options, environment, terminal }: Call): Wanted | null {
  const { decision, facts: file, base, 'as-of': day } = options;
  const asOf = day === undefined ? new LegalClock(environment.DEPLOYMENT_ZONE).today() : plainDate(String(day));
  if (asOf === null) terminal.say('rules.day-wrong');
  const isWhole = typeof decision === 'string' && typeof file === 'string';
  if (!isWhole) terminal.say('rules.decision-and-facts');
  return asOf === null || !isWhole ? null : { decision, file, base: typeof base === 'string' ? base : null, asOf };
}

async function answered({ options, terminal }: Call, pack: RulePack, wanted: Wanted): Promise<ExitCode> {
  const { decision, asOf } = wanted;
  const facts = completed(await readFacts(wanted.file), pack, wanted.base);
  const answer = await tryDecision(pack, { decision, asOf, facts, figures: {} });
  if (options['json'] === true) terminal.printJson(answer.ok ? jsonOf(answer.value) : { ok: false, ...answer.refusal });
  else if (answer.ok) terminal.print(...trialLines(pack, answer.value.result));
  else terminal.complain(...refusalLines(answer.refusal, pack));
  if (answer.ok && !answer.value.agrees) terminal.say('rules.try-disputed');
  return answer.ok && answer.value.agrees ? 0 : 1;
}

function jsonOf({ result, agrees }: Trial): object {
  return { ok: agrees, agrees, ...result };
}

async function readFacts(file: string): Promise<object> {
  const content = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new CommandError('rules.no-facts-file', { file }, { cause });
  });
  try {
    const facts: unknown = JSON.parse(content);
    if (typeof facts === 'object' && facts !== null && !Array.isArray(facts)) return facts;
  } catch (cause) {
    throw new CommandError('rules.facts-unreadable', { file }, { cause });
  }
  throw new CommandError('rules.facts-unreadable', { file });
}

/** What the file leaves out is as the scenario says; what is wrong in it stays for the check. */
function completed(given: object, { scenarios }: RulePack, base: string | null): object {
  if (base === null) return given;
  const scenario = scenarios.find(({ id }) => id === base);
  const known = scenarios.map(({ id }) => id).join(', ');
  if (scenario === undefined) throw new CommandError('rules.scenario-unknown', { base, known: known || '–' });
  const members = Object.entries(scenario.facts).map(([fact, own]) => [fact, { ...own, ...memberOf(given, fact) }]);
  return { ...given, ...(Object.fromEntries(members) as FactSet) }; // the scenario with what the file says
}

function memberOf(given: object, fact: string): object {
  const [, member] = Object.entries(given).find(([name]) => name === fact) ?? [];
  return typeof member === 'object' && member !== null ? (member as object) : {}; // whatever the file holds; checked with the facts
}

function refusalLines(refusal: DecisionRefusal, { decisions }: RulePack): readonly string[] {
  if (refusal.code === 'rules.decision-unknown') {
    const values = { decision: refusal.decision, known: decisions.map(({ id }) => id).join(', ') };
    return [inOneLine(text('rules.decision-unknown', values))];
  }
  if (refusal.code === 'rules.day-invalid') return [inOneLine(text('rules.day-wrong'))];
  return refusal.problems.map(({ path, problem, expected }) =>
    inOneLine(text(`rules.fact-${problem}`, { path, expected })),
  );
}
