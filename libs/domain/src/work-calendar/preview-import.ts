import { refused, accepted } from '../shared/outcome.js';
import { checkNotice } from './check-notice.js';
import type { CalendarRefusal, CalendarRefusals } from './calendar-refusal.js';
import { compareNotices, isUnchanged, type NoticeChanges } from './compare-notices.js';
import type { HolidayNotice, NoticeDay } from './holiday-notice.js';
import type { HolidayFile } from './holiday-file.js';
import { readHolidayFile } from './read-holiday-file.js';
import type { WorkCalendar } from './work-calendar.js';

/** What is to be read out of a file. */
export interface HolidayFileRequest {
  readonly text: string;
  /** Only this year; `null` for all that the file holds. */
  readonly year: number | null;
  /** The notice that the days come from, where the file does not say; `null` when it does. */
  readonly notice: string | null;
}

/** What the import of a year would change, and what stands against it. */
export interface YearPreview extends NoticeChanges {
  readonly notice: HolidayNotice;
  /** Empty when the year may be imported. */
  readonly refusals: readonly CalendarRefusal[];
}

/** The years that a request asks for. */
export function noticesIn({ text, year, notice }: HolidayFileRequest): HolidayFile {
  const read = readHolidayFile(text);
  if (!read.ok) return read;
  const wanted = read.value.filter((one) => year === null || one.year === year);
  const years = read.value.map((one) => one.year);
  if (year !== null && wanted.length === 0) return refused(missing(year, years));
  return accepted(wanted.map((one) => ({ ...one, notice: notice ?? one.notice })));
}

function missing(year: number, years: readonly number[]): CalendarRefusals {
  const refusal = { code: 'calendar.year-not-in-file', year, years } as const;
  return { ...refusal, problems: [refusal] };
}

/**
 * What the import of a year would do.
 *
 * @param known - the days of the year as they stand, and every other known day that the notice names
 * @param base - what the days are without the notice
 */
export function previewYear(notice: HolidayNotice, known: readonly NoticeDay[], base: WorkCalendar): YearPreview {
  const changes = compareNotices(known, notice.days);
  const refusals = checkNotice(notice, base);
  const same =
    isUnchanged(changes) && notice.days.length > 0 ? [{ code: 'calendar.unchanged', year: notice.year } as const] : [];
  return { notice, ...changes, refusals: [...refusals, ...same] };
}
