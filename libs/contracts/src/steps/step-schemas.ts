import type { z } from 'zod';

/** One schema per step of a procedure, each giving exactly the input that the domain declares. */
export type StepSchemas<Steps extends object> = { readonly [Step in keyof Steps]: z.ZodType<Steps[Step]> };
