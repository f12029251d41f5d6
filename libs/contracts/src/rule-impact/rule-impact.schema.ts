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
import { impactCountsSchema, responsibleRuleSchema, slotChangeSchema } from './impact-counts.schema.js';

/** Where an impact run stands. */
export const IMPACT_STATES = ['running', 'cancelled', 'done', 'failed'] as const;
/** Where an impact run stands. */
export type ImpactState = (typeof IMPACT_STATES)[number];

/** Of which day the rules and figures are that a decision is replayed with. */
export const IMPACT_DAYS = ['own', 'first'] as const;

/** Which recorded decisions are replayed, and how. */
export const startRuleImpactSchema = z.strictObject({
  decision: z.enum(DECISION_NAMES).optional(),
  /** First day of the decisions. */
  since: plainDateSchema.optional(),
  /** How many are drawn; all when it is absent. */
  sample: z.int().min(1).max(10_000_000).optional(),
  /** Each on its own day, or the earlier ones as though the first day of the changes had come. */
  day: z.enum(IMPACT_DAYS),
});
/** Which recorded decisions are replayed, and how. */
export type StartRuleImpact = z.infer<typeof startRuleImpactSchema>;

/** A replay of recorded decisions against the rules of a draft. */
export const ruleImpactSchema = z.object({
  impactId: z.uuid(),
  draftId: z.uuid(),
  /** The pack that is tried: later edits of the draft do not change it. */
  hash: z.string(),
  state: z.enum(IMPACT_STATES),
  decision: z.enum(DECISION_NAMES).nullable(),
  since: plainDateSchema.nullable(),
  sample: z.int().nullable(),
  /** First day of the changes, as though it had come; `null` when each decision keeps its own day. */
  notBefore: plainDateSchema.nullable(),
  /** How many are to be replayed. */
  total: z.int(),
  counts: impactCountsSchema,
  /** Share of flips with the interval in which it lies in 95 of 100 samples; `null` without a sample. */
  interval: z.object({ share: z.number(), from: z.number(), to: z.number() }).nullable(),
  startedAt: instantSchema,
  startedBy: z.string(),
  endedAt: instantSchema.nullable(),
  /** Code of what went wrong. */
  failure: z.string().nullable(),
});
/** A replay of recorded decisions against the rules of a draft. */
export type RuleImpact = z.infer<typeof ruleImpactSchema>;

/** The runs of a draft, the latest first. */
export const ruleImpactsSchema = z.object({ items: z.array(ruleImpactSchema) });

const reasonSchema = z.object({ rule: z.string(), title: bilingualSchema, reason: bilingualSchema });

/** A recorded decision that would have gone differently; no person is named in it. */
export const impactFlipSchema = z.object({
  recordId: z.uuid(),
  caseFileId: caseFileIdSchema,
  caseNumber: z.string(),
  departmentCode: z.string().nullable(),
  isOpen: z.boolean(),
  decision: z.enum(DECISION_NAMES),
  asOf: plainDateSchema,
  decidedAt: instantSchema,
  /** The pack that decided. */
  packHash: z.string(),
  changes: z.array(slotChangeSchema),
  responsible: z.array(responsibleRuleSchema),
  newlyOtherwise: z.boolean(),
  /** Whether json-rules-engine says the same of it. */
  isConfirmed: z.boolean(),
  facts: z.record(z.string(), jsonSchema),
  before: z.array(reasonSchema),
  after: z.array(reasonSchema),
  /** Why the default answers, where no rule would fire. */
  otherwise: bilingualSchema.nullable(),
});
/** A recorded decision that would have gone differently. */
export type ImpactFlip = z.infer<typeof impactFlipSchema>;

/** Which flips are asked for. */
export const impactFlipQuerySchema = pageQuerySchema.extend({
  /** Place of a change of a slot in the counts. */
  change: z.coerce.number().int().min(0).max(499).optional(),
  decision: z.enum(DECISION_NAMES).optional(),
  rule: z.string().max(100).optional(),
  standing: z.enum(['open', 'closed']).optional(),
});
/** Which flips are asked for. */
export type ImpactFlipQuery = z.infer<typeof impactFlipQuerySchema>;

/** A page of flips. */
export const impactFlipsSchema = pageOf(impactFlipSchema);
