import type { PlainDate } from '../shared/plain-date.js';

/** Why a file of holidays, or the notice in it, is not taken. */
export type CalendarRefusal =
  | { readonly code: 'calendar.file-unreadable' }
  | {
      readonly code: 'calendar.line-unreadable';
      readonly line: number;
      /** What of the line cannot be read. */
      readonly field: 'day' | 'kind';
      readonly text: string;
    }
  | {
      readonly code: 'calendar.entry-unreadable';
      /** Line of a JSON file where the entry stands; 0 where it is not found. */
      readonly line: number;
      /** What of the entry cannot be read. */
      readonly field: 'day' | 'kind' | 'name';
      readonly text: string;
    }
  | { readonly code: 'calendar.scope-unknown'; readonly scope: string }
  | { readonly code: 'calendar.year-not-in-file'; readonly year: number; readonly years: readonly number[] }
  | { readonly code: 'calendar.notice-missing'; readonly year: number }
  | { readonly code: 'calendar.year-empty'; readonly year: number }
  | { readonly code: 'calendar.unchanged'; readonly year: number }
  | { readonly code: 'calendar.day-outside-year'; readonly day: PlainDate; readonly year: number }
  | { readonly code: 'calendar.name-missing'; readonly day: PlainDate }
  | { readonly code: 'calendar.day-twice'; readonly day: PlainDate }
  | { readonly code: 'calendar.holidays-overlap'; readonly day: PlainDate; readonly names: readonly string[] }
  | { readonly code: 'calendar.day-contradictory'; readonly day: PlainDate }
  | { readonly code: 'calendar.make-up-on-working-day'; readonly day: PlainDate }
  | {
      readonly code: 'calendar.holiday-gap';
      readonly name: string;
      readonly from: PlainDate;
      readonly to: PlainDate;
    };

/** Why a file is not taken: the first reason, and all of them. */
export type CalendarRefusals = CalendarRefusal & { readonly problems: readonly CalendarRefusal[] };

/** The first of some reasons, with all of them; `null` when there is none. */
export function allOf(problems: readonly CalendarRefusal[]): CalendarRefusals | null {
  const [first] = problems;
  return first === undefined ? null : { ...first, problems };
}
