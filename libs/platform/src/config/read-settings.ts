import type { z } from 'zod';

/** The environment does not say what a program needs; the message names each setting and what is wrong with it. */
export class SettingsError extends Error {}

/**
 * Reads the settings of a program once, at its start.
 *
 * @param source - usually `process.env`
 * @throws SettingsError
 */
export function readSettings<Schema extends z.ZodType>(
  schema: Schema,
  source: Readonly<Record<string, string | undefined>>,
): z.infer<Schema> {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ''));
  const read = schema.safeParse(given);
  if (read.success) return read.data;
  const lines = read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new SettingsError(lines.join('\n'));
}
