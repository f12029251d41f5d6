import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import {
  InboundCommandRepository,
  openDatabase,
  type Database,
  type HeldCommand,
  type RelayOutcome,
} from '@app/persistence';
import { createTestDatabase, moment, type TestDatabase } from '@app/testing';

let test: TestDatabase;
let database: Database;
let queue: InboundCommandRepository;
let sql: Client;

beforeAll(async () => {
  test = await createTestDatabase();
  database = await openDatabase({ url: test.url, poolSize: 10 });
  queue = new InboundCommandRepository(database);
  sql = new Client({ connectionString: test.url });
  await sql.connect();
}, 60_000);
beforeEach(async () => {
  await sql.query('TRUNCATE inbound_command RESTART IDENTITY');
});
afterAll(async () => {
  await sql.end();
  await database.destroy();
  await test.drop();
});

const NOW = moment('2026-03-05T01:00:00Z');
const DONE: RelayOutcome = { kind: 'done' };

const add = async (caseFileId: string): Promise<string> => {
  const id = randomUUID();
  await sql.query(
    `INSERT INTO inbound_command (id, case_file_id, body, status, created_at) VALUES ($1, $2, '{}', 'pending', $3)`,
    [id, caseFileId, NOW],
  );
  return id;
};

/** Takes one entry and holds it until told to let go. */
const hold = (): {
  readonly taken: Promise<HeldCommand>;
  readonly letGo: () => void;
  readonly sent: Promise<boolean>;
} => {
  let letGo = (): void => undefined;
  let take: (command: HeldCommand) => void = () => undefined;
  const released = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const taken = new Promise<HeldCommand>((resolve) => {
    take = resolve;
  });
  const sent = queue.sendNext(NOW, async (command) => {
    take(command);
    await released;
    return DONE;
  });
  return { taken, letGo, sent };
};

const sendNext = async (outcome: RelayOutcome = DONE, at = NOW): Promise<string | null> => {
  let id: string | null = null;
  await queue.sendNext(at, async (command) => {
    id = command.id;
    return Promise.resolve(outcome);
  });
  return id;
};

describe('InboundCommandRepository', () => {
  it('never lets a later command of a case pass one that is under way', async () => {
    const [first, other] = [randomUUID(), randomUUID()];
    const firstId = await add(first);
    const laterId = await add(first);
    const otherId = await add(other);
    const held = hold();
    expect((await held.taken).id).toBe(firstId);
    expect(await sendNext()).toBe(otherId);
    expect(await sendNext()).toBeNull();
    held.letGo();
    await held.sent;
    expect(await sendNext()).toBe(laterId);
  });

  it('gives each command to one of several processes', async () => {
    const ids = await Promise.all(Array.from({ length: 20 }, async () => add(randomUUID())));
    const seen: string[] = [];
    const lane = async (): Promise<void> => {
      for (let id = await sendNext(); id !== null; id = await sendNext()) seen.push(id);
    };
    await Promise.all([lane(), lane(), lane(), lane()]);
    expect(seen.toSorted()).toEqual(ids.toSorted());
  });

  it('tries a postponed command again when its time has come, not before', async () => {
    const id = await add(randomUUID());
    const notBefore = moment('2026-03-05T01:00:10Z');
    await sendNext({ kind: 'postponed', notBefore, reason: 'away' });
    expect(await sendNext()).toBeNull();
    expect(await sendNext(DONE, notBefore)).toBe(id);
  });

  it('sets a hopeless command aside with its reason, and the others go on', async () => {
    const hopeless = await add(randomUUID());
    const next = await add(randomUUID());
    await sendNext({ kind: 'parked', reason: 'command.unreadable' });
    expect(await sendNext()).toBe(next);
    expect(await queue.parked()).toMatchObject([{ id: hopeless, reason: 'command.unreadable' }]);
  });

  it('does not believe an ended run whose case is not recorded', async () => {
    await add(randomUUID());
    await sendNext({ kind: 'ended' });
    expect(await queue.parked()).toMatchObject([{ reason: 'case.ended-unrecorded' }]);
  });

  it('leaves a command in the queue when the process dies while sending it', async () => {
    const id = await add(randomUUID());
    const death = queue.sendNext(NOW, async () => Promise.reject(new Error('killed')));
    await expect(death).rejects.toThrow('killed');
    expect(await sendNext()).toBe(id);
  });

  it('sends a settled command no second time', async () => {
    const id = await add(randomUUID());
    expect(await queue.sendOne(id, NOW, async () => Promise.resolve(DONE))).toBe(true);
    expect(await queue.sendOne(id, NOW, async () => Promise.resolve(DONE))).toBe(false);
  });
});
