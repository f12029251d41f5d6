import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import {
  epochOf,
  instantFromEpoch,
  type CaseFile,
  type CaseFileId,
  type Deadline,
  type OpenDuty,
  type Period,
  type Surroundings,
} from '@app/domain';
import { CaseAuditRepository } from '@app/persistence';
import { LegalClock } from '@app/platform';
import { aDuty, anActor, aSubject, day, eventually, recordedCalendar, surroundings } from '@app/testing';
import { caseFileWorkflowId } from '@app/workflows';
import { LegalDueCalendar } from '../../apps/worker/src/deadline/due-calendar.js';
import type { RunningWorker } from '../../apps/worker/src/worker.js';
import { envelope, openCase, openEngine, refusalOf, send, type CaseEngine } from './case-engine.js';
import { keepHistory } from './keep-history.js';
import { take, type Move } from './play-case.js';
import { WITHOUT_DESK } from './seed-database.js';

jest.setTimeout(60_000);

const MINUTE_MS = 60_000;
const clock = new LegalClock('Asia/Shanghai');

let engine: CaseEngine;
let worker: RunningWorker;

beforeAll(async () => {
  engine = await openEngine();
  const calendar = new LegalDueCalendar(clock, async () => Promise.resolve(recordedCalendar()));
  worker = await engine.startWorker(calendar);
});

afterAll(async () => {
  await worker.stop();
  await engine.close();
});

/** The present moment: due days of this spec are those of the real calendar. */
const today = (): Surroundings => surroundings({ at: clock.now(), on: clock.today() });

/** Takes a step now; answers the case after it. */
async function actToday(id: CaseFileId, move: Move): Promise<CaseFile> {
  await send(engine, id, envelope(move(await engine.store.load(id)), today()));
  return engine.store.load(id);
}

/** A case in which a duty runs whose event was so many minutes ago. */
async function running(
  unit: Period['unit'],
  change: Partial<OpenDuty>,
  minutesAgo = 0,
): Promise<[CaseFileId, Deadline]> {
  const where = { ...today(), periodUnit: unit };
  const startAt = instantFromEpoch(epochOf(where.at) - minutesAgo * MINUTE_MS);
  const isExact = unit === 'hour' || unit === 'minute';
  const start = isExact ? { startAt, startOn: clock.dayOf(startAt) } : {};
  const id = await openCase(engine, { subject: aSubject({ receivedOn: clock.today() }), where: today() });
  await send(engine, id, envelope(aDuty({ ...start, ...change }), where));
  return [id, await dutyOf(id)];
}

async function dutyOf(id: CaseFileId): Promise<Deadline> {
  const { deadlines, proceedings } = await engine.store.load(id);
  const duty = proceedings.find(({ kind }) => kind === 'statutory-duty');
  const deadline = deadlines.find(({ proceedingId }) => proceedingId === duty?.id);
  if (deadline === undefined) throw new RangeError('no duty runs');
  return deadline;
}

const rungsOf = ({ due }: Deadline): Readonly<Record<string, string>> =>
  Object.fromEntries((due?.rungs ?? []).map(({ rung, at }) => [rung, at]));

const climbed = (deadline: Deadline): readonly string[] =>
  (deadline.due?.rungs ?? []).filter(({ reachedAt }) => reachedAt !== null).map(({ rung }) => rung);

describe('a statutory duty of working days', () => {
  it('ends by the holiday notices, for the period and the ladder of the pack', async () => {
    const [, deadline] = await running('working-day', { clock: 'market-acceptance', startOn: day('2025-09-26') });
    expect(deadline.due).toMatchObject({
      period: { amount: 7, unit: 'working-day' },
      dueOn: '2025-10-13',
      dueAt: '2025-10-13T16:00:00.000Z',
      provisional: false,
    });
    expect(rungsOf(deadline)).toEqual({
      reminder: '2025-10-09T04:00:00.000Z',
      yellow: '2025-10-12T16:00:00.000Z',
      red: '2025-10-13T16:00:00.000Z',
      oversight: '2025-10-16T16:00:00.000Z',
    });
  });

  it('is provisional where it reaches into a year without a notice', async () => {
    const [, deadline] = await running('working-day', { clock: 'market-mediation', startOn: day('2026-11-20') });
    expect(deadline.due).toMatchObject({ provisional: true });
  });

  it('is pressed once it is overdue, by the rule for statutory duties', async () => {
    const [id] = await running('working-day', { clock: 'market-acceptance', startOn: day('2025-09-26') });
    const { proceedings } = await eventually('the letter is written', async () => {
      const caseFile = await engine.store.load(id);
      return caseFile.proceedings.some(({ kind }) => kind === 'oversight') ? caseFile : null;
    });
    expect(proceedings.find(({ kind }) => kind === 'oversight')).toMatchObject({ departmentCode: 'HRSS-LI' });
    const fired: { rule: string }[] = await engine.database.query(
      `SELECT jsonb_path_query(fired, '$[*].rule') #>> '{}' AS rule FROM decision_record
       WHERE case_file_id = $1 AND deadline_id = $2 AND rung = 'oversight'`,
      [id, (await dutyOf(id)).id],
    );
    expect(fired).toEqual([{ rule: 'F27-duty-oversight' }]);
  });

  it('of a department in which nobody can sign in is pressed by a letter that the joint office takes there', async () => {
    const id = await openCase(engine, { subject: aSubject({ receivedOn: clock.today() }), where: today() });
    await actToday(
      id,
      take(['triage', 'decide'], { joiners: [WITHOUT_DESK], departureReason: 'as the test plays it' }),
    );
    const duty = aDuty({ clock: 'market-acceptance', startOn: day('2025-09-26'), boundDepartment: WITHOUT_DESK });
    await send(engine, id, envelope(duty, { ...today(), periodUnit: 'working-day' }));
    const letter = await eventually('the letter is written', async () => {
      const { proceedings } = await engine.store.load(id);
      return proceedings.find(({ kind }) => kind === 'oversight') ?? null;
    });
    expect(letter).toMatchObject({ departmentCode: 'JOINT', facts: { deliverTo: WITHOUT_DESK } });
  });

  it('of a party climbs its ladder and is not pressed', async () => {
    const [id, deadline] = await running('calendar-day', {
      clock: 'suit-after-reconsideration',
      startOn: day('2025-09-26'),
      boundDepartment: null,
    });
    expect(deadline).toMatchObject({ waitsFor: 'party', due: { dueOn: '2025-10-11' } });
    const after = await eventually('the ladder is climbed', async () => {
      const now = await dutyOf(id);
      return climbed(now).length === 4 ? now : null;
    });
    expect(after.status).toBe('running');
    const caseFile = await engine.store.load(id);
    expect(caseFile.proceedings.filter(({ kind }) => kind === 'oversight')).toEqual([]);
  });
});

