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
