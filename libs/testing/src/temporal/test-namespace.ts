import { randomBytes } from 'node:crypto';
import type { Connection } from '@temporalio/client';
import { NoTestServerError } from '../database/test-database.js';
import { eventually } from './eventually.js';

const RETENTION = '24 hours';

/** Address of the Temporal server under test. @throws NoTestServerError */
export function testTemporalAddress(): string {
  const address = process.env['TEMPORAL_ADDRESS'];
  if (address === undefined) throw new NoTestServerError('TEMPORAL_ADDRESS is not set; run `npm test -- workflow`');
  return address;
}

/** Registers a namespace of its own for one spec file, so that no other worker takes its tasks; answers its name. */
export async function createTestNamespace(): Promise<string> {
  const namespace = `test-${randomBytes(6).toString('hex')}`;
  // Loaded when needed: most specs that use this library need no Temporal.
  const [{ Connection }, { msToTs }] = await Promise.all([
    import('@temporalio/client'),
    import('@temporalio/common/lib/time.js'),
  ]);
  const connection = await Connection.connect({ address: testTemporalAddress() });
  try {
    await connection.workflowService.registerNamespace({
      namespace,
      workflowExecutionRetentionPeriod: msToTs(RETENTION),
    });
    await eventually('the namespace is visible', async () => isVisible(connection, namespace));
  } finally {
    await connection.close();
  }
  return namespace;
}

/** Asks for a task queue, because only that goes through the server's cache of namespaces. */
async function isVisible({ workflowService }: Connection, namespace: string): Promise<true | null> {
  return workflowService.describeTaskQueue({ namespace, taskQueue: { name: 'case' } }).then(
    () => true,
    () => null,
  );
}
