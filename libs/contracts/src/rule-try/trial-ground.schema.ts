import { z } from 'zod';
import { bilingualSchema, jsonSchema } from '../shared/shared.schema.js';

/** One fact that a pack may ask about, as its catalogue has it. */
export const trialFieldSchema = z.object({
  /** `fact.field`. */
  path: z.string(),
  type: z.enum(['code', 'text', 'integer', 'boolean', 'codes']),
  /** Whether "not known" is a lawful answer. */
  nullable: z.boolean(),
  /** Whether codes beyond those listed may stand there. */
  open: z.boolean(),
  min: z.number(),
  max: z.number(),
  unit: z.string().nullable(),
  unitWords: bilingualSchema.nullable(),
  label: bilingualSchema,
  note: z.string().nullable(),
  codes: z.array(z.object({ code: z.string(), zh: z.string(), en: z.string() })),
});
/** One fact that a pack may ask about. */
export type TrialField = z.infer<typeof trialFieldSchema>;

/** An example of the pack, by which a trial may begin. */
export const trialExampleSchema = z.object({ example: z.string(), name: bilingualSchema, file: z.string() });

/** A finding of the analysis with an input that shows it, by which a trial may begin. */
export const trialFindingSchema = z.object({
  finding: z.string(),
  level: z.enum(['error', 'warning', 'note']),
  message: bilingualSchema,
});

/** One decision of a pack, with what a trial of it may begin by. */
export const trialDecisionSchema = z.object({
  decision: z.string(),
  title: bilingualSchema,
  question: bilingualSchema,
  /** What the day of the decision is. */
  day: bilingualSchema,
  /** Facts that its rules ask about, by path. */
  reads: z.array(z.string()),
  examples: z.array(trialExampleSchema),
  findings: z.array(trialFindingSchema),
  /** Files of examples to which a case may be added, of a draft. */
  files: z.array(z.string()),
});
/** One decision of a pack. */
export type TrialDecision = z.infer<typeof trialDecisionSchema>;

/** What can be tried on a pack: its decisions, and the facts that they ask about. */
export const trialGroundSchema = z.object({
  hash: z.string(),
  /** Revision of the draft; `null` for a stored pack. */
  revision: z.int().nullable(),
  decisions: z.array(trialDecisionSchema),
  facts: z.array(z.object({ fact: z.string(), fields: z.array(trialFieldSchema) })),
});
/** What can be tried on a pack. */
export type TrialGround = z.infer<typeof trialGroundSchema>;

/** Facts by name, each an object of fields. */
export const trialFactsSchema = z.record(z.string().max(80), z.record(z.string().max(80), jsonSchema));
