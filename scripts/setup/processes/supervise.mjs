import { spawn } from 'node:child_process';
import { mkdirSync, openSync, closeSync, existsSync, readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import { processIdentity } from './identity.mjs';
import { stopProcess } from './stop.mjs';

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;
const STEADY_AFTER_MS = 60_000;

/**
 * Starts a long-running process with its output in `<logs>/<name>.log`. It gets its own process group, so that
 * Ctrl-C reaches only us and we can stop things in order.
 */
export function launch({ name, command, args, logs, ...options }) {
  mkdirSync(logs, { recursive: true });
  const log = path.join(logs, `${name}.log`);
  const output = openSync(log, 'a');
  const child = spawn(command, args, { ...options, detached: true, stdio: ['ignore', output, output] });
  closeSync(output);
  const ended = new Promise((resolve) => {
    child.on('error', (error) => resolve(error.message));
    child.on('exit', (code, signal) => resolve(signal ?? `exit ${code}`));
  });
  return { name, pid: child.pid, identity: processIdentity(child.pid ?? 0), log, ended };
}

/** Puts the log of the run before aside, so that a log tells about one run. */
export function turnLog(logs, name) {
  const log = path.join(logs, `${name}.log`);
  if (existsSync(log)) renameSync(log, `${log}.1`);
}

/** The last lines of a log, for a person. */
export function tailOf(log, lines = 15) {
  return existsSync(log) ? readFileSync(log, 'utf8').trimEnd().split('\n').slice(-lines).join('\n') : '';
}

/**
 * Keeps a process alive: starts it again when it ends unasked, after 0.5 s, then 1, 2, 4 … at most 30 s; a run of
 * over a minute starts the count anew.
 *
 * @param start - launches it and answers what `launch` answers
 * @param on - `started(process)` after each launch, `crashed(process, reason, pauseMs)` after each unasked end
 */
export function supervise(first, start, on) {
  let current = first;
  let isStopping = false;
  let timer = null;
  const keep = (pauseMs) => {
    const startedAt = Date.now();
    const watched = current;
    on.started(watched);
    void watched.ended.then((reason) => {
      if (isStopping || watched !== current) return;
      const next = Date.now() - startedAt > STEADY_AFTER_MS ? FIRST_PAUSE_MS : pauseMs;
      on.crashed(watched, reason, next);
      timer = setTimeout(() => again(Math.min(next * 2, LONGEST_PAUSE_MS)), next);
    });
  };
  const again = (pauseMs) => {
    if (isStopping) return;
    current = start();
    keep(pauseMs);
  };
  keep(FIRST_PAUSE_MS);
  return {
    name: first.name,
    restart: async () => {
      const old = current;
      current = { ...old }; // its end is asked for
      await stopProcess(old);
      again(FIRST_PAUSE_MS);
    },
    stop: async (how) => {
      isStopping = true;
      clearTimeout(timer);
      await stopProcess(current, how);
    },
  };
}
