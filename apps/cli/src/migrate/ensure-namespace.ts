import { setTimeout as pause } from 'node:timers/promises';
import { Connection, isGrpcServiceError } from '@temporalio/client';
import proto from '@temporalio/proto';
import { CASE_TASK_QUEUE } from '@app/workflows';
import { CommandError } from '../command/command-error.js';
import type { CliEnvironment } from '../config/environment.js';

type NamespacePlace = Pick<CliEnvironment, 'TEMPORAL_ADDRESS' | 'TEMPORAL_NAMESPACE'>;

/** How long ended workflows stay readable in Temporal; the record of a case is in PostgreSQL and stays. */
const RETENTION_SECONDS = 72 * 3_600;
const POLLS = 150;
const POLL_EVERY_MS = 100;
/** Codes of gRPC. */
const NOT_FOUND = 5;
const ALREADY_EXISTS = 6;

/** Registers the namespace where it is missing and waits until it can be used; answers whether it is new. */
export async function ensureNamespace(place: NamespacePlace): Promise<boolean> {
  const connection = await connect(place.TEMPORAL_ADDRESS);
  try {
    const isNew = !(await hasNamespace(connection, place.TEMPORAL_NAMESPACE));
    if (isNew) await register(connection, place.TEMPORAL_NAMESPACE);
    await untilUsable(connection, place.TEMPORAL_NAMESPACE);
    return isNew;
  } finally {
    await connection.close();
  }
}

async function connect(address: string): Promise<Connection> {
  return Connection.connect({ address }).catch((cause: unknown) => {
    throw new CommandError('temporal.unreachable', { address }, { cause });
  });
}

/** Whether the namespace is registered and visible. */
export async function hasNamespace({ workflowService }: Connection, namespace: string): Promise<boolean> {
  return workflowService.describeNamespace({ namespace }).then(() => true, unlessCode(NOT_FOUND));
}

async function register({ workflowService }: Connection, namespace: string): Promise<void> {
  const workflowExecutionRetentionPeriod = proto.google.protobuf.Duration.fromObject({ seconds: RETENTION_SECONDS });
  await workflowService
    .registerNamespace({ namespace, workflowExecutionRetentionPeriod })
    .catch(unlessCode(ALREADY_EXISTS));
}

async function untilUsable(connection: Connection, namespace: string): Promise<void> {
  for (let poll = 0; poll < POLLS; poll += 1) {
    if (await isUsable(connection, namespace)) return;
    await pause(POLL_EVERY_MS);
  }
  throw new CommandError('migrate.namespace-invisible', { namespace });
}

/** Asks for a task queue: that goes through the server's cache of namespaces, as work does, which lags behind. */
async function isUsable({ workflowService }: Connection, namespace: string): Promise<boolean> {
  return workflowService
    .describeTaskQueue({ namespace, taskQueue: { name: CASE_TASK_QUEUE } })
    .then(() => true, unlessCode(NOT_FOUND));
}

/** Answers false for an expected code, rethrows everything else. */
function unlessCode(expected: number): (error: unknown) => false {
  return (error) => {
    if (!isGrpcServiceError(error)) throw error;
    const code: number = error.code;
    if (code !== expected) throw error;
    return false;
  };
}
