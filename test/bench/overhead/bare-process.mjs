// The bare side of the comparison: worker and sender in one process, told over IPC what to play.
import { randomUUID } from 'node:crypto';
import { Client, Connection, WithStartWorkflowOperation } from '@temporalio/client';
import { NativeConnection, Worker } from '@temporalio/worker';
import pg from 'pg';
import { inLanes } from '../sample.mjs';
import { act, bare } from './bare.workflow.mjs';

const TASK_QUEUE = 'bench-bare';
const { TEMPORAL_ADDRESS: address, TEMPORAL_NAMESPACE: namespace, DATABASE_URL: connectionString } = process.env;
const pool = new pg.Pool({ connectionString, max: 20 });
const connection = await NativeConnection.connect({ address });
const worker = await Worker.create({
  connection,
  namespace,
  taskQueue: TASK_QUEUE,
  workflowsPath: new URL('./bare.workflow.mjs', import.meta.url).pathname,
  activities: { write },
  maxCachedWorkflows: 200,
});
const { workflow } = new Client({ connection: await Connection.connect({ address }), namespace });

process.on('message', ({ count, lanes, plan }) => void play(count, lanes, plan));
process.on('disconnect', () => worker.shutdown());
process.send('ready');
await worker.run();
process.exit(0);

async function play(count, lanes, plan) {
  const cases = [];
  const seconds = await inLanes({ count, lanes }, async () => cases.push(await playCase(plan)));
  process.send({ seconds, cases });
}

async function playCase([opening, ...others]) {
  const workflowId = `bare/${randomUUID()}`;
  const handle = workflow.getHandle(workflowId);
  const argsOf = (action, step) => [{ ...action, caseId: workflowId.slice(5), step }];
  const startWorkflowOperation = new WithStartWorkflowOperation(bare, {
    workflowId,
    taskQueue: TASK_QUEUE,
    workflowIdConflictPolicy: 'USE_EXISTING',
  });
  await workflow.executeUpdateWithStart(act, { args: argsOf(opening, 0), startWorkflowOperation });
  const milliseconds = [];
  for (const [index, action] of others.entries()) {
    const startedAt = performance.now();
    await handle.executeUpdate(act, { args: argsOf(action, index + 1), updateId: randomUUID() });
    milliseconds.push(performance.now() - startedAt);
  }
  return { workflowId, milliseconds };
}

/** One transaction with the rows of one action, in as few statements as can be. */
async function write({ caseId, step, rows, input }) {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query('SELECT 1 FROM bench_row WHERE case_id = $1 AND step = 0 AND n = 1 FOR UPDATE', [caseId]);
    await client.query('INSERT INTO bench_row SELECT $1, $2, n, $3 FROM generate_series(1, $4::int) AS n', [
      caseId,
      step,
      JSON.stringify(input),
      rows,
    ]);
    await client.query('COMMIT');
    return { caseId, step };
  } finally {
    client.release();
  }
}
