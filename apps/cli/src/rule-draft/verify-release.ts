import { readFile } from 'node:fs/promises';
import { JSON_OPTION, type Call, type Command, type ExitCode } from '../command/command.js';
import { CommandError } from '../command/command-error.js';
import { readPackFolder } from '../rules/read-pack-folder.js';
import { inOneLine, text } from '../text/bilingual.js';
import { readRelease, releaseFaults } from './release-file.js';

/** Checks offline that a folder is what a deployment released and signed. */
export const verifyRelease: Command = {
  name: 'rules verify',
  operands: ['<folder>'],
  options: { key: { type: 'string' }, ...JSON_OPTION },
  usage: '--key <pub.pem> [--json]',
  summary: 'rules.verify-summary',
  run: runVerify,
};

async function runVerify({ operands, options, terminal }: Call): Promise<ExitCode> {
  const [folder = ''] = operands;
  const { key } = options;
  if (typeof key !== 'string') {
    terminal.say('rules.which-key');
    return 2;
  }
  const release = await readRelease(folder);
  const faults = releaseFaults(release, await readPackFolder(folder), await readKey(key));
  const { hash, approvals, examples } = release.content;
  if (options['json'] === true) terminal.printJson({ ok: faults.length === 0, hash, faults, approvals, examples });
  else for (const { code, ...values } of faults) terminal.print(`${code}  ${inOneLine(text(code, { ...values }))}`);
  if (faults.length > 0) return 1;
  const names = approvals.map(({ by }) => by).join('、') || '–';
  terminal.say('rules.verified', { hash, names, count: examples.count });
  return 0;
}

async function readKey(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((cause: unknown) => {
    throw new CommandError('rules.no-key-file', { file }, { cause });
  });
}
