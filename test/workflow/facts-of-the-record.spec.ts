import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { CaseFileId, PlainDate } from '@app/domain';
import { aSubject, day } from '@app/testing';
import type { RunningWorker } from '../../apps/worker/src/worker.js';
import { openCase, openEngine, type CaseEngine } from './case-engine.js';
import { FAILED_RECTIFICATION, INVESTIGATION, play, take, type Move } from './play-case.js';

jest.setTimeout(60_000);

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

interface Escalated {
  readonly next: string;
  readonly fired: readonly string[];
  readonly finedSameAct: boolean;
  readonly firstOffence: boolean | null;
  readonly corrected: boolean | null;
  readonly headPlatform: boolean | null;
  readonly reportOverduePeriods: number | null;
}

/** What the rules were told and said when the last rectification of a case failed. */
async function escalated(id: CaseFileId): Promise<Escalated | undefined> {
  const rows: Escalated[] = await engine.database.query(
    `SELECT outcome->>'next' AS next, jsonb_path_query_array(fired, '$[*].rule') AS fired,
       (facts->'enterprise'->>'finedSameAct')::boolean AS "finedSameAct",
       (facts->'proceeding'->>'firstOffence')::boolean AS "firstOffence",
       (facts->'proceeding'->>'corrected')::boolean AS corrected,
       (facts->'enterprise'->>'headPlatform')::boolean AS "headPlatform",
       (facts->'enterprise'->>'reportOverduePeriods')::int AS "reportOverduePeriods"
     FROM decision_record WHERE case_file_id = $1 AND decision = 'escalation' AND rung IS NULL`,
    [id],
  );
  return rows[0];
}

/** A rectification of ignored rest breaks that fails. */
const FAILED_REST: readonly Move[] = [
  take(['triage', 'decide'], { departureReason: 'as the test plays it', path: 'rectify', violationCodes: ['V0503'] }),
  ...FAILED_RECTIFICATION.slice(1),
];

/** An enterprise whose credit code was checked. */
async function anEnterprise(): Promise<string> {
  const id = randomUUID();
  await engine.database.query(
    `INSERT INTO enterprise (id, name, name_key, credit_code_check, created_at) VALUES ($1, $2, $2, 'valid', now())`,
    [id, `enterprise ${id}`],
  );
  return id;
}

async function playedAt(
  enterpriseId: string | null,
  moves: readonly Move[],
  violationOn: PlainDate = day('2026-02-15'),
): Promise<CaseFileId> {
  const id = await openCase(engine, { subject: aSubject({ enterpriseId, violationOn }) });
  await play(engine, id, moves);
  return id;
}

describe('what the record knows about an enterprise', () => {
  it('lets the rules propose a fine when no case has fined the same act', async () => {
    const failed = await escalated(await playedAt(await anEnterprise(), FAILED_RECTIFICATION));
    expect(failed).toMatchObject({ next: 'penalty', finedSameAct: false, firstOffence: true, corrected: false });
    expect(failed?.fired).toContain('R29-order-unmet');
  });

  it('keeps the rules from a second fine for an act that another case has fined', async () => {
    const enterprise = await anEnterprise();
    await playedAt(enterprise, INVESTIGATION);
    const failed = await escalated(await playedAt(enterprise, FAILED_RECTIFICATION));
    expect(failed).toMatchObject({ next: 'investigate', finedSameAct: true, firstOffence: false });
    expect(failed?.fired).toContain('R19-already-fined');
    expect(failed?.fired).not.toContain('R29-order-unmet');
  });

  it('does not take an act after the fine for the one that was fined', async () => {
    const enterprise = await anEnterprise();
    await playedAt(enterprise, INVESTIGATION);
    const failed = await escalated(await playedAt(enterprise, FAILED_RECTIFICATION, day('2026-03-04')));
    expect(failed).toMatchObject({ next: 'penalty', finedSameAct: false, firstOffence: false });
  });

  it('does not count the fine of another enterprise', async () => {
    await playedAt(await anEnterprise(), INVESTIGATION);
    const failed = await escalated(await playedAt(await anEnterprise(), FAILED_RECTIFICATION));
    expect(failed).toMatchObject({ finedSameAct: false, firstOffence: true });
  });

  it('leaves unknown what it does not hold', async () => {
    const failed = await escalated(await playedAt(null, FAILED_RECTIFICATION));
    expect(failed).toMatchObject({ firstOffence: null, headPlatform: null });
  });

  it('holds what the examination of any of its cases found', async () => {
    const enterprise = await anEnterprise();
    await playedAt(enterprise, [take(['triage', 'assess'], { headPlatform: true, reportOverduePeriods: 2 })]);
    const failed = await escalated(await playedAt(enterprise, FAILED_REST));
    expect(failed).toMatchObject({ headPlatform: true, reportOverduePeriods: 2 });
    expect(failed?.fired).toEqual(expect.arrayContaining(['R22-head-platform', 'R42-report-overdue']));
    expect((await escalated(await playedAt(await anEnterprise(), FAILED_REST)))?.fired).not.toContain(
      'R22-head-platform',
    );
  });

  it('lets the rules propose anew what is to be decided, and keeps the clock', async () => {
    const id = await playedAt(await anEnterprise(), [take(['triage', 'assess'], { inScope: false })]);
    const told: unknown[] = await engine.database.query(
      `SELECT outcome->>'path' AS path, fired->0->>'rule' AS rule FROM decision_record
       WHERE case_file_id = $1 AND decision = 'routing' ORDER BY decided_at, id`,
      [id],
    );
    expect(told).toHaveLength(2);
    expect(told).toContainEqual({ path: 'redirect', rule: 'R04-out-of-scope' });
    const waiting: unknown[] = await engine.database.query(
      `SELECT t.id, t.proposal->'outcome'->>'path' AS path, d.id AS deadline, d.status FROM task t
       JOIN deadline d ON d.case_file_id = t.case_file_id WHERE t.case_file_id = $1`,
      [id],
    );
    expect(waiting).toEqual([{ id: 'T1', path: 'redirect', deadline: 'D1', status: 'running' }]);
  });

  it('tells the departments that the rules name, each with the role that is meant', async () => {
    const id = await playedAt(await anEnterprise(), FAILED_RECTIFICATION);
    const told: unknown[] = await engine.database.query(
      `SELECT department_code AS department, reason FROM notice
       WHERE case_file_id = $1 AND event_type = 'RectificationVerified' AND reason LIKE 'told-%' ORDER BY id`,
      [id],
    );
    expect(told).toEqual([
      { department: 'HRSS-LI', reason: 'told-department-lead' },
      { department: 'JOINT', reason: 'told-joint-office' },
    ]);
  });
});
