import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { testTemporalAddress } from '@app/testing';

/** A program of the build in a process of its own, which a test may kill. */
export interface ProgramProcess {
  /** Kills it as a failing machine would: nothing is finished, nothing is said. */
  readonly kill: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** The API of the build in a process of its own. */
export interface ApiProcess extends ProgramProcess {
  /** Scheme, host and port at which it answers. */
  readonly origin: string;
}

/** Where a program finds its servers. */
export interface Servers {
  readonly databaseUrl: string;
  readonly namespace: string;
  /** `host:port`; the server under test when absent. */
  readonly temporalAddress?: string;
}

/** A program ended before it said that it works. */
export class ProgramEndedError extends Error {}

/** Starts a worker process and waits until it works. */
export async function startWorkerProcess(servers: Servers): Promise<ProgramProcess> {
  const { child } = await startProgram('worker', 'worker started', servers);
  return endings(child);
}

/** Starts an API process on a free port and waits until it listens. */
export async function startApiProcess(servers: Servers): Promise<ApiProcess> {
  const { child, line } = await startProgram('api', 'api listens', servers);
  const { address } = JSON.parse(line) as { address: string }; // the line that the program prints when it listens
  return { ...endings(child), origin: address };
}

/** Starts a program that cannot work; answers how it ended and what it said to the error stream. */
export async function startInVain(
  name: 'api' | 'worker',
  servers: Servers,
  variables: Readonly<Record<string, string>>,
): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, [mainOf(name)], {
    env: { ...process.env, ...settingsOf(servers), ...variables },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const said: string[] = [];
  child.stderr.setEncoding('utf8').on('data', (text: string) => said.push(text));
  await once(child, 'close');
  return { code: child.exitCode, said: said.join('') };
}

async function startProgram(
  name: string,
  sign: string,
  servers: Servers,
): Promise<{ child: ChildProcess; line: string }> {
  const child = spawn(process.execPath, [mainOf(name)], {
    env: { ...process.env, ...settingsOf(servers) },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  for await (const line of createInterface({ input: child.stdout })) {
    if (!line.includes(sign)) continue;
    child.stdout.resume();
    return { child, line };
  }
  throw new ProgramEndedError(name);
}

function mainOf(name: string): string {
  return join(import.meta.dirname, `../../dist/apps/${name}/apps/${name}/src/main.js`);
}

function settingsOf({
  databaseUrl,
  namespace,
  temporalAddress = testTemporalAddress(),
}: Servers): Readonly<Record<string, string>> {
  return {
    DATABASE_URL: databaseUrl,
    TEMPORAL_ADDRESS: temporalAddress,
    TEMPORAL_NAMESPACE: namespace,
    HTTP_PORT: '0',
    LOG_LEVEL: 'warn',
  };
}

function endings(child: ChildProcess): ProgramProcess {
  return { kill: async () => end(child, 'SIGKILL'), stop: async () => end(child, 'SIGTERM') };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
}
