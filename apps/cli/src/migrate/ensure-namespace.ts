import { setTimeout as pause } from 'node:timers/promises';
import { Connection, isGrpcServiceError } from '@temporalio/client';
import proto from '@temporalio/proto';
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

/** Registers the namespace where it is missing and waits until it is visible; answers whether it is new. */
export async function ensureNamespace(place: NamespacePlace): Promise<boolean> {
  const connection = await connect(place.TEMPORAL_ADDRESS);
  try {
    if (await hasNamespace(connection, place.TEMPORAL_NAMESPACE)) return false;
    await register(connection, place.TEMPORAL_NAMESPACE);
    await untilVisible(connection, place.TEMPORAL_NAMESPACE);
    return true;
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

async function untilVisible(connection: Connection, namespace: string): Promise<void> {
  for (let poll = 0; poll < POLLS; poll += 1) {
    if (await hasNamespace(connection, namespace)) return;
    await pause(POLL_EVERY_MS);
  }
  throw new CommandError('migrate.namespace-invisible', { namespace });
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
