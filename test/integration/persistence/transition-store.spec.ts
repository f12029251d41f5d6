import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { caseFileId, type Actor } from '@app/domain';
import {
  FencedTransitionError,
  openDatabase,
  RefusedTransitionError,
  StaleTransitionError,
  TransitionStore,
  type Database,
  type RecordedEvents,
} from '@app/persistence';
import {
  A_CASE,
  createTestDatabase,
  OFFICIALS,
  openedPlay,
  played,
  stepOf,
  surroundings,
  type Play,
  type TestDatabase,
} from '@app/testing';

/** An officer may not end what a colleague has claimed; the head of the department may. */
const OFFICER: Actor = { accountId: OFFICIALS[0], departmentCode: 'HRSS-LI', role: 'officer' };

let empty: TestDatabase;
let database: Database;

beforeAll(async () => {
  empty = await createTestDatabase();
  database = await openDatabase({ url: empty.url, poolSize: 4 });
});

afterAll(async () => {
  await database.destroy();
  await empty.drop();
});

/** The events of a case and, from the second on, of its triage, recorded by whichever store a test says. */
async function aRecordedCase(): Promise<{
  readonly id: string;
  readonly opener: TransitionStore;
  readonly triage: (store: TransitionStore, commandId?: string, epoch?: number) => Promise<RecordedEvents>;
}> {
  const id = randomUUID();
  const opened = renamed(openedPlay(), id);
  const command = stepOf(openedPlay().caseFile, ['triage', 'decide']);
  const triaged = renamed(played(openedPlay(), command, { where: surroundings({ actor: OFFICER }) }), id);
  const opener = new TransitionStore(database);
  await record(opener, { play: opened, after: 0, commandId: randomUUID(), epoch: 1 });
  const after = opened.events.length;
  return {
    id,
    opener,
    triage: async (store, commandId = randomUUID(), epoch = 1) =>
      record(store, { play: triaged, after, commandId, epoch }),
  };
}

function renamed(play: Play, id: string): Play {
  return JSON.parse(JSON.stringify(play).replaceAll(A_CASE, id)) as Play; // the same case under another id
}

async function record(
  store: TransitionStore,
  { play, after, commandId, epoch }: { play: Play; after: number; commandId: string; epoch: number },
): Promise<RecordedEvents> {
  const events = play.events.slice(after);
  const request = {
    caseFileId: caseFileId(play.caseFile.caseFileId),
    epoch,
    afterSeq: after,
    commandId,
    requestHash: 'h',
    events,
  };
  return store.record(request, async () => Promise.resolve({ events, after: play.caseFile, records: [] }));
}

/** How many rows a case has in what a transition writes. */
async function rowsOf(id: string): Promise<unknown> {
  const tables = ['case_event', 'proceeding', 'task', 'case_command', 'outbox'];
  const counts = tables.map((table) => `(SELECT count(*)::int FROM ${table} WHERE case_file_id = $1) AS ${table}`);
  const [row]: [unknown] = await database.query(
    `SELECT ${counts.join(', ')}, (SELECT seq FROM case_file WHERE id = $1) AS seq`,
    [id],
  );
  return row;
}

describe('a store that wrote the last transition of a case', () => {
  it('goes on from what it knows', async () => {
    const { opener, triage } = await aRecordedCase();
    const { result } = await triage(opener);
    expect(result.events.map(({ type }) => type)).toEqual(['TriageDecided']);
  });

  it('writes nothing when another store was faster, and says so', async () => {
    const { id, opener, triage } = await aRecordedCase();
    await triage(new TransitionStore(database));
    const before = await rowsOf(id);
    await expect(triage(opener)).rejects.toThrow(StaleTransitionError);
    expect(await rowsOf(id)).toEqual(before);
  });

  it('gives the first answer when the command was recorded by another store', async () => {
    const { id, opener, triage } = await aRecordedCase();
    const commandId = randomUUID();
    const first = await triage(new TransitionStore(database), commandId);
    const before = await rowsOf(id);
    expect(await triage(opener, commandId)).toEqual(first);
    expect(await rowsOf(id)).toEqual(before);
  });

  it('writes nothing after a newer run has taken the case over', async () => {
    const { id, opener, triage } = await aRecordedCase();
    await new TransitionStore(database).adopt(caseFileId(id));
    const before = await rowsOf(id);
    await expect(triage(opener)).rejects.toThrow(FencedTransitionError);
    expect(await rowsOf(id)).toEqual(before);
  });
});

