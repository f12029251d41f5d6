import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const HAS_PROC = existsSync('/proc/self/stat');

/**
 * A process by its id and its start, so that a later process with the same id is not taken for it.
 * Null when there is none; a zombie counts as none.
 */
export function processIdentity(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return null;
  return HAS_PROC ? fromProc(pid) : fromPs(pid);
}

export function isSameProcess({ pid, identity }) {
  return identity !== null && processIdentity(pid) === identity;
}

/** The command line of a process, or an empty text when there is none. */
export function commandLine(pid) {
  if (!HAS_PROC) return ps(pid, 'command=');
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return ''; // the process is gone
  }
}

function fromProc(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return state === 'Z' || state === 'X' ? null : `${pid}@${rest[18]}`; // field 22: start time in ticks
  } catch {
    return null; // the process is gone
  }
}

function fromPs(pid) {
  const started = ps(pid, 'lstart=');
  return started && !ps(pid, 'stat=').startsWith('Z') ? `${pid}@${started}` : null;
}

function ps(pid, column) {
  try {
    return execFileSync('ps', ['-o', column, '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return ''; // ps exits 1 when there is no such process
  }
}
