import { z } from 'zod';
import { DECISION_NAMES } from '@app/domain';
import {
  bilingualSchema,
  caseFileIdSchema,
  instantSchema,
  jsonSchema,
  pageOf,
  pageQuerySchema,
  plainDateSchema,
} from '../shared/shared.schema.js';
import { trialFactsSchema } from './trial-ground.schema.js';

/** A decision on record as somebody finds it who wants to try it: no person is named in it. */
export const recordedDecisionSchema = z.object({
  recordId: z.uuid(),
  /** `null` for somebody who may not open the case. */
  caseFileId: caseFileIdSchema.nullable(),
  caseNumber: z.string(),
  departmentCode: z.string().nullable(),
  isOpen: z.boolean(),
  decision: z.enum(DECISION_NAMES),
  asOf: plainDateSchema,
  decidedAt: instantSchema,
  packHash: z.string(),
  outcome: z.record(z.string(), jsonSchema),
});
/** A decision on record. */
export type RecordedDecisionView = z.infer<typeof recordedDecisionSchema>;

/** Which recorded decisions are looked for. */
export const recordedDecisionQuerySchema = pageQuerySchema.extend({
  decision: z.enum(DECISION_NAMES),
  /** A part of the case number. */
  caseNumber: z.string().trim().max(100).optional(),
});
/** Which recorded decisions are looked for. */
export type RecordedDecisionQuery = z.infer<typeof recordedDecisionQuerySchema>;

/** A page of recorded decisions, the newest first. */
export const recordedDecisionsSchema = pageOf(recordedDecisionSchema);

const exampleIdSchema = z.string().min(1).max(400);

/** By what a trial begins: exactly one of them. */
export const trialInputQuerySchema = z
  .object({
    decision: z.string().max(80),
    record: z.uuid().optional(),
    example: exampleIdSchema.optional(),
    finding: z.string().max(64).optional(),
    /** With `record`: an impact run of the draft, on whose day the decision is replayed. */
    impact: z.uuid().optional(),
  })
  .refine(({ record, example, finding }) => [record, example, finding].filter((one) => one !== undefined).length === 1);
/** By what a trial begins. */
export type TrialInputQuery = z.infer<typeof trialInputQuerySchema>;

const namedFactSchema = z.object({ path: z.string(), label: bilingualSchema });

/** What a trial begins with: a day, and facts as the catalogue of the pack wants them. */
export const trialInputSchema = z.object({
  decision: z.string(),
  asOf: plainDateSchema,
  facts: trialFactsSchema,
  /** Figures that are assumed in place of those of the pack. */
  figures: z.record(z.string(), z.int()),
  /** The same in words. */
  assumed: z.array(z.object({ figure: z.string(), title: bilingualSchema, words: bilingualSchema })),
  /** The example or the finding in words; `null` for a record. */
  title: bilingualSchema.nullable(),
  record: recordedDecisionSchema.nullable(),
  /** Facts that were not recorded as the pack wants them. */
  lacking: z.array(namedFactSchema),
  /** Facts that were left out because they might name a person. */
  masked: z.array(namedFactSchema),
});
/** What a trial begins with. */
export type TrialInput = z.infer<typeof trialInputSchema>;
