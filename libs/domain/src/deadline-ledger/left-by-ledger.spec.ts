import { describe, expect, it } from '@jest/globals';
import { day, recordedCalendar } from '@app/testing';
import type { LedgerEntry } from '../deadline/deadline.js';
import type { Period } from '../deadline/period.js';
import { leftByLedger } from './read-ledger.js';

const calendar = recordedCalendar();
const WORKING: Period = { amount: 60, unit: 'working-day' };
const EMPTY = { on: day('2026-01-05'), period: null, dueOn: null, reason: null, by: null };
const entry = (part: Partial<LedgerEntry> & Pick<LedgerEntry, 'entry'>): LedgerEntry => ({ ...EMPTY, ...part });
const suspended = (from: string, until: string | null = null): LedgerEntry =>
  entry({ entry: 'suspended', from: day(from), until: until === null ? null : day(until) });
const left = (period: Period, ...entries: readonly LedgerEntry[]): Period | null =>
  leftByLedger({ startOn: day('2026-01-05'), ledger: [entry({ entry: 'started', period }), ...entries] }, calendar);

describe('leftByLedger', () => {
  it('counts the working days from the suspension to where the clock would have ended', () => {
    expect(left(WORKING, suspended('2026-01-12'))).toEqual({ amount: 56, unit: 'working-day' });
  });

  it('has the whole period left of a clock that is suspended on its first day', () => {
    expect(left(WORKING, suspended('2026-01-06'))).toEqual(WORKING);
  });

  it('has one day left of a clock that is suspended on its last', () => {
    expect(left(WORKING, suspended('2026-04-03'))).toEqual({ amount: 1, unit: 'working-day' });
  });

  it('does not count an earlier suspension a second time', () => {
    expect(left(WORKING, suspended('2026-01-12', '2026-01-18'), suspended('2026-01-26'))).toEqual({
      amount: 51,
      unit: 'working-day',
    });
  });

  it('counts an extension with the rest', () => {
    const more = entry({ entry: 'extended', period: { amount: 30, unit: 'working-day' } });
    expect(left(WORKING, more, suspended('2026-01-12'))).toEqual({ amount: 86, unit: 'working-day' });
  });

  it('counts days of the calendar for periods of days, months and years, without the roll', () => {
    expect(left({ amount: 45, unit: 'calendar-day' }, suspended('2026-01-12'))?.amount).toBe(39);
    expect(left({ amount: 1, unit: 'month' }, suspended('2026-02-05'))).toEqual({ amount: 1, unit: 'calendar-day' });
  });

  it('has the whole period left after an interruption', () => {
    expect(left(WORKING, entry({ entry: 'interrupted', from: day('2026-02-02') }))).toEqual(WORKING);
  });

  it('says nothing of a clock that has a due day', () => {
    expect(left(WORKING)).toBeNull();
    expect(left(WORKING, suspended('2026-01-12', '2026-01-18'))).toBeNull();
  });
});
