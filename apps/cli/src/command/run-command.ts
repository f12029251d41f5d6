import { parseArgs } from 'node:util';
import { readSettings, SettingsError } from '@app/platform';
import { cliEnvironment } from '../config/environment.js';
import { inLines, inOneLine, text } from '../text/bilingual.js';
import { auditedRun } from '../audit/audited-run.js';
import { CommandError } from './command-error.js';
import { COMMANDS } from './command-list.js';
import type { Call, Command, ExitCode } from './command.js';
import { commandHelp, programHelp } from './help.js';
import { Terminal, type Streams } from './terminal.js';

/** What the program was started with. */
export interface Start {
  /** Words after the program's name. */
  readonly words: readonly string[];
  readonly variables: Readonly<Record<string, string | undefined>>;
  readonly streams: Streams;
}

const HELP_OPTION = { help: { type: 'boolean', short: 'h' } } as const;

/** Finds the command, runs it and answers the exit code. */
export async function runCommand({ words, variables, streams }: Start): Promise<ExitCode> {
  const terminal = new Terminal(streams);
  const command = findCommand(words);
  if (command === undefined) return withoutCommand(words, terminal);
  const parsed = parse(command, words);
  if (typeof parsed === 'string') {
    terminal.say('usage.wrong', { problem: parsed });
    streams.err(`${commandHelp(command)}\n`);
    return 2;
  }
  if (parsed.options['help'] === true) {
    terminal.print(commandHelp(command));
    return 0;
  }
  return attempt(async () => {
    const environment = readSettings(cliEnvironment, variables);
    return auditedRun(command, { ...parsed, environment, terminal });
  }, streams);
}

function findCommand(words: readonly string[]): Command | undefined {
  return COMMANDS.find(({ name }) => name.split(' ').every((word, index) => words[index] === word));
}

function withoutCommand(words: readonly string[], terminal: Terminal): ExitCode {
  const [first] = words;
  terminal.print(programHelp(COMMANDS));
  if (first === undefined || ['--help', '-h', 'help'].includes(first)) return 0;
  terminal.say('usage.unknown-command', { words: words.join(' ') });
  return 2;
}

function parse(command: Command, words: readonly string[]): Pick<Call, 'operands' | 'options'> | string {
  const rest = words.slice(command.name.split(' ').length);
  const options = { ...command.options, ...HELP_OPTION };
  try {
    const { values, positionals } = parseArgs({ args: rest, options, allowPositionals: true, strict: true });
    const isHelp = values.help === true;
    if (!isHelp && !takes(command, positionals.length)) return wrongOperands(command);
    return { operands: positionals, options: values };
  } catch (error) {
    return error instanceof Error ? error.message : String(error); // parseArgs says in words what is wrong with the call
  }
}

/** An operand in brackets may be left out. */
function takes({ operands }: Command, count: number): boolean {
  const needed = operands.filter((name) => !name.startsWith('[')).length;
  return count >= needed && count <= operands.length;
}

function wrongOperands({ operands }: Command): string {
  const problem =
    operands.length === 0 ? text('usage.no-operands') : text('usage.operands', { operands: operands.join(' ') });
  return inOneLine(problem);
}

async function attempt(run: () => Promise<ExitCode>, { err }: Streams): Promise<ExitCode> {
  try {
    return await run();
  } catch (error) {
    err(`${describe(error)}\n`);
    return 1;
  }
}

function describe(error: unknown): string {
  if (error instanceof CommandError) return inLines(error.bilingual) + causeOf(error);
  if (error instanceof SettingsError)
    return inLines(new CommandError('settings.wrong', { problem: error.message }).bilingual);
  return inLines(new CommandError('failed', { problem: String(error) }).bilingual);
}

function causeOf({ cause }: CommandError): string {
  return cause instanceof Error ? `\n  ${cause.message}` : '';
}
