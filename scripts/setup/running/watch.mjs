import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { processIdentity } from '../processes/identity.mjs';
import { stopProcess } from '../processes/stop.mjs';

/** Which program starts anew when a project is compiled; the web app only needs a reload in the browser. */
const RESTARTS = { api: 'api', worker: 'worker', workflows: 'worker', web: null };

/** Compiles on every change and starts the program concerned anew. Compiler messages go to the terminal. */
export async function watchSources({ checkout, house, print = console.log }) {
  for (const [project, program] of Object.entries(RESTARTS)) {
    const restart = program ? () => house.find(program)?.restart() : () => {};
    await house.add(watchProject({ project, checkout, restart, print }));
  }
}

function watchProject({ project, checkout, restart, print }) {
  const child = spawn(process.execPath, compiler(project), { cwd: checkout, detached: true });
  const target = { pid: child.pid, identity: processIdentity(child.pid) };
  let isFirst = true;
  const see = (line) => {
    if (/error/i.test(line) && !/Found 0 errors/.test(line)) print(`[${project}] ${line}`);
    if (!/Found 0 errors|built in/.test(line)) return;
    print(`[${project}] ${isFirst ? 'watching' : 'compiled'}`);
    if (!isFirst) restart();
    isFirst = false;
  };
  createInterface({ input: child.stdout }).on('line', see);
  createInterface({ input: child.stderr }).on('line', see);
  return { name: `watch-${project}`, stop: () => stopProcess(target) };
}

function compiler(project) {
  const bin = (name) => path.join('node_modules', name);
  if (project === 'web') return [bin('vite/bin/vite.js'), 'build', '--watch', '--config', 'apps/web/vite.config.ts'];
  return [bin('@nestjs/cli/bin/nest.js'), 'build', project, '--watch'];
}
