import type { PlainDate } from './plain-date.js';

/** A day that cannot be right where it stands. */
export type DayRefusal =
  | { readonly code: 'day.in-future'; readonly field: string; readonly on: PlainDate }
  | { readonly code: 'day.before'; readonly field: string; readonly on: PlainDate; readonly earliest: PlainDate };

/** Refuses the day of a past act that lies after today; `null` when it is fine. */
export function futureDay(field: string, on: PlainDate, today: PlainDate): DayRefusal | null {
  return on > today ? { code: 'day.in-future', field, on } : null;
}

/** Refuses a day that lies before the earliest possible one; `null` when it is fine. */
export function dayBefore(field: string, on: PlainDate, earliest: PlainDate): DayRefusal | null {
  return on < earliest ? { code: 'day.before', field, on, earliest } : null;
}
