import { plainDate, type PlainDate } from '../shared/plain-date.js';

/** A day as a file gives it; `exact` is false where only its month or year was given and the first day is taken. */
export interface DayRead {
  readonly on: PlainDate;
  readonly exact: boolean;
}

const DAY = /^(\d{4})(?:-|\/|\.|年)(\d{1,2})(?:-|\/|\.|月)(\d{1,2})日?(?:[ T]\d{1,2}:\d{2}(?::\d{2})?)?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const MONTH = /^(\d{4})(?:-|\/|\.|年)(\d{1,2})月?$/;
const YEAR = /^(\d{4})年?$/;

/** Reads a day as 2026-03-05, 2026/3/5, 2026.3.5, 2026年3月5日 or 20260305; `null` when it is no existing day. */
export function readDay(text: string): DayRead | null {
  const [, year = '', month = '', day = ''] = DAY.exec(text) ?? COMPACT.exec(text) ?? [];
  return dayRead([year, month, day], true);
}

/** Reads a day, a month (2026-03, 2026年3月) or a year (2026); `null` when it is none of them. */
export function readPartialDay(text: string): DayRead | null {
  const exact = readDay(text);
  if (exact !== null) return exact;
  const [, year = '', month = '1'] = MONTH.exec(text) ?? YEAR.exec(text) ?? [];
  return dayRead([year, month, '1'], false);
}

function dayRead([year, month, day]: readonly [string, string, string], exact: boolean): DayRead | null {
  const on = plainDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  return on === null ? null : { on, exact };
}
