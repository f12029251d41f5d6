import { z } from 'zod';
import { instantSchema } from '../shared/shared.schema.js';

/** Whose due days a feed holds: of the tasks that a person holds, or of every task of a department. */
export const CALENDAR_FEED_SCOPES = ['person', 'department'] as const;

/** In which language a feed speaks. */
export const FEED_LANGUAGES = ['zh', 'en'] as const;
/** One language. */
export type FeedLanguage = (typeof FEED_LANGUAGES)[number];

/** A feed of due days; its secret address is not known any more. */
export const calendarFeedSchema = z.object({
  feedId: z.uuid(),
  scope: z.enum(CALENDAR_FEED_SCOPES),
  departmentCode: z.string(),
  language: z.enum(FEED_LANGUAGES),
  createdAt: instantSchema,
  /** When a calendar program last read it, to the minute; `null` when none has. */
  fetchedAt: instantSchema.nullable(),
});
/** A feed of due days. */
export type CalendarFeed = z.infer<typeof calendarFeedSchema>;

/** What a person asks for. */
export const newCalendarFeedSchema = z.strictObject({
  scope: z.enum(CALENDAR_FEED_SCOPES),
  language: z.enum(FEED_LANGUAGES),
});
/** What a person asks for. */
export type NewCalendarFeed = z.infer<typeof newCalendarFeedSchema>;

/** A feed with the path of its secret address, which is told once and kept nowhere. */
export const createdCalendarFeedSchema = z.object({ feed: calendarFeedSchema, path: z.string() });
/** A feed with the path of its secret address. */
export type CreatedCalendarFeed = z.infer<typeof createdCalendarFeedSchema>;
