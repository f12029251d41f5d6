import { z } from 'zod';
import { bilingualSchema, jsonSchema, personSchema, plainDateSchema } from '../shared/shared.schema.js';

/** A changed rule that lacks an example of its own. */
export const lackingExampleSchema = z.object({
  decision: z.string(),
  rule: z.string(),
  title: bilingualSchema,
  lacks: z.enum(['firing', 'near-miss']),
  file: z.string(),
  line: z.int(),
});
/** A changed rule that lacks an example of its own. */
export type LackingExampleView = z.infer<typeof lackingExampleSchema>;

/** What the examples of a draft say about the rules that it changes. */
export const draftTestsSchema = z.object({
  changed: z.array(z.object({ decision: z.string(), rule: z.string(), title: bilingualSchema })),
  lacking: z.array(lackingExampleSchema),
  /** How many small mistakes in the changed rules of a decision its examples notice. */
  scores: z.array(
    z.object({
      decision: z.string(),
      tried: z.int(),
      noticed: z.int(),
      percent: z.int(),
      survivors: z.array(z.object({ id: z.string(), file: z.string(), line: z.int() })),
    }),
  ),
  /** Least percent; `null` when neither pack asks for any. */
  floor: z.int().nullable(),
});
/** What the examples of a draft say about the rules that it changes. */
export type DraftTests = z.infer<typeof draftTestsSchema>;

const saidSchema = z.object({ name: bilingualSchema, words: bilingualSchema });

/** Which rule examples are proposed for. */
export const exampleProposalQuerySchema = z.object({ decision: z.string().max(100), rule: z.string().max(100) });

/** Examples made from a rule, for a person to confirm; nothing is kept before. */
export const exampleProposalsSchema = z.object({
  revision: z.int(),
  items: z.array(
    z.object({
      kind: z.enum(['firing', 'near-miss']),
      asOf: plainDateSchema,
      /** The set of facts from which it starts. */
      scenario: bilingualSchema,
      /** What differs from it. */
      given: z.array(saidSchema),
      /** What the pack answers. */
      outcome: z.array(saidSchema),
      fired: z.array(z.string()),
      /** As it is written into a file of examples. */
      example: z.record(z.string(), jsonSchema),
    }),
  ),
});
/** Examples made from a rule, for a person to confirm. */
export type ExampleProposals = z.infer<typeof exampleProposalsSchema>;

/** A touched decision with a limit of flips, and what the last full replay of the record has found. */
export const flipLimitSchema = z.object({
  decision: z.string(),
  percent: z.int(),
  /** Whether the deployment still has to confirm the figure. */
  confirm: z.boolean(),
  /** `null` while nobody has measured this very pack. */
  measured: z.object({ flipped: z.int(), replayed: z.int(), notReplayable: z.int() }).nullable(),
  isAbove: z.boolean(),
});

/** How a department that is concerned is heard: by its own approvers, as a writer of the draft, or not in the product. */
export const HEARINGS = ['own-approver', 'has-written', 'no-approver'] as const;

/** What the approval of a draft needs, and how far it is. */
export const draftGatesSchema = z.object({
  revision: z.int(),
  limits: z.array(flipLimitSchema),
  departments: z.array(z.object({ departmentCode: z.string(), hearing: z.enum(HEARINGS), hasApproved: z.boolean() })),
  /** Who has approved since it was submitted. */
  approvals: z.array(personSchema.extend({ departmentCode: z.string() })),
  /** How many persons have to approve in all, at least. */
  persons: z.int(),
  /** Whether the next approval has to give a reason. */
  wantsReason: z.boolean(),
});
/** What the approval of a draft needs, and how far it is. */
export type DraftGates = z.infer<typeof draftGatesSchema>;
