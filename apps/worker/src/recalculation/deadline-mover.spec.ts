import { describe, expect, it } from '@jest/globals';
import type { RecordedClock, WorkCalendar } from '@app/domain';
import type { PendingDeadline, StandingDeadline } from '@app/persistence';
import { A_CASE, day, moment, OFFICIALS, recordedCalendar } from '@app/testing';
import type { CommandEnvelope } from '@app/workflows';
import { commandIdOf } from './command-id.js';
import type { SentCommand } from './command-sender.js';
import { DeadlineMover } from './deadline-mover.js';

const NOW = moment('2025-12-26T01:00:00.000Z');
const period = { amount: 10, unit: 'working-day' } as const;
const CLOCK: RecordedClock = {
  status: 'running',
  waitsFor: 'department',
  startOn: day('2025-12-25'),
  due: { dueOn: day('2026-01-08'), provisional: true, period },
  ledger: [{ entry: 'started', on: day('2025-12-25'), period, dueOn: day('2026-01-08'), reason: null, by: null }],
};
const PENDING: PendingDeadline = {
  recalculationId: '0b7a3c52-63a6-4b84-9a0c-0d6f4e1f9a11',
  caseFileId: A_CASE,
  deadlineId: 'D1',
  departmentCode: 'HRSS-LI',
  approvedOn: day('2026-01-09'),
  approvedProvisional: false,
  reason: 'a notice',
  approvedBy: OFFICIALS[0],
};
const STANDING: StandingDeadline = { clock: CLOCK, isCaseOpen: true, isDone: false };

interface Given {
  readonly standing?: StandingDeadline | null;
  readonly answer?: SentCommand;
  readonly calendar?: WorkCalendar;
  readonly pending?: Partial<PendingDeadline>;
}

/** What becomes of the deadline, and what was sent. */
async function moved(given: Given = {}) {
  const { standing = STANDING, answer = { as: 'done' }, calendar = recordedCalendar([2025, 2026]), pending } = given;
  const sent: CommandEnvelope[] = [];
  const mover = new DeadlineMover({
    progress: { standing: async () => Promise.resolve(standing) },
    sender: {
      send: async (_id, envelope) => {
        sent.push(envelope);
        return Promise.resolve(answer);
      },
    },
    calendar: async () => Promise.resolve(calendar),
    clock: { now: () => NOW, dayOf: () => day('2025-12-26') },
  });
  return { result: await mover.move({ ...PENDING, ...pending }), sent };
}

describe('DeadlineMover', () => {
  it('sends one command in the name of the person who approved', async () => {
    const { result, sent } = await moved();
    expect(result).toEqual({ status: 'moved', reason: null });
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({
      command: { type: 'recompute-deadline', deadlineId: 'D1', reason: 'a notice' },
      where: { actor: { accountId: OFFICIALS[0], role: 'system' }, at: NOW, on: '2025-12-26' },
    });
  });

  it('sends the same id whenever it is asked again, and another one for another deadline', async () => {
    const [first, again] = [await moved(), await moved()];
    const other = await moved({ pending: { deadlineId: 'D2' } });
    const ids = [first, again, other].map(({ sent }) => sent[0]?.commandId);
    expect(ids[0]).toBe(ids[1]);
    expect(ids[2]).not.toBe(ids[0]);
  });

  it.each([
    ['its command is recorded already', { ...STANDING, isDone: true }, { status: 'moved', reason: null }],
    ['it is gone', null, { status: 'unchanged', reason: 'deadline.not-in-case' }],
    ['its case is closed', { ...STANDING, isCaseOpen: false }, { status: 'unchanged', reason: 'case-file.not-open' }],
    [
      'it has ended',
      { ...STANDING, clock: { ...CLOCK, status: 'met' as const } },
      { status: 'unchanged', reason: 'deadline.not-running' },
    ],
    [
      'it stands still',
      { ...STANDING, clock: { ...CLOCK, due: null } },
      { status: 'unchanged', reason: 'deadline.suspended' },
    ],
  ])('sends nothing when %s', async (_when, standing, expected) => {
    const { result, sent } = await moved({ standing });
    expect([result, sent]).toEqual([expected, []]);
  });

  it('sends nothing when the calendar changes nothing any more', async () => {
    const { result, sent } = await moved({ calendar: recordedCalendar([2025]) });
    expect([result, sent]).toEqual([{ status: 'unchanged', reason: null }, []]);
  });

  it('moves nothing to a day that nobody approved', async () => {
    const { result, sent } = await moved({ pending: { approvedOn: day('2026-01-12') } });
    expect([result, sent]).toEqual([{ status: 'failed', reason: 'recalculation.plan-outdated' }, []]);
  });

  it.each([
    [
      { as: 'refused', code: 'deadline.not-running' },
      { status: 'unchanged', reason: 'deadline.not-running' },
    ],
    [
      { as: 'refused', code: 'department.not-conducting' },
      { status: 'failed', reason: 'department.not-conducting' },
    ],
    [{ as: 'unknown' }, null],
  ] as const)('reports what the case answered: %j', async (answer, expected) => {
    expect((await moved({ answer })).result).toEqual(expected);
  });
});

describe('commandIdOf', () => {
  it('is a UUID that depends on every name', () => {
    const id = commandIdOf('a', 'b');
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(new Set([id, commandIdOf('ab', ''), commandIdOf('b', 'a'), commandIdOf('a')]).size).toBe(4);
  });
});
