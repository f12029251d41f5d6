import { z } from 'zod';
import { PERIOD_UNITS } from '@app/domain';

const yesOrNo = z.enum(['yes', 'no']).optional();

/** Filters of tasks by their clock; a task without a deadline has no unit, is not provisional and does not stand still. */
export const clockFilterSchema = z.object({
  /** The unit in which the law counts. */
  unit: z.enum(PERIOD_UNITS).optional(),
  /** Whether the due day rests on a year whose holiday notice is not published. */
  provisional: yesOrNo,
  /** Whether the clock is suspended or interrupted today. */
  standing: yesOrNo,
});
/** Filters of tasks by their clock. */
export type ClockFilter = z.infer<typeof clockFilterSchema>;
