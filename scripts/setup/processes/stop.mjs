import { setTimeout as pause } from 'node:timers/promises';
import { isSameProcess } from './identity.mjs';

const POLL_MS = 25;

/**
 * Stops a process and waits until it is gone. Does nothing when it is gone already or its id belongs to another.
 *
 * @param signal - the polite one; SIGKILL follows after `graceMs`
 */
export async function stopProcess(target, { signal = 'SIGTERM', graceMs = 20_000 } = {}) {
  if (!send(target, signal)) return;
  if (await isGoneWithin(target, graceMs)) return;
  send(target, 'SIGKILL');
  await isGoneWithin(target, 5_000);
}

function send(target, signal) {
  if (!isSameProcess(target)) return false;
  try {
    process.kill(target.pid, signal);
    return true;
  } catch (error) {
    if (error.code === 'ESRCH') return false;
    throw error;
  }
}

async function isGoneWithin(target, ms) {
  const until = Date.now() + ms;
  while (isSameProcess(target)) {
    if (Date.now() > until) return false;
    await pause(POLL_MS);
  }
  return true;
}
