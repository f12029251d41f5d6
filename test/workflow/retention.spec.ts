import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CASE_TASK_QUEUE, RETENTION_WORKFLOW, type RetentionReport } from '@app/workflows';
import type { RunningWorker } from '../../apps/worker/src/worker.js';
import { openCase, openEngine, type CaseEngine } from './case-engine.js';

let engine: CaseEngine;
let worker: RunningWorker;

beforeAll(async () => {
  engine = await openEngine();
  worker = await engine.startWorker();
});

afterAll(async () => {
  await worker.stop();
  await engine.close();
});

async function run(): Promise<RetentionReport> {
  const how = { workflowId: `retention/${randomUUID()}`, taskQueue: CASE_TASK_QUEUE };
  return engine.client.workflow.execute<() => Promise<RetentionReport>>(RETENTION_WORKFLOW, how);
}

/** A person behind a case that was closed long ago, and a period of a month that two people have confirmed. */
async function closedLongAgo(): Promise<void> {
  const id = await openCase(engine);
  const [personId, complaintId, accountId, enterpriseId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  const statements: readonly (readonly [string, readonly unknown[]])[] = [
    [`INSERT INTO sealed.person (id, kind, key_id, wrapped_key) VALUES ($1, 'informant', 'k', 'w')`, [personId]],
    [
      `INSERT INTO account (id, account_name, display_name, department_code, password_hash, must_change_password,
         created_at) VALUES ($1, 'keeper', 'keeper', 'HRSS-LI', 'x', false, now())`,
      [accountId],
    ],
    [
      `INSERT INTO enterprise (id, name, name_key, created_at) VALUES ($1, '示例企业', '示例企业', now())`,
      [enterpriseId],
    ],
    [
      `INSERT INTO complaint (id, receipt_number, kind, channel, received_on, received_at, received_by, confidential,
         urgent, enterprise_id, relation_class, parallel_procedure, duplicate_key, status, case_file_id, person_id)
       VALUES ($1, 'R-1', 'report', 'phone', '2020-01-02', now(), 'HRSS-LI', true, false, $2, 'UNKNOWN', 'none', 'd',
         'opened', $3, $4)`,
      [complaintId, enterpriseId, id, personId],
    ],
    [
      `INSERT INTO case_event (case_file_id, seq, epoch, command_id, type, at, on_day, actor_department, actor_role, data,
         effects, previous_hash, hash) SELECT id, seq + 100, epoch, $2, 'CaseClosed', now(), '2020-02-03', 'HRSS-LI',
         'lead', '{}', '[]', last_hash, last_hash FROM case_file WHERE id = $1`,
      [id, randomUUID()],
    ],
    [`UPDATE case_file SET stage = 'closed' WHERE id = $1`, [id]],
    [
      `INSERT INTO privacy_period (id, name, amount, unit, basis, proposed_by, proposed_at, decided_by, decided_at,
         is_confirmed) VALUES ($1, 'informant', 1, 'month', 'b', $2, now(), $2, now(), true)`,
      [randomUUID(), accountId],
    ],
  ];
  for (const [statement, values] of statements) await engine.database.query(statement, [...values]);
}

describe('retention', () => {
  it('proposes who is due once, erases nobody, and leaves a proposal on the trail', async () => {
    expect(await run()).toEqual({ proposed: 0, held: 0 });
    await closedLongAgo();
    expect(await run()).toEqual({ proposed: 1, held: 0 });
    expect(await run()).toEqual({ proposed: 1, held: 0 });
    const rows: unknown[] = await engine.database.query(
      `SELECT closed_on::text AS closed, ended_on::text AS ended, agreed_by, decision FROM erasure`,
    );
    expect(rows).toEqual([{ closed: '2020-02-03', ended: '2020-03-03', agreed_by: null, decision: null }]);
    expect(await engine.database.query('SELECT 1 FROM sealed.person WHERE wrapped_key IS NULL')).toEqual([]);
    const trail: unknown[] = await engine.database.query(
      `SELECT actor_name, result FROM audit_entry WHERE action = 'erasure.proposed'`,
    );
    expect(trail).toEqual([{ actor_name: 'worker', result: 'done' }]);
  });

  it('runs every day by its schedule', async () => {
    const { spec, action } = await engine.client.schedule.getHandle(RETENTION_WORKFLOW).describe();
    expect(spec.intervals?.map(({ every }) => every)).toEqual([86_400_000]);
    expect(action).toMatchObject({ workflowType: RETENTION_WORKFLOW });
  });
});
