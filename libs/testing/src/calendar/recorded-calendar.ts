import { readFileSync } from 'node:fs';
import type { WorkCalendar } from '@app/domain';

interface RecordedNotice {
  readonly days: readonly { readonly date: string; readonly isOffDay: boolean }[];
}

/** Years whose notices are recorded in `test/data/holiday-notices`. */
export const RECORDED_YEARS: readonly number[] = Array.from({ length: 12 }, (_, index) => 2015 + index);

/** The calendar of the notices of the State Council as recorded in `test/data`. */
export function recordedCalendar(years: readonly number[] = RECORDED_YEARS): WorkCalendar {
  const days = years.flatMap(
    (year) => (JSON.parse(readFileSync(`test/data/holiday-notices/${year}.json`, 'utf8')) as RecordedNotice).days,
  );
  const dates = (isOffDay: boolean): Set<string> =>
    new Set(days.filter((one) => one.isOffDay === isOffDay).map((one) => one.date));
  return { version: 'recorded', daysOff: dates(true), makeUpDays: dates(false), publishedYears: new Set(years) };
}
