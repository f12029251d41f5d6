import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { CommandError } from '../command/command-error.js';
import { RELEASE_FILE } from '../rules/read-pack-folder.js';

/** Writes the files of a pack into a folder, letter by letter. @throws CommandError when JSON of something else lies there */
export async function writePackFolder(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  await refuseOthers(folder, files);
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, ...name.split('/'));
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}

/** What lies there and is no part of the pack would become one at the next import. */
async function refuseOthers(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  const there = await readdir(folder, { recursive: true, encoding: 'utf8' }).catch(() => []);
  const other = there.find(
    (name) => name.endsWith('.json') && name !== RELEASE_FILE && !(name.split(path.sep).join('/') in files),
  );
  if (other !== undefined) throw new CommandError('rules.folder-has-others', { folder, other });
}
