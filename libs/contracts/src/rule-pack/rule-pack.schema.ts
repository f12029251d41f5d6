import { z } from 'zod';
import { bilingualSchema, instantSchema, jsonSchema } from '../shared/shared.schema.js';

/** A rule pack as loaded. */
export const rulePackSchema = z.object({
  hash: z.string(),
  name: z.string(),
  title: bilingualSchema,
  loadedAt: instantSchema,
  loadedBy: z.string().nullable(),
  activatedAt: instantSchema.nullable(),
  isActive: z.boolean(),
  ruleCount: z.int(),
});
/** A rule pack as loaded. */
export type RulePackView = z.infer<typeof rulePackSchema>;

/** A rule for reading. */
export const ruleViewSchema = z.object({
  rule: z.string(),
  decision: z.string(),
  title: bilingualSchema,
  /** What the rule asks, in words. */
  condition: bilingualSchema,
  reason: bilingualSchema,
  level: z.string(),
  cites: z.array(z.object({ law: z.string(), article: z.string() })),
});
/** A rule for reading. */
export type RuleView = z.infer<typeof ruleViewSchema>;

/** A decision of a pack, and which rules answer it in a case that is open when others come into force. */
export const packDecisionSchema = z.object({
  decision: z.string(),
  title: bilingualSchema,
  inFlight: z.enum(['pin', 'next-stage', 'next-decision']),
});

/** A pack with its rules. */
export const rulePackDetailSchema = rulePackSchema.extend({
  decisions: z.array(packDecisionSchema),
  rules: z.array(ruleViewSchema),
});
/** A pack with its rules. */
export type RulePackDetail = z.infer<typeof rulePackDetailSchema>;

/** The files of a pack by path, letter by letter as they were stored. */
export const rulePackFilesSchema = z.object({ hash: z.string(), files: z.record(z.string(), z.string()) });
/** The files of a pack by path. */
export type RulePackFiles = z.infer<typeof rulePackFilesSchema>;

/** The JSON Schema of each kind of file of a pack: what an editor offers and explains. */
export const rulePackSchemasSchema = z.object({
  items: z.array(z.object({ glob: z.string(), schema: z.record(z.string(), jsonSchema) })),
});
/** The JSON Schema of each kind of file of a pack. */
export type RulePackSchemas = z.infer<typeof rulePackSchemasSchema>;
