import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import { day, moment, recordedCalendar } from '@app/testing';
import type { Deadline, LedgerEntry } from '../deadline/deadline.js';
import type { Period } from '../deadline/period.js';
import { dueByLedger } from '../deadline-ledger/read-ledger.js';
import { recompute } from '../deadline-ledger/recompute-deadline.js';
import { addCalendarDays, type PlainDate } from '../shared/plain-date.js';
import type { WorkCalendar } from '../work-calendar/work-calendar.js';
import { planChange } from './plan-change.js';

const SEED = 20_261_125;
const UNPUBLISHED = recordedCalendar([2025]);
const PUBLISHED = recordedCalendar([2025, 2026]);
const TEN_DAYS: Period = { amount: 10, unit: 'working-day' };

interface Told {
  readonly startOn: PlainDate;
  readonly period: Period;
  readonly waitsFor: Deadline['waitsFor'];
  readonly more?: readonly LedgerEntry[];
}

/** A clock as a calendar counted it when it was entered. */
function counted({ startOn, period, waitsFor, more = [] }: Told, calendar: WorkCalendar): Deadline {
  const started: LedgerEntry = { entry: 'started', on: startOn, period, dueOn: null, reason: null, by: null };
  const bare = { startOn, waitsFor, ledger: [started, ...more] };
  const due = dueByLedger(bare, calendar);
  const last = bare.ledger.length - 1;
  return {
    ...bare,
    id: 'D1',
    clock: 'investigation',
    proceedingId: 'P1',
    departmentCode: 'HRSS-LI',
    startAt: moment('2025-12-25T00:00:00.000Z'),
    status: 'running',
    endedAt: null,
    due: due && {
      period,
      dueOn: due.dueOn,
      provisional: due.provisional,
      dueAt: moment(`${due.dueOn}T16:00:00.000Z`),
      calendarVersion: '',
      rungs: [],
      recordId: null,
    },
    ledger: bare.ledger.map((entry, at) => (at === last ? { ...entry, dueOn: due?.dueOn ?? null } : entry)),
  };
}

const clock = (startOn: string, waitsFor: Deadline['waitsFor'] = 'department', period = TEN_DAYS): Deadline =>
  counted({ startOn: day(startOn), period, waitsFor }, UNPUBLISHED);

/** A calendar in which two weekends of January 2026 are worked and nothing is off. */
const WORKED: WorkCalendar = {
  ...PUBLISHED,
  makeUpDays: new Set(['2026-01-04', '2026-01-10']),
  daysOff: new Set(),
};

describe('planChange', () => {
  it('moves a provisional deadline past the days off of the notice', () => {
    expect(planChange(clock('2025-12-25'), PUBLISHED)).toEqual({
      change: 'later',
      from: { dueOn: '2026-01-08', provisional: true },
      to: { dueOn: '2026-01-09', provisional: false },
      countedOn: '2026-01-09',
      needsEntry: true,
    });
  });

  it('confirms a provisional deadline whose day stays', () => {
    expect(planChange(clock('2026-01-05'), PUBLISHED)).toMatchObject({ change: 'confirmed', needsEntry: true });
  });

  it('shortens the clock of the authority', () => {
    expect(planChange(clock('2025-12-29'), WORKED)).toMatchObject({ change: 'earlier', to: { dueOn: '2026-01-09' } });
  });

  it('holds the day that a party was told and names the day of the calendar', () => {
    expect(planChange(clock('2025-12-29', 'party'), WORKED)).toMatchObject({
      change: 'held',
      to: { dueOn: '2026-01-12', provisional: false },
      countedOn: '2026-01-09',
    });
  });

  it('needs no entry for a day that is held and was certain before', () => {
    const told = counted({ startOn: day('2025-12-29'), period: TEN_DAYS, waitsFor: 'party' }, PUBLISHED);
    expect(planChange(told, WORKED)).toMatchObject({ change: 'held', needsEntry: false });
  });

  it.each([
    ['has ended', { ...clock('2025-12-25'), status: 'met' as const }],
    ['stands still', { ...clock('2025-12-25'), due: null }],
    ['runs by the hour', clock('2025-12-31', 'department', { amount: 24, unit: 'hour' })],
    ['ends before the days that change', clock('2025-11-03')],
  ])('says nothing about a clock that %s', (_how, deadline) => {
    expect(planChange(deadline, PUBLISHED)).toBeNull();
  });
});

