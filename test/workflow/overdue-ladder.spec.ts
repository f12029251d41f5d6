import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { openProceedings, RUNGS, type CaseFileId } from '@app/domain';
import { CaseAuditRepository } from '@app/persistence';
import { eventually } from '@app/testing';
import { caseFileWorkflowId } from '@app/workflows';
import type { RunningWorker } from '../../apps/worker/src/worker.js';
import { openCase, openEngine, type CaseEngine } from './case-engine.js';
import { keepHistory } from './keep-history.js';
import { CompressedCalendar } from './test-calendars.js';

jest.setTimeout(60_000);

let engine: CaseEngine;
let worker: RunningWorker;

beforeAll(async () => {
  engine = await openEngine();
  worker = await engine.startWorker(new CompressedCalendar({ rungEveryMs: 250, measureEndsInMs: 250 }));
});

afterAll(async () => {
  await worker.stop();
  await engine.close();
});

interface RungRecord {
  readonly rung: string;
  readonly next: string;
  readonly fired: readonly string[];
}

const rungsOf = async (id: CaseFileId, deadlineId: string): Promise<RungRecord[]> =>
  engine.database.query(
    `SELECT rung, outcome->>'next' AS next, jsonb_path_query_array(fired, '$[*].rule') AS fired
     FROM decision_record WHERE case_file_id = $1 AND deadline_id = $2 AND rung IS NOT NULL ORDER BY decided_at`,
    [id, deadlineId],
  );

/** A case that nobody touches until its department has been pressed and the letter's own clock has run out. */
async function untouched(): Promise<CaseFileId> {
  const id = await openCase(engine);
  await eventually('both clocks have run out', async () => {
    const { deadlines } = await engine.store.load(id);
    const climbed = deadlines.filter((one) => one.due?.rungs.every((plan) => plan.reachedAt !== null));
    return climbed.length === 2 ? climbed : null;
  });
  return id;
}

describe('the overdue ladder', () => {
  it('records every rung of months in order, each with the rule that fired', async () => {
    const id = await untouched();
    const triage = await rungsOf(id, 'D1');
    expect(triage.map(({ rung }) => rung)).toEqual(RUNGS);
    expect(triage.map(({ next }) => next)).toEqual(['reminder', 'yellow-alert', 'red-alert', 'oversight-letter']);
    expect(triage.flatMap(({ fired }) => fired)).toEqual([
      'F27-reminder',
      'F27-yellow',
      'F27-red',
      'F27-oversight-letter',
    ]);
    const letter = openProceedings(await engine.store.load(id)).filter(({ kind }) => kind === 'oversight');
    expect(letter.map(({ departmentCode }) => departmentCode)).toEqual(['HRSS-LI']);
    const audit = await new CaseAuditRepository(engine.database).verify({ caseFileId: id, caseNumber: '' });
    expect(audit.finding).toBeNull();
    await keepHistory(engine, { process: 'case-file', workflowId: caseFileWorkflowId(id), name: 'overdue' });
  });

  it('does not press about the letter itself, and records why', async () => {
    const id = await untouched();
    const letter = await rungsOf(id, 'D2');
    expect(letter.map(({ rung }) => rung)).toEqual(RUNGS);
    expect(letter.at(-1)).toMatchObject({ next: 'none', fired: ['F27-oversight-unanswered'] });
    const presses = (await engine.store.load(id)).proceedings.filter(({ kind }) => kind === 'oversight');
    expect(presses).toHaveLength(1);
  });
});
