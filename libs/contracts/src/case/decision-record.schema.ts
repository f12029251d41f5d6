import { z } from 'zod';
import { DECISION_NAMES, RUNGS } from '@app/domain';
import {
  bilingualSchema,
  caseFileIdSchema,
  instantSchema,
  jsonSchema,
  plainDateSchema,
} from '../shared/shared.schema.js';

/** A place in the law. */
export const citationSchema = z.object({ law: z.string(), article: z.string() });

/** A rule that fired. */
export const firedRuleSchema = z.object({
  rule: z.string(),
  title: bilingualSchema,
  reason: bilingualSchema,
  cites: z.array(citationSchema),
  level: z.string(),
  then: z.record(z.string(), jsonSchema),
});

/** A rule that would have fired had one fact been different. */
export const nearMissSchema = z.object({
  rule: z.string(),
  title: bilingualSchema,
  failing: z.object({
    path: z.string(),
    operator: z.string(),
    expected: jsonSchema,
    actual: jsonSchema,
    label: bilingualSchema,
  }),
});

/** Why the rules proposed what they proposed: facts as seen, pack, rules that fired, near misses. */
export const decisionRecordSchema = z.object({
  recordId: z.string(),
  decision: z.enum(DECISION_NAMES),
  caseFileId: caseFileIdSchema,
  proceedingId: z.string(),
  taskId: z.string().nullable(),
  deadlineId: z.string().nullable(),
  rung: z.enum(RUNGS).nullable(),
  decidedAt: instantSchema,
  asOf: plainDateSchema,
  packHash: z.string(),
  evaluator: z.string(),
  facts: z.record(z.string(), jsonSchema),
  factsHash: z.string(),
  outcome: z.record(z.string(), jsonSchema),
  fired: z.array(firedRuleSchema),
  nearMisses: z.array(nearMissSchema),
  otherwiseUsed: z.boolean(),
});
/** Why the rules proposed what they proposed. */
export type DecisionRecord = z.infer<typeof decisionRecordSchema>;
