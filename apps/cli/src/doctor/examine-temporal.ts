import { Connection } from '@temporalio/client';
import proto from '@temporalio/proto';
import { CASE_TASK_QUEUE } from '@app/workflows';
import type { CliEnvironment } from '../config/environment.js';
import { hasNamespace } from '../migrate/ensure-namespace.js';
import { amiss, fine, type Finding } from './finding.js';

/** Server, namespace, and whether a worker listens. */
export async function examineTemporal(environment: CliEnvironment): Promise<readonly Finding[]> {
  const { TEMPORAL_ADDRESS: address, TEMPORAL_NAMESPACE: namespace } = environment;
  const connection = await Connection.connect({ address }).catch(() => null);
  if (connection === null) {
    const values = { address };
    return [
      amiss('problem', 'doctor.temporal', { what: 'doctor.temporal-away', remedy: 'doctor.start-temporal', values }),
    ];
  }
  try {
    return await examine(connection, { address, namespace });
  } finally {
    await connection.close();
  }
}

async function examine(
  connection: Connection,
  place: { address: string; namespace: string },
): Promise<readonly Finding[]> {
  const { serverVersion } = await connection.workflowService.getSystemInfo({});
  const server = fine('doctor.temporal', 'doctor.temporal-there', { ...place, version: serverVersion });
  if (!(await hasNamespace(connection, place.namespace))) {
    const remedy = 'doctor.run-migrate';
    return [server, amiss('problem', 'doctor.temporal', { what: 'doctor.no-namespace', remedy, values: place })];
  }
  return [server, await workerFinding(connection, place.namespace)];
}

async function workerFinding({ workflowService }: Connection, namespace: string): Promise<Finding> {
  const values = { queue: CASE_TASK_QUEUE };
  const { pollers } = await workflowService.describeTaskQueue({
    namespace,
    taskQueue: { name: CASE_TASK_QUEUE },
    taskQueueType: proto.temporal.api.enums.v1.TaskQueueType.TASK_QUEUE_TYPE_WORKFLOW,
  });
  const names = pollers.map(({ identity }) => identity ?? '').join(' ');
  if (pollers.length > 0) return fine('doctor.worker', 'doctor.worker-there', { ...values, names });
  return amiss('problem', 'doctor.worker', { what: 'doctor.no-worker', remedy: 'doctor.start-worker', values });
}
