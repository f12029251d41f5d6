import { fileURLToPath } from 'node:url';
import type { Client } from '@temporalio/client';
import type { DataConverter } from '@temporalio/common';
import { NativeConnection, Runtime, Worker, type WorkerOptions } from '@temporalio/worker';
import type { WorkCalendar } from '@app/domain';
import {
  CalendarReader,
  CheckpointRepository,
  ensureMode,
  MeasureLedger,
  openDatabase,
  OpenWorkRepository,
  RecalculationPlanner,
  RecalculationProgress,
  RetentionRunRepository,
  RulePackReader,
  TransitionStore,
  WORKER_ROLE,
} from '@app/persistence';
import {
  dataConverterOf,
  lazyTemporalClient,
  MachineClock,
  namesKeys,
  openLog,
  sealingKeysOf,
  signingKey,
  type TemporalSettings,
} from '@app/platform';
import {
  CASE_TASK_QUEUE,
  type AuditCheckpointActivities,
  type CaseFileActivities,
  type MeasureActivities,
  type RecalculationActivities,
  type ReconciliationActivities,
  type RetentionActivities,
  type TrainingClockActivities,
} from '@app/workflows';
import { auditCheckpointActivities } from './audit/audit-checkpoint.activities.js';
import { caseFileActivities } from './case-file/case-file.activities.js';
import type { WorkerEnvironment } from './config/environment.js';
import { StoredRuleBook } from './decision/rule-book.js';
import { LegalDueCalendar, type DueCalendar } from './deadline/due-calendar.js';
import { measureActivities } from './measure/measure.activities.js';
import { CommandSender } from './recalculation/command-sender.js';
import { DeadlineMover } from './recalculation/deadline-mover.js';
import { recalculationActivities } from './recalculation/recalculation.activities.js';
import { reconciliationActivities } from './reconciliation/reconciliation.activities.js';
import { ensureSchedules } from './reconciliation/schedules.js';
import { WorkAtTemporal } from './reconciliation/work-at-temporal.js';
import { retentionActivities } from './retention/retention.activities.js';
import { trainingClockActivities } from './training-clock/training-clock.activities.js';
import { timeOf, type WorkerTime } from './training-clock/worker-time.js';

type Database = Awaited<ReturnType<typeof openDatabase>>;

type WorkerActivities = AuditCheckpointActivities &
  CaseFileActivities &
  MeasureActivities &
  RecalculationActivities &
  ReconciliationActivities &
  RetentionActivities &
  TrainingClockActivities;

/** What a test may put in place of the real thing. */
export interface WorkerOverrides {
  readonly calendar?: DueCalendar;
  readonly workflows?: Pick<WorkerOptions, 'workflowsPath' | 'workflowBundle'>;
}

