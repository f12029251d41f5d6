import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { run } from '../processes/run.mjs';
import { Problem } from '../problem.mjs';
import { canReach, giveTo, runAs } from './account.mjs';

/** Name of the database user; it owns the three databases. */
export const DATABASE_USER = 'liandu';

// The initdb of a killed start may still be writing there for a moment.
const REMOVE = { recursive: true, force: true, maxRetries: 50, retryDelay: 20 };

const DATABASES = ['liandu', 'temporal', 'temporal_visibility'];

/** Where the data lies: `preferred`, or `outside` when the account of the server cannot enter the checkout. */
export function choosePostgresHome({ preferred, outside, account }) {
  const existing = [preferred, outside].find((home) => existsSync(path.join(home, 'data')));
  if (existing && canReach(account, path.dirname(existing))) return existing;
  mkdirSync(path.dirname(preferred), { recursive: true });
  return canReach(account, path.dirname(preferred)) ? preferred : outside;
}

/** Makes the data folder when there is none. It appears whole or not at all; leftovers of a stopped try are removed. */
export async function ensureDataFolder({ home, binaries, account }) {
  mkdirSync(home, { recursive: true, mode: 0o700 });
  removeDrafts(home);
  if (existsSync(path.join(home, 'data'))) return checkOwner(home, account);
  giveTo(account, home);
  const draft = path.join(home, `data.partial-${process.pid}`);
  await initialise({ draft, binaries, account, passwordFile: newPassword(home, account) });
  renameSync(draft, path.join(home, 'data'));
}

export function readPassword(home) {
  return readFileSync(path.join(home, 'password'), 'utf8');
}

async function initialise({ draft, binaries, account, passwordFile }) {
  const initdb = path.join(binaries, 'bin/initdb');
  const kind = [
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
  ];
  const owner = [`--username=${DATABASE_USER}`, `--pwfile=${passwordFile}`];
  await run(initdb, [`--pgdata=${draft}`, ...owner, ...kind], runAs(account)).catch(explain);
  // Single-user mode reads one statement a line; so the databases exist before the server ever listens.
  const statements = DATABASES.map((name) => `CREATE DATABASE ${name}\n`).join('');
  const single = ['--single', '-D', draft, 'postgres'];
  await run(path.join(binaries, 'bin/postgres'), single, { ...runAs(account), input: statements }).catch(explain);
}

function newPassword(home, account) {
  const file = path.join(home, 'password');
  writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600 });
  chmodSync(file, 0o600);
  giveTo(account, file);
  return file;
}

function removeDrafts(home) {
  for (const name of readdirSync(home)) {
    if (name.startsWith('data.partial-')) rmSync(path.join(home, name), REMOVE);
  }
}

function checkOwner(home, account) {
  const owner = statSync(path.join(home, 'data')).uid;
  const ours = account?.uid ?? process.getuid?.() ?? owner;
  if (owner === ours) return;
  if (account) return giveTo(account, home, true);
  throw new Problem({
    zh: `数据目录 ${home} 属于另一个用户（uid ${owner}）。请以该用户运行，或执行 sudo chown -R ${ours} ${home}。`,
    en: `The data folder ${home} belongs to another user (uid ${owner}). Run as that user, or run: sudo chown -R ${ours} ${home}`,
  });
}

function explain(error) {
  if (/No space left|ENOSPC/.test(error.message)) {
    throw new Problem({
      zh: '磁盘已满，无法建立数据库。请腾出至少 500 MB 后重试。',
      en: 'The disk is full, so the database cannot be made. Free at least 500 MB and try again.',
    });
  }
  throw new Problem({
    zh: '建立数据库失败。原因见下。也可用 DATABASE_URL 指定已有的 PostgreSQL。',
    en: 'Making the database failed for the reason below. You can also name a running PostgreSQL in DATABASE_URL.',
    cause: error,
  });
}
