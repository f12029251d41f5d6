import { z } from 'zod';
import { instantSchema, lineSchema, plainDateSchema } from '../shared/shared.schema.js';

/** A deployment works on real cases, or serves training and can shift its clock; decided once for a database. */
export const DEPLOYMENT_MODES = ['production', 'training'] as const;
/** One mode. */
export type DeploymentMode = (typeof DEPLOYMENT_MODES)[number];

/**
 * Header of every answer of a training deployment, absent in production: the present training time, how many times as
 * fast as the real clock it runs, and the zone of the legal day, e.g. `2026-12-12T02:00:00.000Z; rate=1; zone=Asia/Shanghai`.
 */
export const TRAINING_HEADER = 'liandu-training';

/** Fastest training clock: a day in a minute. */
const FASTEST = 1_440;
const MOST_DAYS = 366;

/** What a trainer asks of the clock: exactly one of days, a day, or a rate; and why. */
export const shiftClockSchema = z
  .strictObject({
    /** Calendar days forward, at the same time of day. */
    days: z.int().min(1).max(MOST_DAYS).optional(),
    /** Forward to the beginning of a legal day. */
    on: plainDateSchema.optional(),
    /** Legal time that passes while one unit of real time does. */
    rate: z.int().min(1).max(FASTEST).optional(),
    reason: lineSchema,
  })
  .refine(({ days, on, rate }) => [days, on, rate].filter((part) => part !== undefined).length === 1, {
    message: 'give exactly one of days, on and rate',
    path: ['days'],
  });
/** What a trainer asks of the clock. */
export type ShiftClock = z.infer<typeof shiftClockSchema>;

/** One shift as recorded. */
export const clockShiftSchema = z.object({
  shiftId: z.uuid(),
  /** When it was done, by the real clock. */
  at: instantSchema,
  from: instantSchema,
  to: instantSchema,
  rate: z.int(),
  reason: z.string(),
  /** Name of the person. */
  by: z.string().nullable(),
});
/** One shift as recorded. */
export type ClockShiftView = z.infer<typeof clockShiftSchema>;

/** What the clock of the deployment shows, and how it came to that. */
export const clockSchema = z.object({
  mode: z.enum(DEPLOYMENT_MODES),
  now: instantSchema,
  /** The legal day in the zone of the deployment. */
  today: plainDateSchema,
  zone: z.string(),
  realNow: instantSchema,
  rate: z.int(),
  /** The latest shifts, newest first. */
  shifts: z.array(clockShiftSchema),
});
/** What the clock of the deployment shows. */
export type ClockView = z.infer<typeof clockSchema>;
