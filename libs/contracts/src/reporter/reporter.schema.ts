import { z } from 'zod';
import {
  BREAK_GLASS_REASONS,
  BREAK_GLASS_STATUSES,
  REPORTER_ACCESSES,
  REPORTER_FIELDS,
  REPORTER_KINDS,
  REVEAL_REASONS,
} from '@app/domain';
import { personSchema } from '../case/case-page.schema.js';
import { accountIdSchema, instantSchema, passageSchema } from '../shared/shared.schema.js';

/** What is shown of the person behind a complaint before anything is opened: never a value. */
export const reporterViewSchema = z.object({
  kind: z.enum(REPORTER_KINDS),
  /** On what the asking person may look; `null`: there is a report, and that is all. */
  access: z.enum(REPORTER_ACCESSES).nullable(),
  /** Fields that are sealed; empty without access. */
  fields: z.array(z.enum(REPORTER_FIELDS)),
  isErased: z.boolean(),
  handlerId: accountIdSchema.nullable(),
  mayNameHandler: z.boolean(),
  /** The exception that the asking person has asked for last; `null` without one. */
  breakGlass: z.object({ status: z.enum(BREAK_GLASS_STATUSES), expiresAt: instantSchema.nullable() }).nullable(),
});
/** What is shown of the person behind a complaint. */
export type ReporterView = z.infer<typeof reporterViewSchema>;

/** One look at one field. */
export const revealSchema = z.strictObject({
  field: z.enum(REPORTER_FIELDS),
  reason: z.enum(REVEAL_REASONS),
  note: passageSchema,
});

/** One opened field, with who opened it and when, for the mark across it. */
export const revealedSchema = z.object({
  field: z.enum(REPORTER_FIELDS),
  value: z.string(),
  access: z.enum(REPORTER_ACCESSES),
  shownTo: z.string(),
  shownAt: instantSchema,
});
/** One opened field. */
export type Revealed = z.infer<typeof revealedSchema>;

/** Who is named to handle a report. */
export const handlerSchema = z.strictObject({ accountId: accountIdSchema.nullable() });

/** The matter in words that name nobody. */
export const summarySchema = z.strictObject({ summary: passageSchema });

/** Asking for an exception from the secrecy of one informant. */
export const breakGlassRequestSchema = z.strictObject({
  reason: z.enum(BREAK_GLASS_REASONS),
  note: passageSchema,
});

/** Deciding such a request. */
export const breakGlassDecisionSchema = z.strictObject({ approved: z.boolean() });

/** Looking at an exception afterwards. */
export const breakGlassReviewSchema = z.strictObject({ note: passageSchema });

/** An exception as the second person and the supervisor see it: no name, no enterprise. */
export const breakGlassViewSchema = z.object({
  breakGlassId: z.uuid(),
  receiptNumber: z.string(),
  status: z.enum(BREAK_GLASS_STATUSES),
  requestedBy: personSchema,
  requestedAt: instantSchema,
  reason: z.enum(BREAK_GLASS_REASONS),
  note: z.string(),
  decidedBy: personSchema.nullable(),
  decidedAt: instantSchema.nullable(),
  expiresAt: instantSchema.nullable(),
  reviewedBy: personSchema.nullable(),
  reviewedAt: instantSchema.nullable(),
  reviewNote: z.string().nullable(),
  /** How many fields were opened under it. */
  looks: z.int(),
});
/** An exception as the second person and the supervisor see it. */
export type BreakGlassView = z.infer<typeof breakGlassViewSchema>;

/** One look, as the supervisor sees it: which field, never its value. */
export const lookSchema = z.object({
  lookId: z.uuid(),
  receiptNumber: z.string(),
  kind: z.enum(REPORTER_KINDS),
  field: z.enum(REPORTER_FIELDS),
  by: personSchema,
  at: instantSchema,
  access: z.enum(REPORTER_ACCESSES),
  reason: z.enum(REVEAL_REASONS),
  note: z.string(),
});
/** One look. */
export type Look = z.infer<typeof lookSchema>;
