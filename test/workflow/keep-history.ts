import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { eventually } from '@app/testing';
import type { CaseEngine } from './case-engine.js';

const CHECKOUT = join(import.meta.dirname, '../../');
const REPLAY = join(CHECKOUT, 'test/replay');

/** A run whose history shows a way that a workflow goes. */
export interface Recording {
  /** The folder of the process under `test/replay`. */
  readonly process: 'case-file' | 'measure' | 'reconciliation';
  /** What happened in the run; the name of its file. */
  readonly name: string;
  readonly workflowId: string;
  /** The last run, unless told. */
  readonly runId?: string;
}

/** Keeps the history of a run for the replay level; only when a person asks for new recordings by RECORD_HISTORIES=1. */
export async function keepHistory({ client }: CaseEngine, recording: Recording): Promise<void> {
  if (process.env['RECORD_HISTORIES'] !== '1') return;
  const handle = client.workflow.getHandle(recording.workflowId, recording.runId);
  await eventually('the run waits', async () => {
    const { raw } = await handle.describe();
    return raw.pendingWorkflowTask == null || null; // what a run records is seen before it has finished its turn
  });
  const history = await handle.fetchHistory();
  const folder = join(REPLAY, recording.process);
  mkdirSync(folder, { recursive: true });
  const text = JSON.stringify(JSON.parse(historyToJSON(history))).replaceAll(CHECKOUT, ''); // stack traces name it
  writeFileSync(join(folder, `${recording.name}.history.json`), `${text}\n`);
}
