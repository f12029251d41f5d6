import type { Outcome } from '../shared/outcome.js';
import type { CalendarRefusals } from './calendar-refusal.js';
import type { HolidayNotice } from './holiday-notice.js';

/** What a file of holidays holds: its years in order, or everything that stands against it. */
export type HolidayFile = Outcome<readonly HolidayNotice[], CalendarRefusals>;
