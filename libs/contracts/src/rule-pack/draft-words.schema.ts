import { z } from 'zod';
import { bilingualSchema } from '../shared/shared.schema.js';
import { ruleViewSchema } from './rule-pack.schema.js';

/** One difference between two packs in words; `before` and `after` stand in the same place. */
export const packChangeSchema = z.object({
  /** Rule, figure, table, fact, act, example …: what the change is about. */
  kind: z.string(),
  id: z.string(),
  /** `null` for what belongs to the whole pack. */
  decision: z.string().nullable(),
  title: bilingualSchema,
  change: z.enum(['added', 'removed', 'changed']),
  /** Which part of it; `null` when the whole came or went. */
  field: z.string().nullable(),
  /** What people call that part. */
  part: bilingualSchema.nullable(),
  before: bilingualSchema.nullable(),
  after: bilingualSchema.nullable(),
  /** For a figure: on which days. */
  during: z.object({ from: z.string(), to: z.string().nullable() }).nullable(),
  /** The whole as one sentence. */
  words: bilingualSchema,
});
/** One difference between two packs in words. */
export type PackChangeView = z.infer<typeof packChangeSchema>;

/** What a draft changes, in words. */
export const draftWordsSchema = z.object({
  revision: z.int(),
  /** `null` while the files of the draft make no pack, and so cannot be put into words. */
  changes: z.array(packChangeSchema).nullable(),
});
/** What a draft changes, in words. */
export type DraftWords = z.infer<typeof draftWordsSchema>;

/** The rules of a draft for reading; `null` while its files make no pack. */
export const draftRulesSchema = z.object({ revision: z.int(), items: z.array(ruleViewSchema).nullable() });

const sideSchema = z.enum(['mine', 'theirs', 'base']);
/** Most things for which a choice is taken. */
const CHOICE_LIMIT = 2_000;

/** Merges a draft into the pack in force; where both changed one thing, the key of it says whose change stays. */
export const rebaseDraftSchema = z.strictObject({
  revision: z.int32().min(1),
  keep: z
    .record(z.string().max(600), sideSchema)
    .refine((keep) => Object.keys(keep).length <= CHOICE_LIMIT)
    .optional(),
});
/** Merges a draft into the pack in force. */
export type RebaseDraft = z.infer<typeof rebaseDraftSchema>;

/** One thing that the draft and the pack in force have both changed: a rule, a row, a dated figure, or a file. */
export const mergeConflictSchema = z.object({
  /** By which the person says whose change stays. */
  key: z.string(),
  kind: z.string(),
  id: z.string(),
  decision: z.string().nullable(),
  title: bilingualSchema.nullable(),
  file: z.string(),
  words: bilingualSchema,
  /** Part by part what the base says, and what each side would have; `null` for nothing. */
  rows: z.array(
    z.object({
      part: bilingualSchema.nullable(),
      base: bilingualSchema.nullable(),
      mine: bilingualSchema.nullable(),
      theirs: bilingualSchema.nullable(),
    }),
  ),
  /** The thing as it is written on each side; `null` where it is not there. */
  texts: z.object({ base: z.string().nullable(), mine: z.string().nullable(), theirs: z.string().nullable() }),
});
/** One thing that both have changed. */
export type MergeConflictView = z.infer<typeof mergeConflictSchema>;
