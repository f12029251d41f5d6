import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { CaseFileId } from '@app/domain';
import { moment } from '@app/testing';
import type { RunningWorker } from '../../apps/worker/src/worker.js';
import { openCase, openEngine, type CaseEngine } from './case-engine.js';
import { FAILED_RECTIFICATION, play } from './play-case.js';
import { activateRules } from './seed-database.js';

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

/** Puts the default pack into force under another version: other files, other hash, the same answers. */
const change = async (version: string, at: string): Promise<string> =>
  activateRules(engine.database, { version, at: moment(at) });

async function hashesOf(id: CaseFileId): Promise<Readonly<Record<string, readonly string[]>>> {
  const rows: { decision: string; hashes: string[] }[] = await engine.database.query(
    `SELECT decision, array_agg(DISTINCT pack_hash) AS hashes FROM decision_record
     WHERE case_file_id = $1 GROUP BY decision`,
    [id],
  );
  return Object.fromEntries(rows.map(({ decision, hashes }) => [decision, hashes]));
}

async function adoptionsOf(id: CaseFileId): Promise<readonly unknown[]> {
  const rows: { effect: unknown }[] = await engine.database.query(
    `SELECT effect FROM case_event, jsonb_array_elements(effects) AS effect
     WHERE case_file_id = $1 AND effect ->> 'kind' = 'rules-adopted' ORDER BY seq`,
    [id],
  );
  return rows.map(({ effect }) => effect);
}

describe('rules that change while a case is open', () => {
  it('reach each decision as the pack of the opening says, and the case records what it took over', async () => {
    const id = await openCase(engine);
    const { routing: [opened] = [] } = await hashesOf(id);
    const [triage, ...handling] = FAILED_RECTIFICATION;
    const second = await change('1.0.1', '2026-01-02T00:00:00.000Z');
    await play(engine, id, triage === undefined ? [] : [triage]);
    const third = await change('1.0.2', '2026-01-03T00:00:00.000Z');
    await play(engine, id, handling);
    expect(await hashesOf(id)).toEqual({
      routing: [opened],
      deadline: [opened],
      escalation: [second],
      measure: [third],
    });
    expect(await adoptionsOf(id)).toEqual([{ kind: 'rules-adopted', packHash: second, instead: opened }]);
  });

  it('do not touch a case that opens afterwards: it has the newest from its first decision on', async () => {
    const newest = await change('1.0.3', '2026-01-04T00:00:00.000Z');
    const id = await openCase(engine);
    await play(engine, id, FAILED_RECTIFICATION);
    expect(new Set(Object.values(await hashesOf(id)).flat())).toEqual(new Set([newest]));
    expect(await adoptionsOf(id)).toEqual([]);
  });
});
