import type { PlainDate } from '../shared/plain-date.js';
import { yearOf } from './year-table.js';

/** Which arrangement of a year holds: of the nation, of the region or of a department. */
export interface CalendarStamp {
  /** `national`, `region`, or `department:` and its code. */
  readonly scope: string;
  readonly year: number;
  /** Changes with the days of the arrangement. */
  readonly version: string;
}

/** Every stamp in one text, `2026:d93b2ade7e34 region:2026:0f…`: it changes when any of them does. */
export function calendarVersion(stamps: readonly CalendarStamp[]): string {
  return stamps
    .map(({ scope, year, version }) => (scope === 'national' ? `${year}:${version}` : `${scope}:${year}:${version}`))
    .join(' ');
}

/**
 * The part of a version on which the days of a span rest: that of its years, and of the year after, whose notice may
 * arrange the last days of a year. Stored with every due day, so the other years would be most of a deadline.
 *
 * @returns a text that names no years as it is
 */
export function versionOver(version: string, from: PlainDate, to: PlainDate): string {
  const restsOn = (stamp: string): boolean => {
    const year = Number(stamp.split(':').at(-2));
    return Number.isNaN(year) || (year >= yearOf(from) && year <= yearOf(to) + 1);
  };
  return version.split(' ').filter(restsOn).join(' ');
}
