import type { Route } from '../route.js';
import {
  calendarFileSchema,
  calendarPreviewSchema,
  calendarQuerySchema,
  calendarYearSchema,
  calendarYearsSchema,
} from './calendar.schema.js';

/** The working-day calendar. */
export const CALENDAR_ROUTES = {
  listCalendarYears: {
    method: 'GET',
    path: '/api/calendar',
    summary: 'Years with a holiday notice, and the days of regions and departments',
    answer: calendarYearsSchema,
  },
  readCalendarYear: {
    method: 'GET',
    path: '/api/calendar/{year}',
    summary: 'Days off and make-up workdays of a year, or that it is unpublished',
    query: calendarQuerySchema,
    answer: calendarYearSchema,
  },
  listCalendarVersions: {
    method: 'GET',
    path: '/api/calendar/{year}/versions',
    summary: 'Every arrangement of a year that was ever imported, the latest first',
    query: calendarQuerySchema,
    answer: calendarYearsSchema,
  },
  previewCalendar: {
    method: 'POST',
    path: '/api/calendar/preview',
    summary: 'What the import of a file of holidays would change; stores nothing',
    body: calendarFileSchema,
    answer: calendarPreviewSchema,
  },
  importCalendar: {
    method: 'POST',
    path: '/api/calendar',
    summary: 'Import a file of holidays',
    body: calendarFileSchema,
    answer: calendarPreviewSchema,
  },
} as const satisfies Readonly<Record<string, Route>>;
