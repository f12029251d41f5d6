import { accepted, refused } from '../shared/outcome.js';
import { plainDate } from '../shared/plain-date.js';
import { allOf, type CalendarRefusal } from './calendar-refusal.js';
import { byYear, type NoticeDay, type NoticeKind } from './holiday-notice.js';
import type { HolidayFile } from './holiday-file.js';

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

interface Line {
  readonly line: number;
  readonly cells: readonly string[];
  readonly text: string;
}

/** Reads a table `day,kind,name`, a line a day; a heading may come first. Every line that cannot be read is named. */
export function readHolidayTable(text: string): HolidayFile {
  const lines = text.split(/\r?\n/).map((line, index) => ({ line: index + 1, cells: cellsOf(line), text: line }));
  const rows = lines.filter(({ cells, text: row }) => row.trim() !== '' && !HEADINGS.includes(cells[0] ?? ''));
  const read = rows.map(readLine);
  const broken = allOf(read.filter((one): one is CalendarRefusal => 'code' in one));
  if (broken !== null) return refused(broken);
  const days = read.filter((one): one is NoticeDay => !('code' in one));
  const unreadable = { code: 'calendar.file-unreadable' } as const;
  return days.length === 0 ? refused({ ...unreadable, problems: [unreadable] }) : accepted(byYear(days));
}

function cellsOf(line: string): readonly string[] {
  return line.split(/[,，\t]/).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
}

function readLine({ line, cells: [written = '', word = '', name = ''], text }: Line): NoticeDay | CalendarRefusal {
  const day = plainDate(written);
  const kind = KIND_WORDS[word];
  if (day === null || kind === undefined)
    return { code: 'calendar.line-unreadable', line, field: day === null ? 'day' : 'kind', text };
  return { day, kind, name };
}
