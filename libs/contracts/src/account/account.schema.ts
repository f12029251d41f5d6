import { z } from 'zod';
import { ACCOUNT_ROLES } from '@app/domain';
import {
  accountIdSchema,
  departmentCodeSchema,
  instantSchema,
  lineSchema,
  pageOf,
  pageQuerySchema,
  passageSchema,
} from '../shared/shared.schema.js';

const roleSchema = z.enum(ACCOUNT_ROLES);

/** Name under which a person signs in: letters, digits, dot, hyphen, underscore. */
export const accountNameSchema = z
  .string()
  .trim()
  .regex(/^[\p{L}\p{N}._-]{1,64}$/u);

/** A role that waits for a second person. */
const proposalSchema = z.object({
  role: roleSchema,
  proposedBy: z.object({ accountId: accountIdSchema, displayName: z.string() }),
  at: instantSchema,
  reason: z.string().nullable(),
});

/** An account as administrators see it: nothing of what its holder works on. */
export const accountSchema = z.object({
  accountId: accountIdSchema,
  accountName: z.string(),
  displayName: z.string(),
  departmentCode: z.string(),
  /** `null` until one is granted. */
  role: roleSchema.nullable(),
  certificateNumber: z.string().nullable(),
  isDisabled: z.boolean(),
  isDemo: z.boolean(),
  /** The password must be changed before anything else; for a new account: nobody has signed in yet. */
  mustChangePassword: z.boolean(),
  createdAt: instantSchema,
  lastActiveAt: instantSchema,
  /** Sessions that live. */
  sessions: z.int(),
  proposal: proposalSchema.nullable(),
  /** Other accounts of the same name, or with the same certificate: perhaps the same person. */
  namesakes: z.array(z.object({ accountName: z.string(), role: roleSchema.nullable() })),
});
/** An account as administrators see it. */
export type AccountView = z.infer<typeof accountSchema>;

/** How an account stands. */
export const ACCOUNT_STATES = ['active', 'disabled'] as const;

/** Which accounts are asked for. */
export const accountQuerySchema = pageQuerySchema.extend({
  search: z.string().trim().max(100).optional(),
  department: departmentCodeSchema.optional(),
  role: z.enum([...ACCOUNT_ROLES, 'none']).optional(),
  state: z.enum(ACCOUNT_STATES).optional(),
});
/** Which accounts are asked for. */
export type AccountQuery = z.infer<typeof accountQuerySchema>;

/** A page of accounts, those without a role first, then by name. */
export const accountPageSchema = pageOf(accountSchema);

/** A person who is to get an account; the role is granted by another administrator. */
export const createAccountSchema = z.strictObject({
  accountName: accountNameSchema,
  displayName: lineSchema.max(64),
  departmentCode: departmentCodeSchema,
  certificateNumber: lineSchema.max(64).nullable(),
});
/** A person who is to get an account. */
export type CreateAccount = z.infer<typeof createAccountSchema>;

/** A password that opens an account once; it is shown here and kept nowhere. */
export const oneTimeCodeSchema = z.object({ accountId: accountIdSchema, oneTimeCode: z.string() });
/** A password that opens an account once. */
export type OneTimeCode = z.infer<typeof oneTimeCodeSchema>;

/** Why something is done with an account. */
export const accountReasonSchema = z.strictObject({ reason: passageSchema.max(1000) });

/** Where a person works from now on, and why. */
export const moveAccountSchema = accountReasonSchema.extend({ departmentCode: departmentCodeSchema });

/** Which role a person gets, and why. */
export const grantRoleSchema = accountReasonSchema.extend({ role: roleSchema });

/** What a second person says to a proposed role. */
export const decideProposalSchema = z.strictObject({
  /** The role that was seen; another one is not decided on. */
  role: roleSchema,
  decision: z.enum(['confirm', 'decline']),
  reason: passageSchema.max(1000).nullable(),
});

/** What became of an act: the account as it is now, and what is left to do. */
export const actedAccountSchema = z.object({
  /** `role-proposed`: the role waits for a second person. */
  event: z.string(),
  /** Open tasks that stay with the person until the head of the department gives them away. */
  heldTasks: z.int(),
});
/** What became of an act. */
export type ActedAccountView = z.infer<typeof actedAccountSchema>;

/** Something that was done with an account. */
export const accountActSchema = z.object({
  at: instantSchema,
  act: z.string(),
  by: z.string().nullable(),
  confirmedBy: z.string().nullable(),
  role: roleSchema.nullable(),
  departmentCode: z.string().nullable(),
  reason: z.string().nullable(),
});
/** Something that was done with an account. */
export type AccountActView = z.infer<typeof accountActSchema>;
