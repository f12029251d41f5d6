import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { openTasks } from '@app/domain';
import { CaseAuditRepository, openDatabase, TransitionStore, type Database } from '@app/persistence';
import type { RunningWorker } from '../../apps/worker/src/worker.js';
import { envelope, openCase, openEngine, send, type CaseEngine } from '../workflow/case-engine.js';

jest.setTimeout(90_000);

const CASES = 4;
const COMMANDS_EACH = 5;

let engine: CaseEngine;
let worker: RunningWorker;
/** The test's own one connection, which it never cuts. */
let watcher: Database;

beforeAll(async () => {
  engine = await openEngine();
  watcher = await openDatabase({ url: engine.databaseUrl, poolSize: 1 });
  worker = await engine.startWorker();
});

afterAll(async () => {
  await worker.stop();
  await watcher.destroy();
  await engine.close();
});

/** Ends every connection to the database but the one that asks. */
async function cutConnections(): Promise<number> {
  const cut: unknown[] = await watcher.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE datname = current_database() AND pid <> pg_backend_pid()`,
  );
  return cut.length;
}

describe('a database whose connections are cut under load', () => {
  it('holds every acknowledged command exactly once, in a chain that verifies', async () => {
    const ids = await Promise.all(Array.from({ length: CASES }, async () => openCase(engine)));
    const commands = ids.flatMap((id) =>
      Array.from({ length: COMMANDS_EACH }, (_, index) => ({
        id,
        sent: envelope({ type: 'remind', taskId: 'T1', note: `reminder ${index + 1}` }),
      })),
    );
    const cuts: number[] = [];
    const answers = await Promise.all(
      commands.map(async ({ id, sent }, index) => {
        const answer = await send(engine, id, sent);
        if (index % COMMANDS_EACH === 0) cuts.push(await cutConnections());
        return answer;
      }),
    );

    expect(Math.max(...cuts)).toBeGreaterThan(0);
    const recorded: { command_id: string }[] = await watcher.query(
      `SELECT command_id FROM case_event WHERE type = 'HolderReminded' ORDER BY command_id`,
    );
    expect(recorded.map((row) => row.command_id)).toEqual(answers.map(({ commandId }) => commandId).sort());
    const audit = new CaseAuditRepository(watcher);
    for (const caseFileId of ids) {
      expect(await audit.verify({ caseFileId, caseNumber: '' })).toMatchObject({
        finding: null,
        events: 1 + COMMANDS_EACH,
      });
      expect(openTasks(await new TransitionStore(watcher).load(caseFileId)).map(({ id }) => id)).toEqual(['T1']);
    }
  });
});