describe('a statutory duty of 24 hours', () => {
  it('ends at the minute, and its rungs are counted from the instant of its start', async () => {
    const [, { startAt, due, ...deadline }] = await running('hour', { clock: 'criminal-transfer' }, 60);
    const start = epochOf(startAt);
    const dueAt = instantFromEpoch(start + 24 * 60 * MINUTE_MS);
    expect(due).toMatchObject({ period: { amount: 24, unit: 'hour' }, dueAt, provisional: false });
    expect(rungsOf({ startAt, due, ...deadline })).toMatchObject({
      reminder: instantFromEpoch(start + 18 * 60 * MINUTE_MS),
      red: dueAt,
    });
  });

  it('enters the minute of its end in the ledger, also when its start is put right', async () => {
    const [id, { id: deadlineId, startAt, due }] = await running('hour', { clock: 'criminal-transfer' }, 60);
    const earlier = instantFromEpoch(epochOf(startAt) - 40 * MINUTE_MS);
    const correction = { type: 'correct-deadline', deadlineId, startAt: earlier, cause: 'error' } as const;
    const lead = surroundings({ ...today(), actor: anActor('HRSS-LI', 'lead') });
    await send(engine, id, envelope({ ...correction, reason: '批准时间登记有误', document: '审批表' }, lead));
    const dueAt = instantFromEpoch(epochOf(earlier) + 24 * 60 * MINUTE_MS);
    expect((await dutyOf(id)).ledger).toMatchObject([
      { entry: 'started', dueAt: due?.dueAt },
      { entry: 'corrected', dueAt },
    ]);
  });
});

describe('a statutory duty of thirty minutes', () => {
  it('ends thirty minutes after the instant of its start', async () => {
    const [, deadline] = await running('minute', { clock: 'incident-phone' }, 5);
    const start = epochOf(deadline.startAt);
    expect(deadline.due).toMatchObject({ dueAt: instantFromEpoch(start + 30 * MINUTE_MS) });
    expect(rungsOf(deadline)).toMatchObject({
      reminder: instantFromEpoch(start + 22.5 * MINUTE_MS),
      red: instantFromEpoch(start + 30 * MINUTE_MS),
    });
  });

  it('turns red by itself when the event was more than thirty minutes ago', async () => {
    const [id] = await running('minute', { clock: 'incident-phone' }, 31);
    const after = await eventually('the red rung is reached', async () => {
      const now = await dutyOf(id);
      return climbed(now).includes('red') ? now : null;
    });
    expect([...climbed(after)].sort()).toEqual(['red', 'reminder', 'yellow']);
  });

  it('is met by its performance; its whole history can be checked', async () => {
    const [id] = await running('minute', { clock: 'incident-phone', startOn: clock.today() });
    await actToday(id, take(['statutory-duty', 'perform'], { performedOn: clock.today() }));
    expect(await dutyOf(id)).toMatchObject({ status: 'met' });
    const audit = await new CaseAuditRepository(engine.database).verify({ caseFileId: id, caseNumber: '' });
    expect(audit.finding).toBeNull();
    await keepHistory(engine, { process: 'case-file', workflowId: caseFileWorkflowId(id), name: 'duty-performed' });
  });
});

describe('closing a case', () => {
  it('waits for a statutory duty that is still open', async () => {
    const id = await openCase(engine, { subject: aSubject({ receivedOn: clock.today() }), where: today() });
    const guided = take(['triage', 'decide'], {
      path: 'guide',
      leadDepartment: null,
      joiners: [],
      departureReason: 'so',
    });
    await actToday(id, guided);
    const close = take(['closure', 'close']);
    const closing = close(await engine.store.load(id));
    const duty = aDuty({ clock: 'petition-acceptance', startOn: clock.today() });
    await send(engine, id, envelope(duty, { ...today(), periodUnit: 'calendar-day-no-roll' }));
    expect(await refusalOf(send(engine, id, envelope(closing)))).toMatchObject({ code: 'proceeding.ended' });
    await actToday(id, take(['statutory-duty', 'perform'], { performedOn: clock.today() }));
    const closed = await actToday(id, close);
    expect(closed.ended).toBe('closed');
  });
});
