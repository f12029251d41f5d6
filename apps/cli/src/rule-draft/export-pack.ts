import { JSON_OPTION, type Call, type Command, type ExitCode } from '../command/command.js';
import { CommandError } from '../command/command-error.js';
import { BY_OPTION, BY_USAGE, RuleDesk } from './rule-desk.js';
import { writePackFolder } from './write-pack-folder.js';

/** Writes the files of a pack, of the one in force when none is named, into a folder. */
export const exportPack: Command = {
  name: 'rules export',
  operands: ['<folder>'],
  options: { hash: { type: 'string' }, ...BY_OPTION, ...JSON_OPTION },
  usage: `[--hash <hash>] ${BY_USAGE} [--json]`,
  summary: 'rules.export-summary',
  run: runExport,
};

async function runExport(call: Call): Promise<ExitCode> {
  const { operands, options, terminal } = call;
  const [folder = ''] = operands;
  const { hash, files } = await RuleDesk.use(call, async (desk) => desk.files(await wanted(options['hash'], desk)));
  await writePackFolder(folder, files);
  const fileCount = Object.keys(files).length;
  if (options['json'] === true) terminal.printJson({ hash, folder, fileCount });
  else terminal.say('rules.exported', { hash, folder, fileCount });
  return 0;
}

async function wanted(hash: Call['options'][string], desk: RuleDesk): Promise<string> {
  const found = typeof hash === 'string' ? hash : await desk.inForce();
  if (found === null) throw new CommandError('rules.none');
  return found;
}
