import { z } from 'zod';
import type { Route } from '../route.js';
import { calendarFeedSchema, createdCalendarFeedSchema, newCalendarFeedSchema } from './calendar-feed.schema.js';

/** Due days in the calendar program of a person, by a secret address. */
export const CALENDAR_FEED_ROUTES = {
  listCalendarFeeds: {
    method: 'GET',
    path: '/api/calendar-feeds',
    summary: 'The own calendar feeds that were not revoked',
    answer: z.object({ items: z.array(calendarFeedSchema) }),
  },
  createCalendarFeed: {
    method: 'POST',
    path: '/api/calendar-feeds',
    summary: 'Create a calendar feed; its secret address is told once',
    body: newCalendarFeedSchema,
    answer: createdCalendarFeedSchema,
  },
  revokeCalendarFeed: {
    method: 'DELETE',
    path: '/api/calendar-feeds/{feedId}',
    summary: 'Revoke an own calendar feed: its address answers nothing any more',
    answer: null,
  },
  readCalendarFeed: {
    method: 'GET',
    path: '/api/calendar-feeds/{token}.ics',
    summary: 'Due days as an iCalendar file (RFC 5545), for calendar programs',
    answer: z.string(),
    mediaType: 'text/calendar',
    open: true,
  },
} as const satisfies Readonly<Record<string, Route>>;
