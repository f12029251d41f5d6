import { STEP_SCHEMAS } from '@app/contracts';
import type { z } from 'zod';
import { jsonSchemaOf, type JsonSchema } from './json-schema.js';

/** The inputs of every step of every procedure, as components named `<kind>.<step>`. */
export function stepComponents(): Readonly<Record<string, JsonSchema>> {
  const entries = Object.entries(STEP_SCHEMAS).flatMap(([kind, steps]) =>
    Object.entries<z.ZodType>(steps).map(
      ([step, schema]) => [`${kind}.${step}`, jsonSchemaOf(schema, 'input')] as const,
    ),
  );
  return Object.fromEntries(entries);
}
