import { randomBytes, randomUUID } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';
import { describe, expect, it } from '@jest/globals';
import { createTestDatabase, testTemporalAddress } from '@app/testing';
import { CASE_FILE_WORKFLOW, CASE_TASK_QUEUE } from '@app/workflows';
import { ensureNamespace, hasNamespace } from '../../apps/cli/src/migrate/ensure-namespace.js';
import { startWorkerProcess } from './program-process.js';

describe('ensureNamespace', () => {
  it('registers a namespace that does not exist and answers when it can be used', async () => {
    const place = {
      TEMPORAL_ADDRESS: testTemporalAddress(),
      TEMPORAL_NAMESPACE: `new-${randomBytes(6).toString('hex')}`,
    };
    const connection = await Connection.connect({ address: place.TEMPORAL_ADDRESS });
    const client = new Client({ connection, namespace: place.TEMPORAL_NAMESPACE });
    const start = async (): Promise<unknown> =>
      client.workflow.start(CASE_FILE_WORKFLOW, { workflowId: randomUUID(), taskQueue: CASE_TASK_QUEUE });
    expect(await hasNamespace(connection, place.TEMPORAL_NAMESPACE)).toBe(false);
    await expect(start()).rejects.toThrow();

    expect(await ensureNamespace(place)).toBe(true);
    await start();
    const database = await createTestDatabase();
    const worker = await startWorkerProcess({ databaseUrl: database.url, namespace: place.TEMPORAL_NAMESPACE });
    await worker.stop();
    await database.drop();
    expect(await ensureNamespace(place)).toBe(false);
    await connection.close();
  }, 90_000);
});
