import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import type { CaseFileId } from '@app/domain';
import { caseFileWorkflowId } from '@app/workflows';
import type { CaseEngine } from './case-engine.js';

const FOLDER = join(import.meta.dirname, '../replay/case-file');

/** Keeps the history of a case for the replay level; only when a person asks for new recordings by RECORD_HISTORIES=1. */
export async function keepHistory(
  { client }: CaseEngine,
  id: CaseFileId,
  recording: { readonly name: string; readonly runId?: string },
): Promise<void> {
  if (process.env['RECORD_HISTORIES'] !== '1') return;
  const history = await client.workflow.getHandle(caseFileWorkflowId(id), recording.runId).fetchHistory();
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(
    join(FOLDER, `${recording.name}.history.json`),
    `${JSON.stringify(JSON.parse(historyToJSON(history)))}\n`,
  );
}