/** A worker that runs until it is told to stop. */
export interface RunningWorker {
  /** Resolves when the worker has stopped; rejects when it failed. */
  readonly stopped: Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Compiled workflow code, bundled when the worker starts. What keeps no state is loaded once for all cases. */
const WORKFLOWS = {
  workflowsPath: compiled('workflows/src/workflows.js'),
  bundlerOptions: { preloadModules: ['workflows/src/short-stacks.js', 'libs/domain/src/index.js'].map(compiled) },
};

/** What the activities of a worker stand on. */
interface Ground {
  readonly environment: WorkerEnvironment;
  readonly database: Database;
  readonly time: WorkerTime;
  readonly asking: Client;
}

/** Starts the worker of cases and measures, and the schedule that compares the record with Temporal. */
export async function startWorker(
  environment: WorkerEnvironment,
  overrides: WorkerOverrides = {},
): Promise<RunningWorker> {
  const temporal = temporalOf(environment);
  const database = await databaseOf(environment);
  const time = timeOf(environment, database);
  const connection = await NativeConnection.connect({ address: temporal.address });
  const asking = lazyTemporalClient(temporal);
  const worker = await Worker.create({
    connection,
    namespace: temporal.namespace,
    taskQueue: CASE_TASK_QUEUE,
    dataConverter: converterOf(temporal, overrides),
    activities: {
      ...activitiesOf(database, time, overrides),
      ...activitiesAround({ environment, database, time, asking: asking.client }),
    } satisfies WorkerActivities,
    maxCachedWorkflows: 200,
    shutdownGraceTime: '10 seconds',
    ...time.options,
    ...(overrides.workflows ?? WORKFLOWS),
  });
  await ensureSchedules(asking.client);
  return running(worker, async () => {
    await asking.connection.close();
    await connection.close();
    await database.destroy();
  });
}

/** What is done on a schedule, or for many cases at once. */
function activitiesAround({
  environment,
  database,
  time,
  asking,
}: Ground): Omit<WorkerActivities, keyof (CaseFileActivities & MeasureActivities)> {
  const work = new OpenWorkRepository(database);
  const logger = openLog('worker', environment.LOG_LEVEL);
  return {
    ...reconciliationActivities({
      record: work,
      temporal: new WorkAtTemporal(asking),
      logger,
      training: time.training,
    }),
    ...checkpointsOf(environment, database),
    ...retentionActivities({ persons: new RetentionRunRepository(database), clock: time.clock, logger }),
    ...recalculationOf(database, time.clock, new CommandSender(asking)),
    ...trainingClockActivities(work, asking),
  };
}

/** Messages and stacks of failures are sealed like payloads; the SDK asks for the path of compiled code, which tests have not. */
function converterOf(temporal: TemporalSettings, { workflows }: WorkerOverrides): DataConverter {
  const converter = dataConverterOf(temporal);
  if (temporal.codec === null || workflows !== undefined) return converter;
  return { ...converter, failureConverterPath: compiled('workflows/src/failure-converter.js') };
}

function temporalOf(environment: WorkerEnvironment): TemporalSettings {
  return {
    address: environment.TEMPORAL_ADDRESS,
    namespace: environment.TEMPORAL_NAMESPACE,
    codec: namesKeys(environment) ? sealingKeysOf(environment) : null,
  };
}

async function databaseOf({
  DATABASE_URL: url,
  DATABASE_POOL_SIZE: poolSize,
  LIANDU_MODE: mode,
}: WorkerEnvironment): Promise<Database> {
  const database = await openDatabase({ url, poolSize, role: WORKER_ROLE });
  await ensureMode(database, mode);
  return database;
}

function activitiesOf(
  database: Database,
  { clock, training }: WorkerTime,
  { calendar }: WorkerOverrides,
): CaseFileActivities & MeasureActivities {
  const calendars = new CalendarReader(database);
  const packs = new RulePackReader(database);
  const current: typeof calendars.current = async (...asked) => calendars.current(...asked);
  return {
    ...caseFileActivities({
      store: new TransitionStore(database),
      rules: new StoredRuleBook(
        async (hash) => packs.files(hash),
        async () => current(),
      ),
      calendar: calendar ?? new LegalDueCalendar(clock, current),
      clock,
      training,
    }),
    ...measureActivities(new MeasureLedger(database), clock),
  };
}

function checkpointsOf(environment: WorkerEnvironment, database: Database): AuditCheckpointActivities {
  return auditCheckpointActivities({
    checkpoints: new CheckpointRepository(database),
    key: signingKey(environment.LIANDU_AUDIT_KEY ?? ''),
    clock: new MachineClock(),
    logger: openLog('worker', environment.LOG_LEVEL),
  });
}

function recalculationOf(
  database: Database,
  clock: WorkerTime['clock'],
  sender: CommandSender,
): RecalculationActivities {
  const progress = new RecalculationProgress(database);
  const calendars = new CalendarReader(database);
  const calendar = async (department: string): Promise<WorkCalendar> => calendars.current(department);
  const mover = new DeadlineMover({ progress, sender, calendar, clock });
  return recalculationActivities({ planner: new RecalculationPlanner(database), progress, mover, clock });
}

function running(worker: Worker, close: () => Promise<void>): RunningWorker {
  const stopped = worker.run().finally(close);
  return {
    stopped,
    stop: async () => {
      if (worker.getState() === 'RUNNING') worker.shutdown();
      await stopped;
    },
  };
}

function compiled(file: string): string {
  return fileURLToPath(new URL(`../../../${file}`, import.meta.url));
}

/** Leaves signals to the process's own start-up code. */
export function ownSignals(): void {
  Runtime.install({ shutdownSignals: [] });
}
