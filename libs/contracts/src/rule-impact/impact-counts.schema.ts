import { z } from 'zod';
import { jsonSchema } from '../shared/shared.schema.js';

/** How many, and how many of them in cases that are open. */
export const impactTallySchema = z.object({ count: z.int(), open: z.int() });
/** How many, and how many of them in cases that are open. */
export type ImpactTallyView = z.infer<typeof impactTallySchema>;

/** How a rule is responsible for a flip: it fires no longer, fires newly, or says something else. */
export const RESPONSIBILITIES = ['no-longer', 'newly', 'otherwise'] as const;

/** One slot whose answer would have been another; in a list only what leaves and what joins. */
export const slotChangeSchema = z.object({ slot: z.string(), from: jsonSchema, to: jsonSchema });

/** A rule that is responsible for a flip. */
export const responsibleRuleSchema = z.object({ rule: z.string(), how: z.enum(RESPONSIBILITIES) });

/** What an impact run has counted so far. */
export const impactCountsSchema = z.object({
  seen: impactTallySchema,
  /** Those that stand because the draft does not touch their decision. */
  untouched: impactTallySchema,
  flipped: impactTallySchema,
  /** A rule had decided, and now the default would. */
  newlyOtherwise: impactTallySchema,
  notReplayable: impactTallySchema,
  /** Flips that json-rules-engine was asked about: those that are listed. */
  confirmed: z.int(),
  disputed: z.int(),
  decisions: z.array(
    z.object({
      decision: z.string(),
      seen: impactTallySchema,
      flipped: impactTallySchema,
      notReplayable: impactTallySchema,
    }),
  ),
  /** Flips by the change of a slot; the place in this list is how flips are asked for. */
  changes: z.array(slotChangeSchema.extend({ decision: z.string(), flipped: impactTallySchema })),
  /** Changes of slots beyond the most that are told apart. */
  furtherChanges: impactTallySchema,
  rules: z.array(responsibleRuleSchema.extend({ decision: z.string(), flipped: impactTallySchema })),
  /** What the draft reads and the records do not hold as it wants it. */
  problems: z.array(
    z.object({ path: z.string(), problem: z.enum(['missing', 'unknown', 'unfit']), notReplayable: impactTallySchema }),
  ),
  departments: z.array(
    z.object({ departmentCode: z.string().nullable(), seen: impactTallySchema, flipped: impactTallySchema }),
  ),
});
/** What an impact run has counted so far. */
export type ImpactCountsView = z.infer<typeof impactCountsSchema>;
