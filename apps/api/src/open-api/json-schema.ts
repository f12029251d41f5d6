import { z } from 'zod';

/** A JSON Schema of draft 2020-12, the dialect of OpenAPI 3.1. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** Where the description of any JSON value stands. */
export const ANY_JSON = '#/components/schemas/Json';

/** Any JSON value: the one schema of the interface that contains itself. */
export const anyJsonComponent: JsonSchema = { description: 'Any JSON value' };

/** Describes what a schema lets in (a request), or what it gives out (an answer). */
export function jsonSchemaOf(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  const described = z.toJSONSchema(schema, { io, unrepresentable: 'any', reused: 'inline' });
  return withoutLocalDefinitions(described) as JsonSchema; // the same object, fewer keys
}

/** Local definitions would point into the whole document, where they are not; only JSON values need one. */
function withoutLocalDefinitions(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withoutLocalDefinitions);
  if (typeof node !== 'object' || node === null) return node;
  if ('$ref' in node) return { $ref: ANY_JSON };
  const kept = Object.entries(node).filter(([key]) => key !== '$schema' && key !== '$defs');
  return Object.fromEntries(kept.map(([key, value]) => [key, withoutLocalDefinitions(value)]));
}
