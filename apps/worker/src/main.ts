import 'reflect-metadata';
import { workerEnvironment } from './config/environment.js';
import { ownSignals, startWorker } from './worker.js';

ownSignals();
const worker = await startWorker(workerEnvironment.parse(process.env));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void worker.stop());
console.log(JSON.stringify({ message: 'worker started', pid: process.pid }));
await worker.stopped;
