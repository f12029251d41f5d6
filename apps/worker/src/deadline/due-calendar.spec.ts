import { describe, expect, it } from '@jest/globals';
import { startDeadline, type Deadline, type LedgerEntry, type Period, type Rung } from '@app/domain';
import { LegalClock } from '@app/platform';
import { day, moment, openedPlay } from '@app/testing';
import { LegalDueCalendar } from './due-calendar.js';
import { DEFAULT_LADDER, type Ladder } from './ladder.js';

const weekends = {
  version: 'weekends',
  daysOff: new Set(''),
  makeUpDays: new Set(''),
  publishedYears: new Set([2026]),
};
const calendar = new LegalDueCalendar(new LegalClock('Asia/Shanghai'), async () => Promise.resolve(weekends));

/** A clock that starts on Monday 2026-03-02 at ten in the morning. */
async function rungs(period: Period, ladder: Partial<Ladder> = {}): Promise<Partial<Record<Rung, string>>> {
  const deadline = { startOn: day('2026-03-02'), startAt: moment('2026-03-02T02:00:00.000Z') };
  const due = await calendar.datesOf({ deadline, period, ladder: { ...DEFAULT_LADDER, ...ladder }, recordId: null });
  return Object.fromEntries(due.rungs.map(({ rung, at }) => [rung, at]));
}

const [CLOCK] = openedPlay().caseFile.deadlines as [Deadline]; // an opened case has a clock
const FIVE_DAYS = { amount: 5, unit: 'working-day' } as const;

describe('the rungs of a deadline', () => {
  it('turn yellow on the due day and red after it by default', async () => {
    expect(await rungs(FIVE_DAYS)).toEqual({
      reminder: '2026-03-07T16:00:00.000Z',
      yellow: '2026-03-08T16:00:00.000Z',
      red: '2026-03-09T16:00:00.000Z',
      oversight: '2026-03-12T16:00:00.000Z',
    });
  });

  it('turn yellow as many working days before as the ladder says', async () => {
    expect(await rungs(FIVE_DAYS, { yellowWorkingDaysBefore: 2 })).toMatchObject({
      yellow: '2026-03-04T16:00:00.000Z',
    });
  });

  it('never turn yellow before the day on which the clock starts', async () => {
    const short = { amount: 1, unit: 'working-day' } as const;
    expect(await rungs(short, { yellowWorkingDaysBefore: 9 })).toMatchObject({ yellow: '2026-03-01T16:00:00.000Z' });
  });

  it('turn red as many days after as the ladder says', async () => {
    expect(await rungs(FIVE_DAYS, { redAfterDays: 3 })).toMatchObject({ red: '2026-03-11T16:00:00.000Z' });
  });

  it.each([
    [1, '2026-03-02T04:00:00.000Z'],
    [2, '2026-03-03T04:00:00.000Z'],
  ])('turn red with the hour of a period of hours, %d days counted', async (redAfterDays, red) => {
    expect(await rungs({ amount: 2, unit: 'hour' }, { redAfterDays })).toMatchObject({ red });
  });
});

describe('the rungs of a clock of hours or minutes', () => {
  it('count the share of 24 hours from the instant of the start', async () => {
    expect(await rungs({ amount: 24, unit: 'hour' })).toEqual({
      reminder: '2026-03-02T20:00:00.000Z',
      yellow: '2026-03-02T16:00:00.000Z',
      red: '2026-03-03T02:00:00.000Z',
      oversight: '2026-03-06T16:00:00.000Z',
    });
  });

  it('never come before thirty minutes begin', async () => {
    expect(await rungs({ amount: 30, unit: 'minute' })).toEqual({
      reminder: '2026-03-02T02:22:30.000Z',
      yellow: '2026-03-02T02:00:00.000Z',
      red: '2026-03-02T02:30:00.000Z',
      oversight: '2026-03-05T16:00:00.000Z',
    });
  });
});

describe('a clock on which something was entered', () => {
  const at = moment('2026-03-27T08:00:00.000Z');
  const ask = async (zone: string, period: Period, entry: Partial<LedgerEntry>) => {
    const legal = new LegalClock(zone);
    const dates = new LegalDueCalendar(legal, async () => Promise.resolve(weekends));
    const startAt = moment('2026-03-27T02:00:00.000Z');
    const bare = { ...CLOCK, startOn: legal.dayOf(startAt), startAt };
    const due = await dates.datesOf({ deadline: bare, period, ladder: DEFAULT_LADDER, recordId: null });
    const deadline = startDeadline(bare, due, { on: bare.startOn, by: null });
    const told = { ...deadline.ledger[0], period: null, ...entry } as LedgerEntry; // the part names its entry
    return dates.datesByLedger({
      deadline: { ...deadline, ledger: [...deadline.ledger, told] },
      ladder: DEFAULT_LADDER,
      at,
    });
  };

  it('of hours is counted from its corrected instant, through the night in which the clocks change', async () => {
    const entry = { entry: 'corrected', at: moment('2026-03-28T22:30:00.000Z') } as const;
    expect(await ask('Europe/Berlin', { amount: 24, unit: 'hour' }, entry)).toMatchObject({
      from: '2026-03-28',
      due: { dueOn: '2026-03-30', dueAt: '2026-03-29T22:30:00.000Z' },
    });
  });

  it('of days tells what is left of it while it stands still', async () => {
    const entry = { entry: 'suspended', from: day('2026-04-01'), until: null } as const;
    const answer = await ask('Asia/Shanghai', { amount: 10, unit: 'working-day' }, entry);
    expect(answer).toEqual({ due: null, left: { amount: 8, unit: 'working-day' } });
  });
});

describe('the due instant', () => {
  const dueIn = async (zone: string, period: Period, startAt = '2026-03-27T02:00:00.000Z') => {
    const legal = new LegalClock(zone);
    const deadline = { startOn: legal.dayOf(startAt), startAt: moment(startAt) };
    const due = new LegalDueCalendar(legal, async () => Promise.resolve(weekends));
    return due.datesOf({ deadline, period, ladder: DEFAULT_LADDER, recordId: null });
  };

  it.each([
    ['Asia/Shanghai', '2026-03-31', '2026-03-31T16:00:00.000Z'],
    ['Europe/Berlin', '2026-03-31', '2026-03-31T22:00:00.000Z'],
    ['America/New_York', '2026-03-30', '2026-03-31T04:00:00.000Z'],
  ])('is the end of the last day in %s, summer time or not', async (zone, dueOn, dueAt) => {
    expect(await dueIn(zone, { amount: 2, unit: 'working-day' })).toMatchObject({ dueOn, dueAt });
  });

  it.each([
    [
      { amount: 24, unit: 'hour' },
      '2026-03-28T22:30:00.000Z',
      { dueOn: '2026-03-30', dueAt: '2026-03-29T22:30:00.000Z' },
    ],
    [
      { amount: 30, unit: 'minute' },
      '2026-03-29T00:45:00.000Z',
      { dueOn: '2026-03-29', dueAt: '2026-03-29T01:15:00.000Z' },
    ],
  ] as const)('runs %j through the night in which the clocks change', async (period, startAt, due) => {
    expect(await dueIn('Europe/Berlin', period, startAt)).toMatchObject(due);
  });
});
