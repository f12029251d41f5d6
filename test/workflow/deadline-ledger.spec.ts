import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import {
  addWorkingDays,
  dueByLedger,
  workingDaysBetween,
  type AmendDeadline,
  type CaseFileId,
  type Deadline,
} from '@app/domain';
import { CaseAuditRepository, DeadlineExplanationRepository } from '@app/persistence';
import { LegalClock } from '@app/platform';
import { day, moment, recordedCalendar, stepOf, surroundings } from '@app/testing';
import { caseFileWorkflowId } from '@app/workflows';
import { LegalDueCalendar } from '../../apps/worker/src/deadline/due-calendar.js';
import type { RunningWorker } from '../../apps/worker/src/worker.js';
import { envelope, openCase, openEngine, refusalOf, send, type CaseEngine } from './case-engine.js';
import { keepHistory } from './keep-history.js';
import { triaged } from './play-case.js';

jest.setTimeout(60_000);

const CALENDAR = recordedCalendar();
const SUPERVISOR = { accountId: '', departmentCode: '', role: 'supervisor' } as const;
/** Days to come, so that no rung is climbed meanwhile. */
const on = (today: string) => surroundings({ on: day(today), at: moment(`${today}T02:00:00.000Z`) });

let engine: CaseEngine;
let worker: RunningWorker;

beforeAll(async () => {
  engine = await openEngine();
  const legal = new LegalDueCalendar(new LegalClock('Asia/Shanghai'), async () => Promise.resolve(CALENDAR));
  worker = await engine.startWorker(legal);
});

afterAll(async () => {
  await worker.stop();
  await engine.close();
});

/** A case whose investigation runs from Monday 2035-03-05. */
async function investigated(): Promise<CaseFileId> {
  const id = await openCase(engine, { where: on('2035-03-05') });
  await send(engine, id, envelope(triaged(await engine.store.load(id)), on('2035-03-05')));
  await send(
    engine,
    id,
    envelope(stepOf(await engine.store.load(id), ['investigation', 'file'], {}), on('2035-03-05')),
  );
  return id;
}

async function clockOf(id: CaseFileId): Promise<Deadline> {
  const { deadlines } = await engine.store.load(id);
  const clock = deadlines.find((one) => one.clock === 'investigation');
  if (clock === undefined) throw new TypeError('no investigation');
  return clock;
}

async function amend(id: CaseFileId, part: object, today: string): Promise<Deadline> {
  const { id: deadlineId } = await clockOf(id);
  const command = { deadlineId, reason: '委托鉴定', document: '鉴委〔2035〕1号', ...part } as AmendDeadline; // the part names its act
  await send(engine, id, envelope(command, on(today)));
  return clockOf(id);
}

const rowsOf = async (id: CaseFileId, deadlineId: string): Promise<unknown> =>
  engine.database.query(
    `SELECT d.due_on::text AS due, t.due_on::text AS task_due FROM deadline d
       JOIN task t ON t.case_file_id = d.case_file_id AND t.deadline_id = d.id
     WHERE d.case_file_id = $1 AND d.id = $2 AND t.status = 'open'`,
    [id, deadlineId],
  );

const SUSPEND = { type: 'suspend-deadline', because: 'appraisal', from: day('2035-03-12'), until: null };

describe('the ledger of a deadline', () => {
  it('stops a clock in the engine and in the lists, and counts on from the day of resumption', async () => {
    const id = await investigated();
    const { id: deadlineId, due } = await clockOf(id);
    const stopped = await amend(id, SUSPEND, '2035-03-12');
    expect([stopped.due, await rowsOf(id, deadlineId)]).toEqual([null, [{ due: null, task_due: null }]]);
    const amount = workingDaysBetween(day('2035-03-11'), due?.dueOn ?? day('2035-03-11'), CALENDAR);
    expect(stopped.ledger.at(-1)?.left).toEqual({ amount, unit: 'working-day' });
    const resumed = await amend(id, { type: 'resume-deadline', resumedOn: day('2035-03-19') }, '2035-03-19');
    const dueOn = addWorkingDays(due?.dueOn ?? day('2035-03-05'), 5, CALENDAR);
    expect(resumed.due?.dueOn).toBe(dueOn);
    expect(dueByLedger(resumed, CALENDAR)?.dueOn).toBe(dueOn);
    expect(await rowsOf(id, deadlineId)).toEqual([{ due: dueOn, task_due: dueOn }]);
    const audit = await new CaseAuditRepository(engine.database).verify({ caseFileId: id, caseNumber: '' });
    expect(audit.finding).toBeNull();
    await keepHistory(engine, { process: 'case-file', workflowId: caseFileWorkflowId(id), name: 'amended' });
  });

  it('is explained with its entries and the days that were suspended', async () => {
    const id = await investigated();
    const { id: deadlineId } = await amend(id, { ...SUSPEND, until: day('2035-03-18') }, '2035-03-12');
    const explained = await new DeadlineExplanationRepository(engine.database).find(SUPERVISOR, id, deadlineId);
    expect(explained?.ledger.map(({ entry, from, until, ground }) => [entry, from, until, ground])).toEqual([
      ['started', null, null, null],
      ['suspended', '2035-03-12', '2035-03-18', 'appraisal'],
    ]);
    expect(explained?.suspensions).toEqual([{ from: '2035-03-12', until: '2035-03-18', days: 7 }]);
    expect(explained?.legs[0]?.days.filter(({ role }) => role === 'suspended')).toHaveLength(7);
  });

  it('refuses with a code what the ledger does not admit, and records nothing', async () => {
    const id = await investigated();
    await amend(id, SUSPEND, '2035-03-12');
    const before = await engine.store.load(id);
    expect(await refusalOf(amend(id, { ...SUSPEND, from: day('2035-03-13') }, '2035-03-13'))).toEqual({
      code: 'deadline.suspension-overlaps',
      from: '2035-03-12',
      until: null,
    });
    expect(await engine.store.load(id)).toEqual(before);
  });
});
