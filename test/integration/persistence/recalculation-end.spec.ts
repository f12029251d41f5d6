import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  openDatabase,
  RecalculationPlanner,
  RecalculationProgress,
  RecalculationRepository,
  type Database,
} from '@app/persistence';
import { createTestDatabase, eventually, moment, OFFICIALS, type TestDatabase } from '@app/testing';

const BEGUN_AT = moment('2035-03-05T01:00:00.000Z');
const ENDED_AT = moment('2035-03-05T01:00:09.000Z');
const WAITING_FOR_A_LOCK = `SELECT 1 FROM pg_stat_activity
  WHERE datname = current_database() AND wait_event_type = 'Lock'`;

let created: TestDatabase;
let database: Database;
let register: RecalculationRepository;

beforeAll(async () => {
  created = await createTestDatabase();
  database = await openDatabase({ url: created.url, poolSize: 4 });
  register = new RecalculationRepository(database);
});

afterAll(async () => {
  await database.destroy();
  await created.drop();
});

async function begun(): Promise<{ recalculationId: string; accountId: string; at: typeof BEGUN_AT }> {
  const act = { recalculationId: randomUUID(), accountId: OFFICIALS[0], at: BEGUN_AT };
  await register.begin(act);
  return act;
}

describe('the end of a recalculation', () => {
  it('of which nothing was found is when the clock of the deployment says', async () => {
    const { recalculationId } = await begun();
    await new RecalculationPlanner(database).planBatch(recalculationId, ENDED_AT);
    expect(await register.find(recalculationId)).toMatchObject({ status: 'done', endedAt: ENDED_AT });
  });

  it('of which everything is applied is when the clock of the deployment says', async () => {
    const { recalculationId } = await begun();
    await database.query(`UPDATE recalculation SET status = 'applying' WHERE id = $1`, [recalculationId]);
    await new RecalculationProgress(database).finish(recalculationId, ENDED_AT);
    expect(await register.find(recalculationId)).toMatchObject({ status: 'done', endedAt: ENDED_AT });
  });

  it('is not taken for a withdrawal that came while it ended', async () => {
    const act = await begun();
    const ending = database.createQueryRunner();
    await ending.startTransaction();
    await ending.query(`UPDATE recalculation SET status = 'done', ended_at = $2 WHERE id = $1`, [
      act.recalculationId,
      ENDED_AT,
    ]);
    const withdrawing = register.withdraw({ ...act, reason: '通知有误' });
    await eventually('the withdrawal waits', async () => {
      const waiting: unknown[] = await database.query(WAITING_FOR_A_LOCK);
      return waiting[0] ?? null;
    });
    await ending.commitTransaction();
    await ending.release();
    expect(await withdrawing).toBe('recalculation.already-ended');
  });
});
