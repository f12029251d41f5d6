import { z } from 'zod';
import { DRAFT_STATES } from '@app/domain';
import {
  bilingualSchema,
  instantSchema,
  jsonSchema,
  lineSchema,
  passageSchema,
  personSchema,
  plainDateSchema,
} from '../shared/shared.schema.js';
import { draftTestsSchema } from './draft-gates.schema.js';

/** The largest file that is taken: one more character than a pack may hold, so that the check can say so. */
const FILE_TEXT_LIMIT = 262_145;

const revisionSchema = z.int32().min(1);
const filePathSchema = z
  .string()
  .max(200)
  .regex(/^(?:[A-Za-z0-9][A-Za-z0-9._-]*\/)*[A-Za-z0-9][A-Za-z0-9._-]*\.json$/);
const fileTextSchema = z.string().max(FILE_TEXT_LIMIT);
/** More files than a pack may have. */
const FILE_COUNT_LIMIT = 2_001;

/** What people have done with a draft. */
export const DRAFT_ACTS = [
  'opened',
  'imported',
  'edited',
  'rebased',
  'submitted',
  'approved',
  'approval-revoked',
  'returned',
  'scheduled',
  'activated',
  'suspended',
  'rolled-back',
  'withdrawn',
] as const;
/** What people have done with a draft. */
export type DraftActName = (typeof DRAFT_ACTS)[number];

/** A change of the rules in a list. */
export const ruleDraftSchema = z.object({
  draftId: z.uuid(),
  baseHash: z.string(),
  title: z.string(),
  /** Why the rules are to change. */
  intent: z.string(),
  state: z.enum(DRAFT_STATES),
  revision: revisionSchema,
  /** Paths of the changed files. */
  changed: z.array(z.string()),
  /** The pack that was submitted. */
  pinnedHash: z.string().nullable(),
  authors: z.array(personSchema),
  openedAt: instantSchema,
  changedAt: instantSchema,
  changedBy: z.string(),
  /** First day, once there is one. */
  firstDay: plainDateSchema.nullable(),
  inForceFrom: instantSchema.nullable(),
  /** Whether its base is still the pack in force. */
  isOnCurrent: z.boolean(),
});
/** A change of the rules in a list. */
export type RuleDraftView = z.infer<typeof ruleDraftSchema>;

/** One thing that was done with a draft. */
export const draftActSchema = z.object({
  act: z.enum(DRAFT_ACTS),
  at: instantSchema,
  /** Name of the person. */
  by: z.string().nullable(),
  hash: z.string().nullable(),
  reason: z.string().nullable(),
  /** The file that was written. */
  path: z.string().nullable(),
  /** First day of a schedule. */
  on: plainDateSchema.nullable(),
});
/** One thing that was done with a draft. */
export type DraftActView = z.infer<typeof draftActSchema>;

/** An approval: of which pack, by whom, and what he saw. */
export const ruleApprovalSchema = z.object({
  hash: z.string(),
  by: personSchema,
  at: instantSchema,
  /** SHA-256 of the words-diff that was shown. */
  wordsHash: z.string(),
  /** SHA-256 of the summary of the impact that was shown; `null` when none was. */
  impactHash: z.string().nullable(),
  /** Why a further person approved a change above its limit; `null` when no reason was needed. */
  reason: z.string().nullable(),
});
/** An approval. */
export type RuleApproval = z.infer<typeof ruleApprovalSchema>;

/** A draft with everything that was done with it, the latest first. */
export const ruleDraftDetailSchema = ruleDraftSchema.extend({
  acts: z.array(draftActSchema),
  approvals: z.array(ruleApprovalSchema),
});
/** A draft with everything that was done with it. */
export type RuleDraftDetail = z.infer<typeof ruleDraftDetailSchema>;

/** Drafts, the last changed first. */
export const ruleDraftsSchema = z.object({ items: z.array(ruleDraftSchema) });

