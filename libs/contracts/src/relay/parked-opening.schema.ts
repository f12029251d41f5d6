import { z } from 'zod';
import { COMPLAINT_KINDS } from '@app/domain';
import { accountIdSchema, instantSchema } from '../shared/shared.schema.js';

/** What an administrator may do with an opening that was set aside. */
export const PARKED_OPENING_ACTS = ['retried', 'given-up'] as const;

/** A command that the relay has set aside: it opens a case, or gives matters of a split back to the case they came from. */
export const PARKED_COMMANDS = ['open', 'take-back-split'] as const;

/** A case that could not be opened, for an accepted complaint or a split; nothing of what it says, nobody whom it names. */
export const parkedOpeningSchema = z.object({
  commandId: z.uuid(),
  /** `null` when the complaint is gone. */
  kind: z.enum(COMPLAINT_KINDS).nullable(),
  receiptNumber: z.string().nullable(),
  command: z.enum(PARKED_COMMANDS),
  /** Id of the case that the matter is a part of; `null` for one that came in by itself. Its number is for who sees cases. */
  splitFrom: z.uuid().nullable(),
  departmentCode: z.string().nullable(),
  acceptedAt: instantSchema,
  parkedAt: instantSchema.nullable(),
  attempts: z.int(),
  /** Code of the refusal or fault that set it aside. */
  reason: z.string(),
});
/** A case that could not be opened. */
export type ParkedOpening = z.infer<typeof parkedOpeningSchema>;

/** One entry of the record of what administrators did with openings that were set aside. */
export const parkedOpeningActSchema = z.object({
  commandId: z.uuid(),
  receiptNumber: z.string().nullable(),
  /** Id of the case that the matter is a part of; `null` for one that came in by itself. Its number is for who sees cases. */
  splitFrom: z.uuid().nullable(),
  act: z.enum(PARKED_OPENING_ACTS),
  at: instantSchema,
  by: z.object({ accountId: accountIdSchema, displayName: z.string() }),
  /** `null` for a retry. */
  reason: z.string().nullable(),
});
/** One entry of the record. */
export type ParkedOpeningAct = z.infer<typeof parkedOpeningActSchema>;

/** Openings that were set aside, oldest first, and the latest acts, newest first. */
export const parkedOpeningsSchema = z.object({
  items: z.array(parkedOpeningSchema),
  acts: z.array(parkedOpeningActSchema),
});
/** Openings that were set aside, and the latest acts. */
export type ParkedOpenings = z.infer<typeof parkedOpeningsSchema>;

/** What became of a retry within a few seconds: the case is open, is still under way, or was set aside again. */
export const retriedOpeningSchema = z.object({ state: z.enum(['opened', 'waiting', 'parked']) });
/** What became of a retry. */
export type RetriedOpening = z.infer<typeof retriedOpeningSchema>;

/** Why an opening is given up. */
export const giveUpOpeningSchema = z.strictObject({ reason: z.string().trim().min(1).max(1000) });
