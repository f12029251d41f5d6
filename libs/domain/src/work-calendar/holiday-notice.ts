import type { PlainDate } from '../shared/plain-date.js';

/** What a notice makes of a day: off, or worked although it is a Saturday, a Sunday or otherwise off. */
export const NOTICE_KINDS = ['off', 'make-up'] as const;
/** One kind. */
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** One day of a holiday notice. */
export interface NoticeDay {
  readonly day: PlainDate;
  readonly kind: NoticeKind;
  /** Name of the holiday, e.g. 国庆节. */
  readonly name: string;
}

/** Where a notice is found, besides its title; `null` for what nobody has entered. */
export interface NoticeSource {
  /** Number of the document, e.g. 国办发明电〔2025〕7号. */
  readonly number: string | null;
  readonly issuedOn: PlainDate | null;
  readonly url: string | null;
}

/** A year as a notice arranges it: the last days of the year before may belong to it. */
export interface HolidayNotice {
  readonly year: number;
  /** Title or address of the notice; empty when the file does not say. */
  readonly notice: string;
  readonly days: readonly NoticeDay[];
}

/** The days of a kind, as a calendar holds them. */
export function daysOfKind(days: readonly NoticeDay[], kind: NoticeKind): ReadonlySet<string> {
  return new Set(days.filter((one) => one.kind === kind).map(({ day }) => day));
}

/** Days by their own year, in order; the file does not say which notice they come from. */
export function byYear(days: readonly NoticeDay[]): readonly HolidayNotice[] {
  const years = [...new Set(days.map(({ day }) => Number(day.slice(0, 4))))].sort((left, right) => left - right);
  return years.map((year) => ({ year, notice: '', days: days.filter(({ day }) => day.startsWith(`${year}-`)) }));
}
