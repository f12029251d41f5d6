import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { testTemporalAddress } from '@app/testing';
import type { CaseEngine } from '../workflow/case-engine.js';

const MAIN = join(import.meta.dirname, '../../dist/apps/worker/apps/worker/src/main.js');

/** The worker of the build in a process of its own, which a test may kill. */
export interface WorkerProcess {
  /** Kills it as a failing machine would: nothing is finished, nothing is said. */
  readonly kill: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Starts a worker process and waits until it works. */
export async function startWorkerProcess(
  { databaseUrl, namespace }: CaseEngine,
  temporalAddress = testTemporalAddress(),
): Promise<WorkerProcess> {
  const settings = {
    DATABASE_URL: databaseUrl,
    TEMPORAL_ADDRESS: temporalAddress,
    TEMPORAL_NAMESPACE: namespace,
  };
  const child = spawn(process.execPath, [MAIN], {
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  await started(child);
  return { kill: async () => end(child, 'SIGKILL'), stop: async () => end(child, 'SIGTERM') };
}

async function started({ stdout }: ChildProcess): Promise<void> {
  if (stdout === null) return;
  for await (const line of createInterface({ input: stdout })) if (line.includes('worker started')) break;
  stdout.resume();
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
}
