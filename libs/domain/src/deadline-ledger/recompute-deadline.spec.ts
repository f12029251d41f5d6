import { describe, expect, it } from '@jest/globals';
import { day, moment, recordedCalendar } from '@app/testing';
import type { Deadline, DueDates } from '../deadline/deadline.js';
import { dueDay } from '../deadline/due-day.js';
import type { Period } from '../deadline/period.js';
import type { WorkCalendar } from '../work-calendar/work-calendar.js';
import { recompute } from './recompute-deadline.js';

const UNPUBLISHED = recordedCalendar([2025]);
const PUBLISHED = recordedCalendar([2025, 2026]);
const TEN_DAYS: Period = { amount: 10, unit: 'working-day' };

/** A clock that was started when only the weekends of 2026 were known. */
function clock(startOn: string, waitsFor: Deadline['waitsFor'] = 'department', period = TEN_DAYS): Deadline {
  const { dueOn, provisional } = dueDay(day(startOn), period, UNPUBLISHED);
  const due: DueDates = {
    period,
    dueOn,
    dueAt: moment('2026-03-01T00:00:00.000Z'),
    provisional,
    calendarVersion: 'before',
    rungs: [],
    recordId: null,
  };
  return {
    id: 'D1',
    clock: 'investigation',
    proceedingId: 'P1',
    departmentCode: 'HRSS-LI',
    waitsFor,
    startOn: day(startOn),
    startAt: moment('2025-12-25T00:00:00.000Z'),
    status: 'running',
    endedAt: null,
    due,
    ledger: [{ entry: 'started', on: day(startOn), period, dueOn, reason: null, by: null }],
  };
}

describe('recompute', () => {
  it('moves a provisional deadline when the notice of its year arrives', () => {
    expect(recompute(clock('2025-12-25'), PUBLISHED)).toMatchObject({
      from: { dueOn: '2026-01-08', provisional: true },
      to: { dueOn: '2026-01-09', provisional: false },
    });
  });

  it('confirms the day of a deadline that was provisional', () => {
    const confirmed = recompute(clock('2026-01-05'), PUBLISHED);
    expect([confirmed?.from, confirmed?.to]).toEqual([
      { dueOn: '2026-01-19', provisional: true },
      { dueOn: '2026-01-19', provisional: false },
    ]);
  });

  it('says nothing when nothing changes', () => {
    expect(recompute(clock('2025-11-03'), PUBLISHED)).toBeNull();
    expect(recompute(clock('2026-01-05'), UNPUBLISHED)).toBeNull();
  });

  it.each([
    ['department', '2026-01-09'],
    ['party', '2026-01-12'],
  ] as const)('shortens the clock of the authority, never that of a party: %s', (waitsFor, dueOn) => {
    const worked: WorkCalendar = {
      ...PUBLISHED,
      makeUpDays: new Set(['2026-01-04', '2026-01-10']),
      daysOff: new Set(),
    };
    const told = clock('2025-12-29', waitsFor);
    expect(told.due?.dueOn).toBe('2026-01-12');
    expect(recompute(told, worked)?.to.dueOn).toBe(dueOn);
  });

  it('leaves a clock alone that has ended, stands still or runs by the hour', () => {
    const running = clock('2025-12-25');
    expect(recompute({ ...running, status: 'met' }, PUBLISHED)).toBeNull();
    expect(recompute({ ...running, due: null }, PUBLISHED)).toBeNull();
    expect(recompute(clock('2025-12-31', 'department', { amount: 24, unit: 'hour' }), PUBLISHED)).toBeNull();
  });
});
