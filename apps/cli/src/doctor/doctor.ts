import { JSON_OPTION, type Call, type Command, type ExitCode } from '../command/command.js';
import { inOneLine, text } from '../text/bilingual.js';
import { examineDatabase } from './examine-database.js';
import { examineKeys } from './examine-keys.js';
import { examineMachine } from './examine-machine.js';
import { examineTemporal } from './examine-temporal.js';
import type { Finding } from './finding.js';

/** Says what runs where, and what is missing with its remedy. */
export const doctor: Command = {
  name: 'doctor',
  operands: [],
  options: { ...JSON_OPTION },
  usage: '[--json]',
  summary: 'doctor.summary',
  run: runDoctor,
};

const MARK = { ok: '✓', note: '!', problem: '✗' } as const;

async function runDoctor({ options, environment, terminal }: Call): Promise<ExitCode> {
  const examined = await Promise.all([
    examineMachine(environment),
    examineDatabase(environment),
    examineTemporal(environment),
    examineKeys(environment),
  ]);
  const findings = examined.flat();
  const problems = findings.filter(({ verdict }) => verdict === 'problem').length;
  if (options['json'] === true) terminal.printJson({ isHealthy: problems === 0, findings });
  else terminal.print(...findings.flatMap(linesOf));
  terminal.say(problems === 0 ? 'doctor.healthy' : 'doctor.problems', { count: problems });
  return problems === 0 ? 0 : 1;
}

function linesOf({ part, verdict, what, remedy }: Finding): readonly string[] {
  const line = `${MARK[verdict]} ${text(part).zh}  ${inOneLine(what)}`;
  return remedy === null ? [line] : [line, `    → ${inOneLine(remedy)}`];
}
