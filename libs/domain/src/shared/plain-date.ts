/** A legal day `YYYY-MM-DD` in the deployment's zone; no time, no zone of its own. */
export type PlainDate = string & { readonly __brand: 'PlainDate' };

/** A point in time, ISO 8601 in UTC, ending in `Z`. */
export type Instant = string & { readonly __brand: 'Instant' };

const DAY_MS = 86_400_000;

/** Reads a day; `null` when the text is not an existing day of the Gregorian calendar. */
export function plainDate(text: string): PlainDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const read = new Date(`${text}T00:00:00Z`);
  if (Number.isNaN(read.getTime()) || read.toISOString().slice(0, 10) !== text) return null;
  return text as PlainDate; // constructor of the branded type
}

/** Reads a UTC instant; `null` when the text is none. */
export function instant(text: string): Instant | null {
  const read = new Date(text);
  if (!text.endsWith('Z') || Number.isNaN(read.getTime())) return null;
  return read.toISOString() as Instant; // constructor of the branded type
}

/** The instant that lies the given milliseconds after the epoch. */
export function instantFromEpoch(milliseconds: number): Instant {
  return new Date(milliseconds).toISOString() as Instant; // constructor of the branded type
}

/** Milliseconds since the epoch. */
export function epochOf(at: Instant): number {
  return Date.parse(at);
}

/** The day that lies a number of calendar days later (negative: earlier). */
export function addCalendarDays(on: PlainDate, days: number): PlainDate {
  return new Date(Date.parse(on) + days * DAY_MS).toISOString().slice(0, 10) as PlainDate;
}

/** Calendar days from one day to another; negative when `to` is earlier. */
export function calendarDaysBetween(from: PlainDate, to: PlainDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

/** Whether a day lies after another. */
export function isAfter(on: PlainDate, other: PlainDate): boolean {
  return on > other;
}

/** Whether a day lies before another. */
export function isBefore(on: PlainDate, other: PlainDate): boolean {
  return on < other;
}

/** The same day of a later month; the last day of that month where it has no such day. */
export function addMonths(on: PlainDate, months: number): PlainDate {
  const [year = 0, month = 1, day = 1] = on.split('-').map(Number);
  const target = new Date(Date.UTC(year, month - 1 + months, 1));
  const lastDay = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0)).getUTCDate();
  target.setUTCDate(Math.min(day, lastDay));
  return target.toISOString().slice(0, 10) as PlainDate;
}
