import { z } from 'zod';
import { instantSchema } from '../shared/shared.schema.js';

/** Browsers that the product tells apart, for their holder to know a session by. */
export const BROWSER_NAMES = ['edge', 'chrome', 'firefox', 'safari', 'program', 'other'] as const;
/** One browser. */
export type BrowserName = (typeof BROWSER_NAMES)[number];

/** Systems that the product tells apart. */
export const SYSTEM_NAMES = ['windows', 'macos', 'linux', 'harmony', 'android', 'ios', 'other'] as const;
/** One system. */
export type SystemName = (typeof SYSTEM_NAMES)[number];

/** A session as its holder sees it; its token is not known any more. */
export const ownSessionSchema = z.object({
  sessionId: z.uuid(),
  begunAt: instantSchema,
  /** To the minute. */
  lastSeenAt: instantSchema,
  endsAt: instantSchema,
  /** Where it was begun from; `null` for sessions of a time when this was not kept. */
  address: z.string().nullable(),
  browser: z.enum(BROWSER_NAMES),
  system: z.enum(SYSTEM_NAMES),
  isThis: z.boolean(),
});
/** A session as its holder sees it. */
export type OwnSession = z.infer<typeof ownSessionSchema>;

/** The own sessions, and when sessions end by themselves. */
export const ownSessionsSchema = z.object({
  items: z.array(ownSessionSchema),
  idleMinutes: z.int(),
  longestMinutes: z.int(),
});
/** The own sessions. */
export type OwnSessions = z.infer<typeof ownSessionsSchema>;
