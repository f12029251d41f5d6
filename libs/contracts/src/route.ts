import type { z } from 'zod';

/** One operation of the HTTP interface. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** Path below the origin, parameters in braces. */
  readonly path: string;
  readonly summary: string;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  readonly answer: z.ZodType | null;
  /** What the answer is written in, where it is not JSON. */
  readonly mediaType?: string;
  /** The request must bear an `Idempotency-Key` (UUID). */
  readonly idempotent?: true;
  /** The body is multipart: `file` and the fields of `body`. */
  readonly upload?: true;
  /** Needs no session. */
  readonly open?: true;
}
