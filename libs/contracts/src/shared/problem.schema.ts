import { z } from 'zod';

/** A field of a request that is not right. */
export const fieldProblemSchema = z.object({
  /** JSON pointer of the field, e.g. `/input/servedOn`. */
  pointer: z.string(),
  code: z.string(),
  detail: z.string(),
});

/** Problem details of RFC 9457; `code` selects the text for people, `data` fills it. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string().optional(),
  data: z.record(z.string(), z.unknown()).optional(),
  errors: z.array(fieldProblemSchema).optional(),
  /** Seconds after which a retry may succeed. */
  retryAfter: z.int().optional(),
});
/** Problem details of RFC 9457. */
export type Problem = z.infer<typeof problemSchema>;
