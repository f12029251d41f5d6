import { daysOfKind, type NoticeDay } from './holiday-notice.js';
import type { WorkCalendar } from './work-calendar.js';

/** Extra days of a region or a department, laid over the national calendar. */
export interface CalendarLayer {
  readonly version: string;
  readonly days: readonly NoticeDay[];
}

/** The calendar with layers over it, the last one on top: on its days a layer has the last word. */
export function layerCalendar(calendar: WorkCalendar, layers: readonly CalendarLayer[]): WorkCalendar {
  return layers.reduce((below, { version, days }) => {
    const [off, worked] = [daysOfKind(days, 'off'), daysOfKind(days, 'make-up')];
    return {
      ...below,
      version: `${below.version} ${version}`,
      daysOff: new Set([...below.daysOff, ...off].filter((day) => !worked.has(day))),
      makeUpDays: new Set([...below.makeUpDays, ...worked].filter((day) => !off.has(day))),
    };
  }, calendar);
}

/** A year as one notice arranges it for everybody (`national`), the region (`region`) or one department. */
export interface Arrangement {
  readonly scope: string;
  readonly year: number;
  /** `null` while the year is unpublished. */
  readonly importedAt: string | null;
  readonly days: readonly NoticeDay[];
}

/** A day with the arrangement that has the last word on it. */
export interface ArrangedDay<By extends Arrangement> extends NoticeDay {
  readonly by: By;
}

const RANKS = ['national', 'region'];

/** Every arranged day: the region goes before the nation, a department before both, a later import before an earlier. */
export function arrangedDays<By extends Arrangement>(
  arrangements: readonly By[],
): ReadonlyMap<string, ArrangedDay<By>> {
  const inOrder = arrangements.toSorted((left, right) => orderOf(left).localeCompare(orderOf(right)));
  return new Map(inOrder.flatMap((by) => by.days.map((one) => [one.day, { ...one, by }] as const)));
}

function orderOf({ scope, year, importedAt }: Arrangement): string {
  const rank = RANKS.indexOf(scope);
  return [rank === -1 ? RANKS.length : rank, importedAt ?? '', year].join(' ');
}