describe('a task that another person has claimed', () => {
  it('is not ended, and nothing is written', async () => {
    const { id, opener, triage } = await aRecordedCase();
    const holder = randomUUID();
    await database.query(`UPDATE task SET assignee_id = $2 WHERE case_file_id = $1`, [id, holder]);
    const before = await rowsOf(id);
    const refusal = { refusal: { code: 'task.claimed-by-another', taskId: 'T1', by: holder } };
    await expect(triage(opener)).rejects.toMatchObject(refusal);
    await expect(triage(opener)).rejects.toThrow(RefusedTransitionError);
    expect(await rowsOf(id)).toEqual(before);
  });

  it('is not ended when the claim is still being written', async () => {
    const { id, opener, triage } = await aRecordedCase();
    const claiming = database.createQueryRunner();
    await claiming.startTransaction();
    await claiming.query(`UPDATE task SET assignee_id = $2 WHERE case_file_id = $1`, [id, randomUUID()]);
    const ended = triage(opener).catch((error: unknown) => error);
    await untilWaiting();
    await claiming.commitTransaction();
    await claiming.release();
    expect(await ended).toBeInstanceOf(RefusedTransitionError);
  });
});

describe('a merger', () => {
  it('into one another at the same moment ends only one of two cases', async () => {
    const [one, other] = await Promise.all([aRecordedCase(), aRecordedCase()]);
    const locking = database.createQueryRunner();
    await locking.startTransaction();
    await locking.query('SELECT FROM case_file WHERE id IN ($1, $2) FOR UPDATE', [one.id, other.id]);
    const merging = Promise.allSettled([merged(one.id, other.id), merged(other.id, one.id)]);
    await untilWaiting(2);
    await locking.commitTransaction();
    await locking.release();
    const outcomes = await merging;
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const refusal = { code: 'case-file.merge-target-ended', into: expect.any(String) };
    expect(outcomes).toContainEqual({ status: 'rejected', reason: expect.objectContaining({ refusal }) });
    const ids = [one.id, other.id];
    expect(
      await database.query(`SELECT 1 FROM case_file WHERE id = ANY ($1) AND stage = 'merged'`, [ids]),
    ).toHaveLength(1);
  });

  it('into a case that has ended meanwhile, or never was, is refused and writes nothing', async () => {
    const [one, other, third] = await Promise.all([aRecordedCase(), aRecordedCase(), aRecordedCase()]);
    await merged(other.id, third.id);
    const before = await rowsOf(one.id);
    await expect(merged(one.id, other.id)).rejects.toMatchObject({ refusal: { code: 'case-file.merge-target-ended' } });
    const unknown = { refusal: { code: 'case-file.merge-target-unknown' } };
    await expect(merged(one.id, randomUUID())).rejects.toMatchObject(unknown);
    expect(await rowsOf(one.id)).toEqual(before);
    await merged(one.id, third.id);
  });
});

/** Merges a case as its own worker does, which knows nothing of the other. */
async function merged(id: string, into: string): Promise<RecordedEvents> {
  const opened = renamed(openedPlay(), id);
  const play = played(opened, { type: 'merge', into: caseFileId(into), reason: '同一事项' });
  const after = opened.events.length;
  return record(new TransitionStore(database), { play, after, commandId: randomUUID(), epoch: 1 });
}

/** Waits until so many statements of this database wait for a lock. */
async function untilWaiting(statements = 1): Promise<void> {
  for (;;) {
    const [{ waiting }]: [{ waiting: number }] = await database.query(
      `SELECT count(*)::int AS waiting FROM pg_stat_activity
       WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    if (waiting >= statements) return;
  }
}
