import { z } from 'zod';
import { bilingualSchema, instantSchema } from '../shared/shared.schema.js';

const hashSchema = z.string().regex(/^[0-9a-f]{64}$/);

/** What a release says of a pack. */
export const releaseContentSchema = z.strictObject({
  format: z.literal(1),
  pack: z.strictObject({ id: z.string(), version: z.string(), title: bilingualSchema }),
  /** Hash of the pack. */
  hash: hashSchema,
  /** SHA-256 of the text of each file, by its path. */
  files: z.record(z.string(), hashSchema),
  /** Who approved exactly this pack; empty for a pack that was loaded on the server. */
  approvals: z.array(
    z.strictObject({ by: z.string(), at: instantSchema, wordsHash: z.string(), impactHash: z.string().nullable() }),
  ),
  /** How the examples of the pack went when the release was written. */
  examples: z.strictObject({ count: z.int(), failed: z.int() }),
  releasedAt: instantSchema,
});
/** What a release says of a pack. */
export type ReleaseContent = z.infer<typeof releaseContentSchema>;

/** A release: what it says, and the signature under the canonical form of it. */
export const ruleReleaseSchema = z.strictObject({
  content: releaseContentSchema,
  signature: z.strictObject({ algorithm: z.enum(['ed25519', 'sm2-sm3']), key: hashSchema, value: z.base64() }),
});
/** A release with its signature. */
export type RuleRelease = z.infer<typeof ruleReleaseSchema>;