/** Opens a draft from the pack in force, or from another that is named, with files that differ (`null`: left out). */
export const openRuleDraftSchema = z.strictObject({
  title: lineSchema,
  intent: passageSchema,
  baseHash: z.string().length(64).optional(),
  files: z
    .record(filePathSchema, fileTextSchema.nullable())
    .refine((files) => Object.keys(files).length <= FILE_COUNT_LIMIT)
    .optional(),
});
/** Opens a draft. */
export type OpenRuleDraft = z.infer<typeof openRuleDraftSchema>;

/** One file of a draft. */
export const draftFileSchema = z.object({
  path: z.string(),
  /** `null` when the draft leaves the file out. */
  text: z.string().nullable(),
  /** What the base says; `null` when it has no such file. Absent when it says the same. */
  baseText: z.string().nullable().optional(),
});
/** One file of a draft. */
export type DraftFile = z.infer<typeof draftFileSchema>;

/** The whole pack as the draft has it. */
export const draftFilesSchema = z.object({ revision: revisionSchema, files: z.array(draftFileSchema) });
/** The whole pack as the draft has it. */
export type DraftFiles = z.infer<typeof draftFilesSchema>;

/** A step that needs only what the person saw. */
export const draftRevisionSchema = z.strictObject({ revision: revisionSchema });

/** A step with a reason. */
export const draftReasonSchema = z.strictObject({ revision: revisionSchema, reason: passageSchema });

/** Writes one file, or leaves it out (`null`). */
export const saveDraftFileSchema = z.strictObject({
  revision: revisionSchema,
  path: filePathSchema,
  text: fileTextSchema.nullable(),
});
/** Writes one file, or leaves it out. */
export type SaveDraftFile = z.infer<typeof saveDraftFileSchema>;

/** Approves the pack that was seen. */
export const approveDraftSchema = z.strictObject({
  revision: revisionSchema,
  hash: z.string().length(64),
  /** Needed from the further person where the change flips more than its limit. */
  reason: passageSchema.optional(),
});
/** Approves the pack that was seen. */
export type ApproveDraft = z.infer<typeof approveDraftSchema>;

/** Puts an approved draft into force: on a day, or at once (`null`). */
export const activateDraftSchema = z.strictObject({ revision: revisionSchema, on: plainDateSchema.nullable() });

/** One thing wrong with the files of a draft. */
export const draftProblemSchema = z.object({
  code: z.string(),
  file: z.string(),
  line: z.int(),
  column: z.int(),
  message: bilingualSchema,
  remedy: bilingualSchema,
});
/** One thing wrong with the files of a draft. */
export type DraftProblem = z.infer<typeof draftProblemSchema>;

/** One thing that the analysis of a draft has found: rules that contradict or never speak, gaps, figures out of their time. */
export const draftFindingSchema = draftProblemSchema.extend({
  level: z.enum(['error', 'warning', 'note']),
  /** The input that shows it, to be opened in a trial; `null` where none could show it. */
  witness: z.object({ decision: z.string(), finding: z.string() }).nullable(),
  /** Which part of the outcome it is about; `null` for none in particular. */
  slot: z.string().nullable(),
  /** Where else it stands: the other rules. */
  related: z.array(draftProblemSchema.pick({ file: true, line: true, column: true })),
});
/** One thing that the analysis of a draft has found. */
export type DraftFinding = z.infer<typeof draftFindingSchema>;

/** What the checks of a draft say. */
export const draftChecksSchema = z.object({
  revision: revisionSchema,
  /** Hash of the pack; `null` when the files make none. */
  hash: z.string().nullable(),
  problems: z.array(draftProblemSchema),
  findings: z.array(draftFindingSchema),
  /** `null` while the files make no pack, or nothing is changed. */
  tests: draftTestsSchema.nullable(),
  examples: z.object({
    count: z.int(),
    failed: z.array(
      z.object({
        decision: z.string(),
        file: z.string(),
        name: bilingualSchema,
        differences: z.array(z.object({ at: z.string(), expected: jsonSchema, actual: jsonSchema })),
      }),
    ),
  }),
});
/** What the checks of a draft say. */
export type DraftChecksView = z.infer<typeof draftChecksSchema>;
