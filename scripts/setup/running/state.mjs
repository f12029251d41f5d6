import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stopProcess } from '../processes/stop.mjs';

/** What a start leaves for the next one: ports, where the data lies, which processes run. */
export function openState(file) {
  const state = read(file);
  return {
    get: (key) => state[key],
    set: (key, value) => {
      state[key] = value;
      write(file, state);
    },
  };
}

/** Notes a running process under its name, so that a start after a SIGKILL can find and stop it. */
export function noteProcess(state, { name, pid, identity }) {
  state.set('processes', { ...state.get('processes'), [name]: { pid, identity } });
}

/** Stops what a killed start left running, except PostgreSQL, which knows its own by its data folder. */
export async function stopLeftovers(state) {
  const { postgres: _own, ...leftovers } = state.get('processes') ?? {};
  await Promise.all(Object.values(leftovers).map((leftover) => stopProcess(leftover)));
  state.set('processes', {});
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {}; // first start, or a file that cannot be read: everything in it can be found anew
  }
}

function write(file, state) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, `${JSON.stringify(state, null, 2)}\n`);
  renameSync(`${file}.new`, file);
}
