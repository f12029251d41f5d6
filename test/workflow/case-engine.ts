import { randomUUID } from 'node:crypto';
import { WithStartWorkflowOperation, WorkflowUpdateFailedError, type Client } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { DefaultLogger, Runtime, type WorkflowBundleWithSourceMap } from '@temporalio/worker';
import type { CommandResult, DeploymentMode } from '@app/contracts';
import {
  caseFileId,
  instantFromEpoch,
  type CaseCommand,
  type CaseFile,
  type CaseFileId,
  type CaseSubject,
  type Surroundings,
} from '@app/domain';
import { newId, openDatabase, TransitionStore, type Database } from '@app/persistence';
import { lazyTemporalClient, sealingKeysOf } from '@app/platform';
import {
  aSubject,
  bundleWorkflows,
  createTestDatabase,
  createTestNamespace,
  surroundings,
  testTemporalAddress,
  type TestDatabase,
} from '@app/testing';
import {
  CASE_FILE_WORKFLOW,
  CASE_TASK_QUEUE,
  caseFileWorkflowId,
  openedUpdate,
  submitCommandUpdate,
  type CaseFileInput,
  type CommandEnvelope,
} from '@app/workflows';
import type { DueCalendar } from '../../apps/worker/src/deadline/due-calendar.js';
import { startWorker, type RunningWorker } from '../../apps/worker/src/worker.js';
import { activateRules, addDepartments } from './seed-database.js';
import { quietCalendar } from './test-calendars.js';

/** The keys of the programs of the build beside which a test works; without them histories stay readable. */
const testKeys = process.env['LIANDU_KEYS'] === undefined ? null : { LIANDU_KEYS: process.env['LIANDU_KEYS'] };

/** A whole engine of one spec file: a database and a namespace of its own, the rules, and a worker. */
export interface CaseEngine {
  readonly client: Client;
  readonly database: Database;
  readonly databaseUrl: string;
  readonly namespace: string;
  readonly store: TransitionStore;
  /** Starts another worker with the calendar of a test. */
  readonly startWorker: (calendar?: DueCalendar, mode?: DeploymentMode) => Promise<RunningWorker>;
  readonly close: () => Promise<void>;
}

/** Brings an engine up; its worker is started by the spec. */
export async function openEngine(): Promise<CaseEngine> {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  const [testDatabase, namespace] = await Promise.all([createTestDatabase(), createTestNamespace()]);
  const database = await openDatabase({ url: testDatabase.url, poolSize: 5 });
  await addDepartments(database);
  await activateRules(database);
  const { client, connection } = lazyTemporalClient({
    address: testTemporalAddress(),
    namespace,
    codec: testKeys === null ? null : sealingKeysOf(testKeys),
  });
  await connection.ensureConnected();
  let bundle: Promise<WorkflowBundleWithSourceMap> | null = null;
  return {
    client,
    database,
    databaseUrl: testDatabase.url,
    namespace,
    store: new TransitionStore(database),
    startWorker: async (calendar = quietCalendar, mode = 'production') => {
      bundle ??= bundleWorkflows();
      return startWorker(
        { ...workerSettings(testDatabase, namespace), LIANDU_MODE: mode },
        {
          calendar,
          workflows: { workflowBundle: await bundle },
        },
      );
    },
    close: async () => {
      await connection.close();
      await database.destroy();
      await testDatabase.drop();
    },
  };
}

/** A command as it travels, with an id of its own. */
export function envelope(command: CaseCommand, where = surroundings()): CommandEnvelope {
  return { commandId: randomUUID(), requestHash: 'test', command, where };
}

/** Opens a case by starting its workflow, and waits until it is recorded. */
export async function openCase(
  { client }: CaseEngine,
  opened: { readonly subject?: CaseSubject; readonly where?: Surroundings } = {},
): Promise<CaseFileId> {
  const { subject = aSubject(), where } = opened;
  const id = caseFileId(newId(instantFromEpoch(Date.now())));
  const opening = envelope({ type: 'open', caseFileId: id, subject, receivedBy: 'HRSS-LI' }, where);
  await client.workflow.executeUpdateWithStart(openedUpdate, {
    args: [],
    updateId: opening.commandId,
    startWorkflowOperation: startOf({ caseFileId: id, opening, continued: null }),
  });
  return id;
}

/** Sends a command to the running workflow of a case. */
export async function send(engine: CaseEngine, id: CaseFileId, sent: CommandEnvelope): Promise<CommandResult> {
  const handle = engine.client.workflow.getHandle(caseFileWorkflowId(id));
  return handle.executeUpdate(submitCommandUpdate, { args: [sent], updateId: sent.commandId });
}

/** Sends a command to a case whose workflow has ended, with a run that takes the case over from the record. */
export async function sendToEnded(engine: CaseEngine, id: CaseFileId, sent: CommandEnvelope): Promise<CommandResult> {
  return engine.client.workflow.executeUpdateWithStart(submitCommandUpdate, {
    args: [sent],
    updateId: sent.commandId,
    startWorkflowOperation: startOf({ caseFileId: id, opening: null, continued: null }),
  });
}

/** Sends a command that is made from the recorded state of the case; answers the state after it. */
export async function act(
  engine: CaseEngine,
  id: CaseFileId,
  make: (caseFile: CaseFile) => CaseCommand,
): Promise<CaseFile> {
  await send(engine, id, envelope(make(await engine.store.load(id))));
  return engine.store.load(id);
}

/** What a command that was refused carries back; `null` when it was done. */
export async function refusalOf(sent: Promise<unknown>): Promise<unknown> {
  try {
    await sent;
    return null;
  } catch (error) {
    if (!(error instanceof WorkflowUpdateFailedError) || !(error.cause instanceof ApplicationFailure)) throw error;
    return error.cause.details?.[0] ?? { code: error.cause.type };
  }
}

function startOf(input: CaseFileInput): WithStartWorkflowOperation<(input: CaseFileInput) => Promise<void>> {
  return new WithStartWorkflowOperation(CASE_FILE_WORKFLOW, {
    workflowId: caseFileWorkflowId(input.caseFileId),
    taskQueue: CASE_TASK_QUEUE,
    args: [input],
    workflowIdConflictPolicy: 'USE_EXISTING',
  });
}

function workerSettings({ url }: TestDatabase, namespace: string): Parameters<typeof startWorker>[0] {
  return {
    DATABASE_URL: url,
    DATABASE_POOL_SIZE: 10,
    TEMPORAL_ADDRESS: testTemporalAddress(),
    TEMPORAL_NAMESPACE: namespace,
    DEPLOYMENT_ZONE: 'Asia/Shanghai',
    LIANDU_MODE: 'production',
    LOG_LEVEL: 'error',
    LIANDU_CIPHER_SUITE: 'aes-256-gcm',
    ...testKeys,
  };
}
