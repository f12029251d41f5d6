import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isSameProcess, processIdentity } from './processes/identity.mjs';

const POLL_MS = 200;

/**
 * Takes a lock file for this process. The file appears whole or not at all (hard link), and a lock whose holder is
 * dead is taken over.
 *
 * @returns `{ release }` when taken, `{ holder }` (a pid) when a living process has it
 */
export function tryLock(file) {
  mkdirSync(path.dirname(file), { recursive: true });
  const mine = { pid: process.pid, identity: processIdentity(process.pid) };
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(mine));
  try {
    return take(file, draft);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Waits for a lock; `onWait(pid)` is called once with the holder. */
export async function waitForLock(file, onWait) {
  for (let isFirst = true; ; isFirst = false) {
    const lock = tryLock(file);
    if (lock.release) return lock;
    if (isFirst) onWait(lock.holder);
    await pause(POLL_MS);
  }
}

function take(file, draft) {
  for (;;) {
    if (linked(draft, file)) return { release: () => rmSync(file, { force: true }) };
    const holder = read(file);
    if (holder && isSameProcess(holder)) return { holder: holder.pid };
    setAside(file, holder);
  }
}

function linked(draft, file) {
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Removes a stale lock; puts it back when another process renewed it between our look and our move. */
function setAside(file, stale) {
  const aside = `${file}.stale-${process.pid}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (error.code === 'ENOENT') return;
    throw error;
  }
  if (read(aside)?.identity !== stale?.identity) linked(aside, file);
  rmSync(aside, { force: true });
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null; // gone, or not ours
  }
}
