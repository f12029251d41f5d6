import { z } from 'zod';
import { SUSPENSION_GROUNDS } from '@app/domain';
import {
  deadlineIdSchema,
  instantSchema,
  lineSchema,
  passageSchema,
  periodSchema,
  plainDateSchema,
} from '../shared/shared.schema.js';

/** What every act on a clock brings: which clock, why, and the paper on which it rests. */
const OF_DEADLINE = { deadlineId: deadlineIdSchema, reason: passageSchema, document: lineSchema };

/** What a person may ask of a running clock. */
export const amendmentSchemas = [
  z.strictObject({
    type: z.literal('suspend-deadline'),
    ...OF_DEADLINE,
    because: z.enum(SUSPENSION_GROUNDS),
    /** First day that does not count. */
    from: plainDateSchema,
    /** Last day that does not count; `null` while nobody knows it. */
    until: plainDateSchema.nullable(),
  }),
  z.strictObject({
    type: z.literal('resume-deadline'),
    ...OF_DEADLINE,
    /** First day that counts again. */
    resumedOn: plainDateSchema,
  }),
  z.strictObject({ type: z.literal('extend-deadline'), ...OF_DEADLINE, period: periodSchema }),
  z.strictObject({ type: z.literal('interrupt-deadline'), ...OF_DEADLINE, interruptedOn: plainDateSchema }),
  z.strictObject({
    type: z.literal('restart-deadline'),
    ...OF_DEADLINE,
    /** The day of the event that starts the clock anew; not counted itself. */
    restartedOn: plainDateSchema,
  }),
  z.strictObject({
    type: z.literal('correct-deadline'),
    ...OF_DEADLINE,
    cause: z.enum(['served-late', 'error']),
    /** The right day of the event from which a clock of days runs. */
    startOn: plainDateSchema.optional(),
    /** The right instant from which a clock of hours or minutes runs. */
    startAt: instantSchema.optional(),
  }),
] as const;
