import { z } from 'zod';
import { citationSchema } from '../case/decision-record.schema.js';
import { bilingualSchema, jsonSchema, lineSchema, plainDateSchema } from '../shared/shared.schema.js';
import { trialFactsSchema } from './trial-ground.schema.js';

const ruleIdsSchema = z.array(z.string().max(80)).max(60);

/** A question to try. */
export const tryRulesSchema = z.strictObject({
  decision: z.string().max(80),
  asOf: plainDateSchema,
  facts: trialFactsSchema,
  figures: z.record(z.string().max(80), z.int()).optional(),
});
/** A question to try. */
export type TryRules = z.infer<typeof tryRulesSchema>;

/** One slot of an answer. */
export const trialSlotSchema = z.object({
  slot: z.string(),
  title: bilingualSchema,
  value: jsonSchema,
  words: bilingualSchema,
  /** Whether no rule spoke, so that the default answered. */
  isDefault: z.boolean(),
});
/** One slot of an answer. */
export type TrialSlot = z.infer<typeof trialSlotSchema>;

const ruleSchema = z.object({
  rule: z.string(),
  title: bilingualSchema,
  /** The file in which it stands: a rule of its own, or a table of which it is a row. */
  file: z.string(),
  isRow: z.boolean(),
});

/** What one pack answers, in words of both languages. */
export const trialAnswerSchema = z.object({
  packHash: z.string(),
  outcome: z.array(trialSlotSchema),
  fired: z.array(
    ruleSchema.extend({
      reason: bilingualSchema,
      cites: z.array(citationSchema),
      level: z.string(),
      says: z.array(z.object({ slot: z.string(), title: bilingualSchema, words: bilingualSchema })),
      figures: z.array(z.object({ figure: z.string(), title: bilingualSchema, words: bilingualSchema })),
    }),
  ),
  nearMisses: z.array(
    ruleSchema.extend({
      /** The fact that was in the way, `fact.field`, with what was asked of it. */
      path: z.string(),
      operator: z.string(),
      expected: jsonSchema,
      condition: bilingualSchema,
      actual: bilingualSchema,
    }),
  ),
  /** Why the default answers; `null` where it does not. */
  otherwise: bilingualSchema.nullable(),
  /** Two proposals that may not stand together, and why one of them was left out. */
  resolved: z.array(bilingualSchema),
  /** Whether both evaluators say the same. */
  agrees: z.boolean(),
});
/** What one pack answers. */
export type TrialAnswerView = z.infer<typeof trialAnswerSchema>;

/** What the pack in question answers, beside the pack on which a draft is built. */
export const ruleTrialSchema = z.object({
  answer: trialAnswerSchema,
  /** `null` for a stored pack, which stands beside nothing. */
  base: z
    .object({
      /** `null` when the base cannot be asked. */
      answer: trialAnswerSchema.nullable(),
      /** Facts that the base would read and does not find. */
      unread: z.array(bilingualSchema),
      /** Slots in which the two differ. */
      changed: z.array(z.string()),
    })
    .nullable(),
});
/** What the pack in question answers. */
export type RuleTrial = z.infer<typeof ruleTrialSchema>;

/** Keeps a tried case as an example of a draft: what the person saw and confirmed. */
export const keepTrialSchema = tryRulesSchema.extend({
  revision: z.int32().min(1),
  name: z.strictObject({ zh: lineSchema, en: lineSchema }),
  /** A file of examples of the decision. */
  file: z
    .string()
    .max(200)
    .regex(/^decisions\/[A-Za-z0-9-]+\/tests\/[A-Za-z0-9][A-Za-z0-9-]*\.json$/),
  /** The answer as it was shown. */
  outcome: z.record(z.string(), jsonSchema),
  fired: ruleIdsSchema,
  /** Rules that the example is to say stay silent. */
  not: ruleIdsSchema,
});
/** Keeps a tried case as an example of a draft. */
export type KeepTrial = z.infer<typeof keepTrialSchema>;
