/**
 * Units of the law: working day, calendar day (the last day rolls past days off), calendar day without roll, hour and
 * minute (natural ones: they run through nights and days off), month and year (their last day rolls).
 * Source: 行政处罚法 art. 85, 行政强制法 art. 69, 民事诉讼法 art. 85 (A); domain.md 2.1.
 */
export const PERIOD_UNITS = [
  'working-day',
  'calendar-day',
  'calendar-day-no-roll',
  'hour',
  'month',
  'minute',
  'year',
] as const;
/** One unit. */
export type PeriodUnit = (typeof PERIOD_UNITS)[number];

/** A length of time in a unit of the law; never a bare number. */
export interface Period {
  /** Whole units, at least 1. */
  readonly amount: number;
  readonly unit: PeriodUnit;
  /** Present only where the day of the event is itself day 1; the law does not count it. Source: 民事诉讼法 art. 85 (A). */
  readonly startDay?: 'counted' | undefined;
}

const MINUTE_MS = 60_000;

/** Milliseconds of a period that ends at an instant; `null` for one that ends with a day. */
export function exactMilliseconds({ amount, unit }: Period): number | null {
  if (unit === 'hour') return amount * 60 * MINUTE_MS;
  return unit === 'minute' ? amount * MINUTE_MS : null;
}

/** Longest period of each statutory clock: a rule file may shorten it for the authority, never lengthen it (G9, A). */
export const STATUTORY_PERIODS: Readonly<Record<string, Period>> = {
  acceptance: { amount: 5, unit: 'working-day' },
  investigation: { amount: 60, unit: 'working-day' },
  'decision-service': { amount: 7, unit: 'working-day' },
};

/** The period to use: the proposed one, unless it is longer than the law allows in the same unit. */
export function withinStatute(clock: string, proposed: Period): Period {
  const statutory = STATUTORY_PERIODS[clock];
  if (statutory === undefined) return proposed;
  const isLawful = proposed.unit === statutory.unit && proposed.amount <= statutory.amount;
  return isLawful ? proposed : statutory;
}
