import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { openDatabase, type Database } from '@app/persistence';
import { eventually } from '@app/testing';
import { openEngine, type CaseEngine } from '../workflow/case-engine.js';
import { expectRecordedOnce, expectRetryAdvice, recordSize } from './expect-recorded.js';
import { openToday } from './open-today.js';
import { signInLead, type KeyedCommand, type Person } from './person.js';
import { startApiProcess, startWorkerProcess, type ApiProcess, type ProgramProcess } from './program-process.js';
import { openGate, type TcpGate } from './tcp-gate.js';

jest.setTimeout(180_000);

const CLIENTS = 4;
const OUTAGES = 3;
/** The API may say that Temporal is away when the worker cannot record in time: to the sender it is the same. */
const RETRYABLE = /^(database|temporal)\.unavailable$/;

let engine: CaseEngine;
let gate: TcpGate;
let api: ApiProcess;
let worker: ProgramProcess;
let lead: Person;
/** The test's own one connection, which goes round the gate and is never cut. */
let watcher: Database;

beforeAll(async () => {
  engine = await openEngine();
  watcher = await openDatabase({ url: engine.databaseUrl, poolSize: 1 });
  const url = new URL(engine.databaseUrl);
  gate = await openGate(url.host);
  url.host = gate.address;
  const servers = { ...engine, databaseUrl: url.href };
  [api, worker] = await Promise.all([startApiProcess(servers), startWorkerProcess(servers)]);
  lead = await signInLead(watcher, api, 'HRSS-LI');
});

afterAll(async () => {
  await Promise.all([api.stop(), worker.stop()]);
  gate.close();
  await watcher.destroy();
  await engine.close();
});

/** One person at work: sends a command after the other until told to stop, each as often as it takes. */
interface WorkingClient {
  readonly done: KeyedCommand[];
  /** Times that it was told to try again. */
  told: number;
}

async function workOn(client: WorkingClient, caseFileId: string, isOver: () => boolean): Promise<void> {
  while (!isOver()) {
    const note = `reminder ${client.done.length + 1}`;
    const command = { caseFileId, key: randomUUID(), body: { type: 'remind', taskId: 'T1', note } };
    await eventually('the command is done', async () => isDone(client, command), 60_000);
    client.done.push(command);
  }
}

async function isDone(client: WorkingClient, command: KeyedCommand): Promise<true | null> {
  const answer = await lead.command(api, command);
  if (answer.status === 200) return true;
  expectRetryAdvice(answer, RETRYABLE);
  client.told += 1;
  return null;
}

/** Ends every connection to the database but the one that asks. */
async function endConnections(): Promise<number> {
  const ended: unknown[] = await watcher.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`,
  );
  return ended.length;
}

const allMoved = async (what: string, read: () => readonly number[]): Promise<true> => {
  const before = read();
  return eventually(
    what,
    async () => Promise.resolve(read().every((now, index) => now > (before[index] ?? 0)) ? true : null),
    60_000,
  );
};

/** Lets four people work on two cases while something happens to the database again and again. */
async function workThrough(happens: (clients: readonly WorkingClient[]) => Promise<void>): Promise<void> {
  const cases = [await openToday(engine), await openToday(engine)];
  const clients = Array.from({ length: CLIENTS }, (): WorkingClient => ({ done: [], told: 0 }));
  let isOver = false;
  const disturb = async (): Promise<void> => {
    for (let outage = 0; outage < OUTAGES; outage += 1) {
      await allMoved('every client gets on with its work', () => clients.map(({ done }) => done.length));
      await happens(clients);
    }
    isOver = true;
  };
  await Promise.all([
    disturb(),
    ...clients.map(async (client, index) => workOn(client, cases[index % 2] ?? '', () => isOver)),
  ]);
  for (const id of cases) {
    const keys = clients.flatMap(({ done }) => done.filter((one) => one.caseFileId === id).map(({ key }) => key));
    expect(keys.length).toBeGreaterThan(OUTAGES);
    await expectRecordedOnce(watcher, id, keys);
    expect((await recordSize(watcher, id))?.events).toBe(1 + keys.length);
  }
}

describe('four clients at work', () => {
  it('get every command done once when the database goes away and comes back', async () => {
    await workThrough(async (clients) => {
      gate.cut();
      await allMoved('every client is told to try again', () => clients.map(({ told }) => told));
      gate.restore();
    });
  });

  it('get every command done once when the database ends its connections', async () => {
    await workThrough(async () => {
      expect(await endConnections()).toBeGreaterThan(0);
    });
  });
});

describe('a command whose own query is cut', () => {
  it('is answered with advice and changes nothing', async () => {
    const id = await openToday(engine);
    const before = await recordSize(watcher, id);
    const command = { caseFileId: id, key: randomUUID(), body: { type: 'remind', taskId: 'T1', note: 'please' } };
    const runner = watcher.createQueryRunner();
    await runner.startTransaction();
    await runner.query('LOCK TABLE session IN ACCESS EXCLUSIVE MODE');
    const answer = lead.command(api, command);
    await eventually('the query of the command waits', async () => {
      const rows: unknown = await runner.query(
        `SELECT pg_terminate_backend(pid) FROM pg_locks WHERE database = (SELECT oid FROM pg_database WHERE datname = current_database())
            AND relation = 'session'::regclass AND NOT granted`,
      );
      return Array.isArray(rows) && rows.length > 0 ? true : null;
    });
    expectRetryAdvice(await answer, /^database\.unavailable$/);
    await runner.rollbackTransaction();
    await runner.release();
    expect(await recordSize(watcher, id)).toEqual(before);
    await eventually('the command is done', async () => isDone({ done: [], told: 0 }, command));
    await expectRecordedOnce(watcher, id, [command.key]);
  });
});
