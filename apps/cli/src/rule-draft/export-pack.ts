import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { JSON_OPTION, type Call, type Command, type ExitCode } from '../command/command.js';
import { RELEASE_FILE } from '../rules/read-pack-folder.js';
import { BY_OPTION, BY_USAGE, packNamed, RuleDesk } from './rule-desk.js';
import { writePackFolder } from './write-pack-folder.js';

/** Writes the files of a pack, of the one in force when none is named, into a folder. */
export const exportPack: Command = {
  name: 'rules export',
  operands: ['<folder>'],
  options: { hash: { type: 'string' }, release: { type: 'boolean' }, ...BY_OPTION, ...JSON_OPTION },
  usage: `[--hash <hash>] [--release] ${BY_USAGE} [--json]`,
  summary: 'rules.export-summary',
  run: runExport,
};

async function runExport(call: Call): Promise<ExitCode> {
  const { operands, options, terminal } = call;
  const [folder = ''] = operands;
  const { hash, files, release } = await RuleDesk.use(call, async (desk) => {
    const pack = await desk.files(await packNamed(options['hash'], desk));
    return { ...pack, release: options['release'] === true ? await desk.release(pack.hash) : null };
  });
  await writePackFolder(folder, files);
  if (release !== null) await writeFile(path.join(folder, RELEASE_FILE), `${JSON.stringify(release, null, 2)}\n`);
  const fileCount = Object.keys(files).length;
  if (options['json'] === true) terminal.printJson({ hash, folder, fileCount });
  else terminal.say('rules.exported', { hash, folder, fileCount });
  return 0;
}
