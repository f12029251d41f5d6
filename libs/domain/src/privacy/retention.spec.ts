import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { PlainDate } from '../shared/plain-date.js';
import {
  PRIVACY_UNITS,
  privacyPeriodEnd,
  retentionStanding,
  type KeptPerson,
  type PrivacyPeriod,
} from './retention.js';

const day = (text: string): PlainDate => text as PlainDate; // days of a test
const CLOSED: KeptPerson = {
  ...{ isErased: false, closedOn: day('2024-02-29'), isHeld: false, hasOpenRequest: false, isProposed: false },
};
const YEARS = { amount: 3, unit: 'year' } as const;

/** A person of the test on a day. */
interface Standing {
  readonly change?: Partial<KeptPerson>;
  readonly period?: PrivacyPeriod | null;
  readonly on: string;
}

describe('retentionStanding', () => {
  it.each<[standing: string, given: Standing]>([
    ['erased', { change: { isErased: true }, on: '2030-01-01' }],
    ['in-use', { change: { closedOn: null }, on: '2030-01-01' }],
    ['unconfirmed', { period: null, on: '2099-01-01' }],
    ['running', { on: '2027-02-28' }],
    ['due', { on: '2027-03-01' }],
    ['held', { change: { isHeld: true }, on: '2027-03-01' }],
    ['request-open', { change: { hasOpenRequest: true }, on: '2027-03-01' }],
    ['proposed', { change: { isProposed: true }, on: '2027-03-01' }],
  ])('is %s', (standing, { change = {}, period = YEARS, on }) => {
    expect(retentionStanding({ ...CLOSED, ...change }, period, day(on))).toBe(standing);
  });

  it('agrees with a model that counts days one by one', () => {
    fc.assert(
      fc.property(aPerson, fc.option(aPeriod), aDay, (person, period, today) => {
        expect(retentionStanding(person, period, today) === 'due').toBe(modelDue(person, period, today));
      }),
      { numRuns: 10_000 },
    );
  });
});

const DAY_MS = 86_400_000;
const aDay = fc.integer({ min: 0, max: 6000 }).map((days) => day(new Date(days * DAY_MS).toISOString().slice(0, 10)));
const aPeriod = fc.record({ amount: fc.integer({ min: 1, max: 40 }), unit: fc.constantFrom(...PRIVACY_UNITS) });
const aPerson = fc.record({
  isErased: rarely(),
  closedOn: fc.option(aDay, { freq: 8 }),
  isHeld: rarely(),
  hasOpenRequest: rarely(),
  isProposed: rarely(),
});

function rarely(): fc.Arbitrary<boolean> {
  return fc.integer({ min: 0, max: 9 }).map((chance) => chance === 0);
}

/** The same question without the arithmetic of the core: parts of a day are compared as numbers. */
function modelDue(person: KeptPerson, period: { amount: number; unit: string } | null, today: PlainDate): boolean {
  if (person.closedOn === null || period === null) return false;
  if (person.isErased || person.isHeld || person.hasOpenRequest || person.isProposed) return false;
  return modelPassed(person.closedOn, period, today);
}

function modelPassed(closedOn: string, { amount, unit }: { amount: number; unit: string }, today: string): boolean {
  if (unit === 'calendar-day') return Date.parse(today) - Date.parse(closedOn) > amount * DAY_MS;
  const months = (text: string): number => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
  const passed = months(today) - months(closedOn) - amount * (unit === 'year' ? 12 : 1);
  if (passed !== 0) return passed > 0;
  return Number(today.slice(8)) > Number(closedOn.slice(8));
}

describe('privacyPeriodEnd', () => {
  it.each([
    ['2024-02-29', { amount: 1, unit: 'year' }, '2025-02-28'],
    ['2026-01-31', { amount: 1, unit: 'month' }, '2026-02-28'],
    ['2026-12-31', { amount: 15, unit: 'calendar-day' }, '2027-01-15'],
  ] as const)('ends %s by %j on %s', (after, period, end) => {
    expect(privacyPeriodEnd(day(after), period)).toBe(end);
  });
});
