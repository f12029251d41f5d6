import { z } from 'zod';
import { ACCOUNT_ROLES } from '../session/session.schema.js';
import { accountIdSchema, departmentCodeSchema } from '../shared/shared.schema.js';
import { CASE_RELATIONS, FIELD_GROUPS, PARTS, PURPOSES, SIGHTS } from './case-right.js';

/** Somebody who may have rights. */
export const rightHolderSchema = z.object({
  accountId: accountIdSchema,
  accountName: z.string(),
  displayName: z.string(),
  departmentCode: z.string(),
  role: z.enum(ACCOUNT_ROLES).nullable(),
  isDisabled: z.boolean(),
});
/** Somebody who may have rights. */
export type RightHolder = z.infer<typeof rightHolderSchema>;

/** A right as it applies to somebody: by which relations, to which fields, for what. */
const heldRightSchema = z.object({
  relations: z.array(z.enum(CASE_RELATIONS)),
  fields: z.array(z.enum(FIELD_GROUPS)),
  purpose: z.enum(PURPOSES),
});

/** Why somebody does not see a case. */
export const SIGHT_REFUSALS = ['account-disabled', 'role-missing', 'role-sees-no-case', 'no-part'] as const;
/** One reason. */
export type SightRefusal = (typeof SIGHT_REFUSALS)[number];

/** About whom else a question is: why those of this department, or this person, do not see the case. */
export const sightQuerySchema = z.object({
  department: departmentCodeSchema.optional(),
  account: z.uuid().optional(),
});
/** About whom else a question is. */
export type SightQuery = z.infer<typeof sightQuerySchema>;

/** Who sees a case and why, and why others do not. It holds nothing of the case but its number. */
export const caseSightSchema = z.object({
  caseNumber: z.string(),
  seers: z.array(z.object({ person: rightHolderSchema, rights: z.array(heldRightSchema) })),
  /** Those who were asked about and do not see it. */
  others: z.array(z.object({ person: rightHolderSchema, because: z.enum(SIGHT_REFUSALS) })),
});
/** Who sees a case and why. */
export type CaseSight = z.infer<typeof caseSightSchema>;

/** What an operation answers: to something of which the department has a part, and to anything else. */
const ACCESSES = ['open', 'allowed', 'narrowed', 'hidden', 'refused'] as const;

/** What somebody sees and may do. It says how many cases, not which. */
export const accountSightSchema = z.object({
  person: rightHolderSchema,
  sight: z.enum(SIGHTS),
  /** Of clues that opened no case yet. */
  clueSight: z.enum(SIGHTS),
  rights: z.array(heldRightSchema),
  /** Cases that the person sees, and how many of them by each relation; one case may count in several. */
  cases: z.object({
    seen: z.int(),
    byPart: z.array(z.object({ part: z.enum(PARTS), count: z.int() })),
  }),
  /** Operations that the role may use; those that need no session are left out. */
  operations: z.array(z.object({ operation: z.string(), part: z.enum(ACCESSES), noPart: z.enum(ACCESSES) })),
});
/** What somebody sees and may do. */
export type AccountSight = z.infer<typeof accountSightSchema>;
