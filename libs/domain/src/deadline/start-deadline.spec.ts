import { describe, expect, it } from '@jest/globals';
import { day, moment, openedPlay } from '@app/testing';
import type { DueDates } from './deadline.js';
import type { Period } from './period.js';
import { startDeadline } from './start-deadline.js';

const DUE = { dueOn: day('2026-10-01'), dueAt: moment('2026-10-01T01:20:00.000Z') };

/** The first entry of the ledger of a clock of some period. */
function startedWith(period: Period): unknown {
  const due: DueDates = { ...DUE, period, provisional: false, calendarVersion: 'test', rungs: [], recordId: null };
  const started = openedPlay().caseFile.deadlines.map((one) => startDeadline(one, due, { on: DUE.dueOn, by: null }));
  return started[0]?.ledger[0];
}

describe('startDeadline', () => {
  it.each([
    { amount: 24, unit: 'hour' },
    { amount: 30, unit: 'minute' },
  ] as const)('enters the instant at which a clock of $unit ends', (period) => {
    expect(startedWith(period)).toMatchObject(DUE);
  });

  it('enters of a clock of days nothing but its day', () => {
    expect(startedWith({ amount: 5, unit: 'working-day' })).not.toHaveProperty('dueAt');
  });
});
