import { describe, expect, it } from '@jest/globals';
import type { Period, Rung } from '@app/domain';
import { LegalClock } from '@app/platform';
import { day, moment } from '@app/testing';
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
