import { execFileSync, spawnSync } from 'node:child_process';
import { chownSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { Problem } from '../problem.mjs';

// PostgreSQL refuses to run as root. `postgres` comes with many systems, `nobody` with all of them.
const CANDIDATES = ['postgres', 'nobody'];

/** The unprivileged account that runs PostgreSQL when we are root; null when we are an ordinary user. */
export function serverAccount() {
  if (process.getuid?.() !== 0) return null;
  for (const name of CANDIDATES) {
    const [uid, gid] = [idOf('-u', name), idOf('-g', name)];
    if (uid !== null && gid !== null) return { name, uid, gid };
  }
  throw new Problem({
    zh: '以 root 运行时需要一个普通账号来启动 PostgreSQL，本机没有 postgres 和 nobody。请执行 useradd --system postgres 后重试。',
    en: 'As root, PostgreSQL needs an ordinary account, and there is neither postgres nor nobody. Run `useradd --system postgres` and try again.',
  });
}

/** Options for spawn that run a command under the account, in a folder that every account may enter. */
export function runAs(account) {
  return account ? { uid: account.uid, gid: account.gid, cwd: '/' } : {};
}

/** Whether the account may enter a folder, or read and run a file. */
export function canReach(account, target) {
  if (account === null) return true;
  const question = 'test -r "$1" && test -x "$1"';
  return spawnSync('/bin/sh', ['-c', question, 'sh', target], runAs(account)).status === 0;
}

/** Hands a file, or a folder with everything in it, to the account. */
export function giveTo(account, target, isFolder = false) {
  if (account === null) return;
  chownSync(target, account.uid, account.gid);
  if (!isFolder) return;
  for (const entry of readdirSync(target, { withFileTypes: true })) {
    if (!entry.isSymbolicLink()) giveTo(account, path.join(target, entry.name), entry.isDirectory());
  }
}

function idOf(kind, name) {
  try {
    return Number(execFileSync('id', [kind, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  } catch {
    return null; // no such account
  }
}
