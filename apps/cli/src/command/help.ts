import { inLines, text } from '../text/bilingual.js';
import type { Command } from './command.js';

/** How a command is called. */
export function usageOf({ name, operands, usage }: Command): string {
  return ['liandu', name, ...operands, usage].filter((word) => word !== '').join(' ');
}

/** Help of one command. */
export function commandHelp(command: Command): string {
  return `${usageOf(command)}\n\n${inLines(text(command.summary))}`;
}

/** Help of the program: every command with its summary. */
export function programHelp(commands: readonly Command[]): string {
  const entries = commands.map((command) => {
    const { zh, en } = text(command.summary);
    return `  ${usageOf(command)}\n      ${zh}\n      ${en}`;
  });
  return [inLines(text('help.program')), ...entries, inLines(text('help.exit-codes'))].join('\n\n');
}
