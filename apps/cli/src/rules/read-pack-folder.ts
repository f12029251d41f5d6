import type { Dirent } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { FILE_LIMIT_BYTES } from '@app/rules';
import { CommandError } from '../command/command-error.js';

/** A pack folder holds JSON, and `.md` files for people, which are no part of the pack. */
const PACK_FILE = '.json';
/** What a release says of a pack lies beside its files and is no part of it. */
export const RELEASE_FILE = 'release.json';

/** Text of every JSON file below a folder by path inside it, with forward slashes. */
export async function readPackFolder(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((cause: unknown) => {
    throw new CommandError('rules.no-folder', { folder }, { cause });
  });
  const isRelease = ({ parentPath, name }: Dirent): boolean =>
    path.relative(folder, path.join(parentPath, name)) === RELEASE_FILE;
  const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith(PACK_FILE) && !isRelease(entry));
  const texts = files.map(async (entry): Promise<[string, string]> => {
    const file = path.join(entry.parentPath, entry.name);
    return [path.relative(folder, file).split(path.sep).join('/'), await readText(file)];
  });
  return new Map(await Promise.all(texts));
}

async function readText(file: string): Promise<string> {
  const bytes = await readFile(file);
  if (bytes.length > FILE_LIMIT_BYTES)
    throw new CommandError('rules.file-too-large', { file, limit: FILE_LIMIT_BYTES });
  return bytes.toString('utf8');
}
