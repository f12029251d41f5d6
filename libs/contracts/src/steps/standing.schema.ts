import { z } from 'zod';
import { RATINGS } from '@app/domain';
import { overduePeriodsSchema } from '../shared/shared.schema.js';

/** How an enterprise stands, question by question; `null` is not known yet. */
export const standingFields = {
  headPlatform: z.boolean().nullable(),
  reportOverduePeriods: overduePeriodsSchema.nullable(),
  rating: z.enum(RATINGS).nullable(),
};
