import { accepted, refused, type Outcome } from '../shared/outcome.js';
import { plainDate } from '../shared/plain-date.js';
import type { CalendarRefusals } from './calendar-refusal.js';
import { byYear, type HolidayNotice, type NoticeDay } from './holiday-notice.js';
import { readHolidayTable } from './read-holiday-table.js';

/** What a file of holidays holds: its years in order. */
export type HolidayFile = Outcome<readonly HolidayNotice[], CalendarRefusals>;

/**
 * Reads a file of holidays in one of three forms: JSON of the package chinese-days (`holidays`, `workdays`), the yearly
 * JSON of public holiday projects (`year`, `papers`, `days`), or a table in CSV (day, kind, name).
 */
export function readHolidayFile(text: string): HolidayFile {
  const bare = text.replace(/^\uFEFF/, '').trim();
  if (!bare.startsWith('{') && !bare.startsWith('[')) return readHolidayTable(bare);
  const json = parsed(bare);
  const list = Array.isArray(json) ? (json as readonly unknown[]) : [json];
  const read = list.map((part) => readYear(part) ?? readPackage(part));
  const notices = read.flatMap((part) => part ?? []);
  const unreadable = { code: 'calendar.file-unreadable' } as const;
  if (read.includes(null) || notices.length === 0) return refused({ ...unreadable, problems: [unreadable] });
  return accepted(notices.toSorted((left, right) => left.year - right.year));
}

/** `null` for a text that is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // the caller refuses the file
  }
}

/** The yearly form: `{ year, papers, days: [{ name, date, isOffDay }] }`. */
function readYear(part: unknown): readonly HolidayNotice[] | null {
  const { year, papers, days } = recordOf(part);
  if (typeof year !== 'number' || !Array.isArray(days)) return null;
  const read = (days as readonly unknown[]).map(readYearDay);
  const known = read.filter((day) => day !== null);
  if (known.length !== read.length) return null;
  return [{ year, notice: textsOf(papers).join(' '), days: known }];
}

function readYearDay(part: unknown): NoticeDay | null {
  const { name, date, isOffDay } = recordOf(part);
  return typeof isOffDay === 'boolean' ? noticeDay(date, name, isOffDay) : null;
}

/** The form of the package: `{ holidays: { day: 'English,Chinese,days' }, workdays: { … } }`. */
function readPackage(part: unknown): readonly HolidayNotice[] | null {
  const { holidays, workdays } = recordOf(part);
  if (typeof holidays !== 'object' || typeof workdays !== 'object') return null;
  const read = [...packageDays(holidays, true), ...packageDays(workdays, false)];
  const days = read.filter((day) => day !== null);
  return days.length === read.length ? byYear(days) : null;
}

function packageDays(days: unknown, isOff: boolean): readonly (NoticeDay | null)[] {
  return Object.entries(recordOf(days)).map(([day, label]) => noticeDay(day, chineseName(label), isOff));
}

function chineseName(label: unknown): unknown {
  return typeof label === 'string' ? (label.split(',')[1] ?? label) : label;
}

function noticeDay(written: unknown, name: unknown, isOff: boolean): NoticeDay | null {
  const day = typeof written === 'string' ? plainDate(written) : null;
  if (day === null || typeof name !== 'string') return null;
  return { day, kind: isOff ? 'off' : 'make-up', name };
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}
