import 'reflect-metadata';
import { OtherModeError } from '@app/persistence';
import { readSettings, SettingsError } from '@app/platform';
import { workerEnvironment } from './config/environment.js';
import { ownSignals, startWorker } from './worker.js';

try {
  ownSignals();
  const worker = await startWorker(readSettings(workerEnvironment, process.env));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void worker.stop());
  console.log(JSON.stringify({ message: 'worker started', pid: process.pid }));
  await worker.stopped;
} catch (error) {
  console.error(error instanceof SettingsError || error instanceof OtherModeError ? error.message : error);
  process.exit(1); // connections that are open would keep the process alive without any work
}
