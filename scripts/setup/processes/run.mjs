import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

const KEPT_LINES = 40;
const running = new Set();

/** A command that ended badly, with its last lines. `code` is null when a signal ended it. */
export class CommandFailed extends Error {
  constructor(command, code, tail) {
    super(`${command} → ${code ?? 'stopped'}\n${tail.join('\n')}`);
    this.name = 'CommandFailed';
    this.code = code;
    this.output = tail.join('\n');
  }
}

/**
 * Runs a command to its end and answers its standard output.
 *
 * @param options - `cwd`, `env`, `uid`, `gid` as for spawn; `input` for standard input; `onLine` sees every line
 * @throws CommandFailed when it exits other than 0; the error of spawn (`code: 'ENOENT'`) when there is no such command
 */
export function run(command, args, { input, onLine = () => {}, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ['pipe', 'pipe', 'pipe'] });
    const tail = [];
    const stdout = [];
    const note = (line) => {
      tail.push(line);
      if (tail.length > KEPT_LINES) tail.shift();
      onLine(line);
    };
    running.add(child);
    createInterface({ input: child.stdout }).on('line', (line) => note((stdout.push(line), line)));
    createInterface({ input: child.stderr }).on('line', note);
    child.stdin.on('error', () => {}); // a command that does not read its input may close it early
    child.stdin.end(input);
    child.on('error', reject);
    child.on('close', (code) => {
      running.delete(child);
      if (code === 0) resolve(stdout.join('\n'));
      else reject(new CommandFailed([command, ...args].join(' '), code, tail));
    });
  });
}

/** Ends every command that `run` has under way; used when the whole set-up is stopped. */
export function endRunningCommands() {
  for (const child of running) child.kill('SIGTERM');
}
