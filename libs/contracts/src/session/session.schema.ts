import { z } from 'zod';
import { accountIdSchema, bilingualSchema } from '../shared/shared.schema.js';

/** Roles of accounts. */
export const ACCOUNT_ROLES = [
  'officer',
  'lead',
  'supervisor',
  'rule-admin',
  'system-admin',
  'security-admin',
  'audit-admin',
] as const;
/** One role. */
export type AccountRole = (typeof ACCOUNT_ROLES)[number];

/** Sign-in with a local account. */
export const signInSchema = z.strictObject({
  accountName: z.string().trim().min(1).max(64),
  password: z.string().min(1).max(200),
});
/** Sign-in with a local account. */
export type SignIn = z.infer<typeof signInSchema>;

/** Change of the own password; at least 12 characters. */
export const changePasswordSchema = z.strictObject({
  current: z.string().min(1).max(200),
  next: z.string().min(12).max(200),
});
/** Change of the own password. */
export type ChangePassword = z.infer<typeof changePasswordSchema>;

/** Who is signed in. */
export const sessionSchema = z.object({
  accountId: accountIdSchema,
  accountName: z.string(),
  displayName: z.string(),
  departmentCode: z.string(),
  departmentName: bilingualSchema,
  role: z.enum(ACCOUNT_ROLES),
  powers: z.array(z.string()),
  /** True while the one-time password is still in use: only the change of password is allowed then. */
  mustChangePassword: z.boolean(),
  today: z.string(),
  zone: z.string(),
});
/** Who is signed in. */
export type Session = z.infer<typeof sessionSchema>;
