import type { CalendarRefusal } from '@app/domain';

/** Parts of a file of holidays, and of what is entered beside it, that can be wrong. */
export const REFUSED_FIELDS = ['file', 'day', 'kind', 'name', 'notice', 'year', 'scope', 'days'] as const;
/** One of them. */
export type RefusedField = (typeof REFUSED_FIELDS)[number];

/** Where the fault is that a refusal names. */
export interface RefusalPlace {
  /** Lines of the file, counted from 1; empty where the fault is not in one line. */
  readonly lines: readonly number[];
  readonly field: RefusedField;
}

const FIELDS = {
  'calendar.file-unreadable': 'file',
  'calendar.line-unreadable': 'day',
  'calendar.entry-unreadable': 'day',
  'calendar.scope-unknown': 'scope',
  'calendar.year-not-in-file': 'year',
  'calendar.notice-missing': 'notice',
  'calendar.year-empty': 'days',
  'calendar.unchanged': 'days',
  'calendar.day-outside-year': 'day',
  'calendar.name-missing': 'name',
  'calendar.day-twice': 'day',
  'calendar.holidays-overlap': 'name',
  'calendar.day-contradictory': 'kind',
  'calendar.make-up-on-working-day': 'kind',
  'calendar.holiday-gap': 'name',
} as const satisfies Record<CalendarRefusal['code'], RefusedField>;

/** The lines and the field that a refusal is about. */
export function placeOf(refusal: CalendarRefusal, content: string): RefusalPlace {
  if ('line' in refusal) return { lines: refusal.line === 0 ? [] : [refusal.line], field: refusal.field };
  return { lines: linesWith(content, daysIn(refusal)), field: FIELDS[refusal.code] };
}

function daysIn(refusal: CalendarRefusal): readonly string[] {
  if ('day' in refusal) return [refusal.day];
  return refusal.code === 'calendar.holiday-gap' ? [refusal.from, refusal.to] : [];
}

function linesWith(content: string, days: readonly string[]): readonly number[] {
  return content.split('\n').flatMap((line, index) => (days.some((day) => line.includes(day)) ? [index + 1] : []));
}
