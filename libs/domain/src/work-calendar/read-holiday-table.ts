import { accepted, refused, type Outcome } from '../shared/outcome.js';
import { plainDate } from '../shared/plain-date.js';
import type { CalendarRefusal } from './calendar-refusal.js';
import { byYear, type HolidayNotice, type NoticeDay, type NoticeKind } from './holiday-notice.js';

/** Words for the kinds of days, as tables have them. */
const KIND_WORDS: Readonly<Record<string, NoticeKind>> = {
  off: 'off',
  放假: 'off',
  休: 'off',
  'make-up': 'make-up',
  调休上班: 'make-up',
  上班: 'make-up',
  班: 'make-up',
};

const HEADINGS = ['day', 'date', '日期'];

/** Reads a table `day,kind,name`, a line a day; a heading may come first. */
export function readHolidayTable(text: string): Outcome<readonly HolidayNotice[], CalendarRefusal> {
  const lines = text.split(/\r?\n/).map((line, index) => ({ line: index + 1, cells: cellsOf(line), text: line }));
  const rows = lines.filter(({ cells, text: row }) => row.trim() !== '' && !HEADINGS.includes(cells[0] ?? ''));
  const read = rows.map(({ cells }) => dayOf(cells));
  const broken = rows[read.indexOf(null)];
  if (broken !== undefined) return refused({ code: 'calendar.line-unreadable', line: broken.line, text: broken.text });
  const days = read.filter((day) => day !== null);
  return days.length === 0 ? refused({ code: 'calendar.file-unreadable' }) : accepted(byYear(days));
}

function cellsOf(line: string): readonly string[] {
  return line.split(/[,，\t]/).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
}

function dayOf([written = '', word = '', name = '']: readonly string[]): NoticeDay | null {
  const day = plainDate(written);
  const kind = KIND_WORDS[word];
  return day === null || kind === undefined ? null : { day, kind, name };
}
