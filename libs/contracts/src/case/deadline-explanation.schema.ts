import { z } from 'zod';
import { DAY_NATURES, DAY_ROLES } from '@app/domain';
import { deadlineIdSchema, periodSchema, plainDateSchema } from '../shared/shared.schema.js';

/** One day of a deadline. */
const explainedDaySchema = z.object({
  on: plainDateSchema,
  role: z.enum(DAY_ROLES),
  /** 1 for day 1; `null` for days that are not counted one by one. */
  number: z.number().int().nullable(),
  /** `null` for an ordinary working day. */
  nature: z.enum(DAY_NATURES).nullable(),
  /** Name of the holiday as the notice has it. */
  name: z.string().nullable(),
  /** False when the notice for the year of this day is not published. */
  isPublished: z.boolean(),
});

/** A deadline day by day: its first period and each extension. */
export const deadlineExplanationSchema = z.object({
  deadlineId: deadlineIdSchema,
  clock: z.string(),
  legs: z.array(
    z.object({
      entry: z.enum(['started', 'extended']),
      startOn: plainDateSchema,
      period: periodSchema,
      /** The day that is recorded and holds. */
      dueOn: plainDateSchema,
      /** The day that the calendar gives now. */
      dueOnToday: plainDateSchema,
      days: z.array(explainedDaySchema),
    }),
  ),
  /** The notices on which the days rest; a year that is missing is unpublished. */
  notices: z.array(z.object({ year: z.number().int(), notice: z.string() })),
});
/** A deadline day by day. */
export type DeadlineExplanation = z.infer<typeof deadlineExplanationSchema>;
