import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { caseFileId } from '@app/domain';
import { openDatabase, readEvents, hashOfEvent } from '@app/persistence';
import { anActor, openedPlay, played, surroundings, type Play } from '@app/testing';
import { openCliHouse, type CliHouse } from './cli-house.js';
import { recordPlay } from '../record-play.js';

let house: CliHouse;

beforeAll(async () => {
  house = await openCliHouse();
}, 60_000);
afterAll(async () => house.close());

interface Report {
  readonly isIntact: boolean;
  readonly cases: number;
  readonly damaged: readonly {
    readonly caseFileId: string;
    readonly finding: { readonly code: string; readonly seq: number };
  }[];
  readonly withoutRow: readonly string[];
}

/** A case of three events: opened, and its holder reminded twice. */
const pressedPlay = (): Play => {
  const where = surroundings({ actor: anActor('JOINT', 'supervisor') });
  const remind = (play: Play): Play => played(play, { type: 'remind', taskId: 'T1', note: 'late' }, { where });
  return remind(remind(openedPlay()));
};
const recordCase = async (): Promise<string> => recordPlay(house.url, pressedPlay());
/** Does what only the owner of the database can: switches the guard off for one statement. */
const tamper = async (statement: string, values: readonly unknown[]): Promise<void> => {
  await house.sql.query('ALTER TABLE case_event DISABLE TRIGGER case_event_append_only');
  try {
    await house.sql.query(statement, [...values]);
  } finally {
    await house.sql.query('ALTER TABLE case_event ENABLE TRIGGER case_event_append_only');
  }
};
const verify = async (id: string): Promise<{ code: number; report: Report }> => {
  const { code, out } = await house.liandu(`audit verify --case ${id} --json`);
  return { code, report: JSON.parse(out) as Report };
};
const firstFinding = async (id: string): Promise<unknown> => {
  const { code, report } = await verify(id);
  expect(code).toBe(1);
  return report.damaged[0]?.finding;
};

describe('liandu audit verify', () => {
  it('finds the record of a case as it was written', async () => {
    const id = await recordCase();
    expect(await verify(id)).toMatchObject({ code: 0, report: { isIntact: true, cases: 1, damaged: [] } });
  });

  it('finds an event whose data was changed', async () => {
    const id = await recordCase();
    await tamper(`UPDATE case_event SET data = data || '{"changed": true}' WHERE case_file_id = $1 AND seq = 2`, [id]);
    expect(await firstFinding(id)).toEqual({ code: 'audit.event-changed', seq: 2 });
  });

  it('finds an event whose actor was changed', async () => {
    const id = await recordCase();
    await tamper(`UPDATE case_event SET actor_department = 'SAMR' WHERE case_file_id = $1 AND seq = 1`, [id]);
    expect(await firstFinding(id)).toEqual({ code: 'audit.event-changed', seq: 1 });
  });

  it('finds an event that was taken out of the middle', async () => {
    const id = await recordCase();
    await tamper('DELETE FROM case_event WHERE case_file_id = $1 AND seq = 2', [id]);
    expect(await firstFinding(id)).toEqual({ code: 'audit.seq-gap', seq: 2, found: 3 });
  });

  it('finds events that were taken off the end', async () => {
    const id = await recordCase();
    await tamper('DELETE FROM case_event WHERE case_file_id = $1 AND seq > 1', [id]);
    expect(await firstFinding(id)).toMatchObject({ code: 'audit.end-missing', seq: 2 });
  });

  it('finds a last event that was changed together with its own hash', async () => {
    const id = await recordCase();
    await rewriteLast(id, 'keep-head');
    expect(await firstFinding(id)).toMatchObject({ code: 'audit.head-changed' });
  });

  it('finds a last event that was rewritten with every hash, because the snapshot says otherwise', async () => {
    const id = await recordCase();
    await rewriteLast(id, 'rewrite-head');
    expect(await firstFinding(id)).toMatchObject({ code: 'audit.snapshot-differs' });
  });

  it('finds a snapshot that was changed', async () => {
    const id = await recordCase();
    await house.sql.query(`UPDATE case_file SET snapshot = snapshot || '{"handOvers": 9}' WHERE id = $1`, [id]);
    expect(await firstFinding(id)).toMatchObject({ code: 'audit.snapshot-differs' });
  });

  it('finds events whose case is gone, among all cases', async () => {
    const id = await recordCase();
    await house.sql.query('SET session_replication_role = replica'); // foreign keys would keep the row
    await house.sql.query('DELETE FROM case_file WHERE id = $1', [id]);
    await house.sql.query('SET session_replication_role = origin');
    const { code, out } = await house.liandu('audit verify --json');
    expect(code).toBe(1);
    expect((JSON.parse(out) as Report).withoutRow).toEqual([id]);
  });

  it('names the case and the event in words', async () => {
    const { code, out } = await house.liandu('audit verify');
    expect(code).toBe(1);
    expect(out).toMatch(/HRSS-LI-\d{4}-\d{5} {2}第 2 号事件的内容与其哈希不符 · event 2 does not match its hash/);
  });

  it('refuses a case that does not exist', async () => {
    expect(await house.liandu('audit verify --case nothing')).toMatchObject({ code: 1, out: '' });
  });
});

describe('the record of events', () => {
  it('cannot be changed while its guard is on', async () => {
    const id = await recordCase();
    await expect(house.sql.query(`UPDATE case_event SET data = '{}' WHERE case_file_id = $1`, [id])).rejects.toThrow(
      /append-only/,
    );
  });
});

describe('liandu case show', () => {
  it('shows head, proceedings, tasks, deadlines and events of a case by its number', async () => {
    const id = await recordCase();
    const { rows } = await house.sql.query<{ case_number: string }>('SELECT case_number FROM case_file WHERE id = $1', [
      id,
    ]);
    const { code, out } = await house.liandu(`case show ${rows[0]?.case_number ?? ''}`);
    expect(code).toBe(0);
    for (const title of ['案号', '程序', '任务', '期限', '事件']) expect(out).toContain(title);
    expect(out).toContain('受理分流 · Triage');
    expect(out).toContain('受理期限 · acceptance');
    for (const status of ['待分流 · ', '待办 · open', '计算中 · running']) expect(out).toContain(status);
    expect(out).toContain(id);
  });

  it('refuses a number that no case has', async () => {
    const { code, err } = await house.liandu('case show HRSS-LI-1999-00001');
    expect(code).toBe(1);
    expect(err).toContain('HRSS-LI-1999-00001');
  });
});

const FORGED = [{ kind: 'handed-over', to: 'SAMR' }] as const;

/** Changes the effects of the last event and makes its hash fit. */
async function rewriteLast(id: string, head: 'keep-head' | 'rewrite-head'): Promise<void> {
  const database = await openDatabase({ url: house.url, poolSize: 1 });
  const events = await readEvents(database, caseFileId(id), { from: 1, to: 1_000 });
  await database.destroy();
  const last = events.at(-1);
  if (last === undefined) return;
  const { event, previousHash, seq, epoch, commandId } = last;
  const place = { caseFileId: last.caseFileId, seq, epoch, commandId };
  const hash = hashOfEvent(previousHash, place, { ...event, effects: FORGED });
  const statement = `UPDATE case_event SET effects = $4, hash = $3 WHERE case_file_id = $1 AND seq = $2`;
  await tamper(statement, [id, seq, hash, JSON.stringify(FORGED)]);
  if (head === 'rewrite-head') await house.sql.query('UPDATE case_file SET last_hash = $2 WHERE id = $1', [id, hash]);
}