const aDay = fc.integer({ min: 0, max: 420 }).map((offset) => addCalendarDays(day('2025-11-03'), offset));
const aCalendar: fc.Arbitrary<WorkCalendar> = fc
  .record({ swapped: fc.uniqueArray(aDay, { maxLength: 40 }), years: fc.integer({ min: 1, max: 3 }) })
  .map(({ swapped, years }) => ({
    version: 'random',
    daysOff: new Set(swapped.filter((on) => !isWeekend(on))),
    makeUpDays: new Set(swapped.filter(isWeekend)),
    publishedYears: new Set([2025, 2026, 2027].slice(0, years)),
  }));
const isWeekend = (on: PlainDate): boolean => new Date(on).getUTCDay() % 6 === 0;

const aClock: fc.Arbitrary<Told> = fc
  .record({
    startOn: aDay,
    period: fc.record({
      amount: fc.integer({ min: 1, max: 60 }),
      unit: fc.constantFrom('working-day', 'calendar-day', 'calendar-day-no-roll', 'hour'),
    }),
    waitsFor: fc.constantFrom('department', 'party'),
    pause: fc.option(fc.record({ after: fc.nat({ max: 5 }), length: fc.option(fc.nat({ max: 20 })) })),
  })
  .map(({ pause, ...told }) => ({ ...told, more: pause === null ? [] : [suspension(told.startOn, pause)] }));

function suspension(
  startOn: PlainDate,
  pause: { readonly after: number; readonly length: number | null },
): LedgerEntry {
  const from = addCalendarDays(startOn, 1 + pause.after);
  const until = pause.length === null ? null : addCalendarDays(from, pause.length);
  return { entry: 'suspended', on: from, period: null, dueOn: null, reason: 'r', by: null, from, until };
}

/** The clock after the entry that the change asks for. */
function entered(deadline: Deadline, to: { readonly dueOn: PlainDate; readonly provisional: boolean }): Deadline {
  const { dueOn } = to;
  const entry: LedgerEntry = { entry: 'recomputed', on: dueOn, period: null, dueOn, reason: 'n', by: null };
  return { ...deadline, due: deadline.due && { ...deadline.due, ...to }, ledger: [...deadline.ledger, entry] };
}

const everywhere = (holds: (deadline: Deadline, before: WorkCalendar, after: WorkCalendar) => void): void => {
  const property = fc.property(aClock, aCalendar, aCalendar, (told, before, after) => {
    holds(counted(told, before), before, after);
  });
  fc.assert(property, { seed: SEED, numRuns: 3_000 });
};

describe('planChange on random clocks and calendars', () => {
  it('asks for an entry exactly where the ledger of the case would move', () => {
    let moved = 0;
    everywhere((deadline, _before, after) => {
      const planned = planChange(deadline, after);
      const core = recompute(deadline, after);
      expect(planned?.needsEntry ?? false).toBe(core !== null);
      if (core === null) return;
      moved += 1;
      expect([planned?.from, planned?.to]).toEqual([core.from, core.to]);
    });
    expect(moved).toBeGreaterThan(500);
  });

  it('never takes a day from a party', () => {
    let held = 0;
    everywhere((deadline, _before, after) => {
      const planned = planChange(deadline, after);
      if (planned === null || deadline.waitsFor !== 'party') return;
      expect(planned.to.dueOn >= planned.from.dueOn).toBe(true);
      if (planned.change === 'held') held += 1;
    });
    expect(held).toBeGreaterThan(40);
  });

  it('asks for nothing under the calendar that counted the clock, and for nothing twice', () => {
    everywhere((deadline, before, after) => {
      expect(planChange(deadline, before)).toBeNull();
      const planned = planChange(deadline, after);
      if (planned === null) return;
      expect(planChange(entered(deadline, planned.to), after)?.needsEntry ?? false).toBe(false);
    });
  });
});
