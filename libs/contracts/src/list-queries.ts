import { z } from 'zod';
import { pageQuerySchema } from './shared/shared.schema.js';

/** Query of the case list. */
export const caseQuery = pageQuerySchema.extend({
  search: z.string().trim().max(100).optional(),
  stage: z.string().max(20).optional(),
  /** Leaves out what has been closed or merged. */
  standing: z.enum(['open']).optional(),
});
/** Query of the clue pool. */
export const clueQuery = pageQuerySchema.extend({
  search: z.string().trim().max(100).optional(),
  status: z.enum(['received', 'opened', 'withdrawn']).optional(),
  batch: z.uuid().optional(),
});
/** Fields beside an uploaded file. */
export const upload = z.object({ profile: z.string(), fileHash: z.string().optional() });
