import { accepted, refused } from '../shared/outcome.js';
import { plainDate } from '../shared/plain-date.js';
import { allOf, type CalendarRefusal } from './calendar-refusal.js';
import { byYear, type HolidayNotice, type NoticeDay } from './holiday-notice.js';
import type { HolidayFile } from './holiday-file.js';
import { readHolidayTable } from './read-holiday-table.js';

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
  const broken = allOf(read.flatMap((part) => part?.broken ?? []).map((one) => refusalOf(one, text)));
  if (broken !== null) return refused(broken);
  const notices = read.flatMap((part) => part?.notices ?? []);
  const unreadable = { code: 'calendar.file-unreadable' } as const;
  if (read.includes(null) || notices.length === 0) return refused({ ...unreadable, problems: [unreadable] });
  return accepted(notices.toSorted((left, right) => left.year - right.year));
}

/** An entry that cannot be read, and which part of it. */
interface BrokenEntry {
  readonly field: 'day' | 'kind' | 'name';
  readonly date: unknown;
  readonly name: unknown;
}

/** What a part of a file holds. */
interface FilePart {
  readonly notices: readonly HolidayNotice[];
  readonly broken: readonly BrokenEntry[];
}

const LONGEST_TEXT = 100;

/** The line is looked up by the date of the entry, or by its name where the date is none. */
function refusalOf({ field, date, name }: BrokenEntry, text: string): CalendarRefusal {
  const written = [date, name].filter((part): part is string => typeof part === 'string' && part !== '');
  const line = text.split('\n').findIndex((one) => one.includes(`"${written[0] ?? ''}`)) + 1;
  const told = written.join(' ').slice(0, LONGEST_TEXT);
  return { code: 'calendar.entry-unreadable', line: written.length === 0 ? 0 : line, field, text: told };
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
function readYear(part: unknown): FilePart | null {
  const { year, papers, days } = recordOf(part);
  if (typeof year !== 'number' || !Array.isArray(days)) return null;
  const read = (days as readonly unknown[]).map(readYearDay);
  return { notices: [{ year, notice: textsOf(papers).join(' '), days: read.filter(isDay) }], broken: brokenIn(read) };
}

function readYearDay(part: unknown): NoticeDay | BrokenEntry {
  const { name, date, isOffDay } = recordOf(part);
  return typeof isOffDay === 'boolean' ? noticeDay(date, name, isOffDay) : { field: 'kind', date, name };
}

function isDay(read: NoticeDay | BrokenEntry): read is NoticeDay {
  return !('field' in read);
}

function brokenIn(read: readonly (NoticeDay | BrokenEntry)[]): readonly BrokenEntry[] {
  return read.filter((one): one is BrokenEntry => 'field' in one);
}

/** The form of the package: `{ holidays: { day: 'English,Chinese,days' }, workdays: { … } }`. */
function readPackage(part: unknown): FilePart | null {
  const { holidays, workdays } = recordOf(part);
  if (typeof holidays !== 'object' || typeof workdays !== 'object') return null;
  const read = [...packageDays(holidays, true), ...packageDays(workdays, false)];
  return { notices: byYear(read.filter(isDay)), broken: brokenIn(read) };
}

function packageDays(days: unknown, isOff: boolean): readonly (NoticeDay | BrokenEntry)[] {
  return Object.entries(recordOf(days)).map(([day, label]) => noticeDay(day, chineseName(label), isOff));
}

function chineseName(label: unknown): unknown {
  return typeof label === 'string' ? (label.split(',')[1] ?? label) : label;
}

function noticeDay(written: unknown, name: unknown, isOff: boolean): NoticeDay | BrokenEntry {
  const day = typeof written === 'string' ? plainDate(written) : null;
  if (day === null || typeof name !== 'string') return { field: day === null ? 'day' : 'name', date: written, name };
  return { day, kind: isOff ? 'off' : 'make-up', name };
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}
