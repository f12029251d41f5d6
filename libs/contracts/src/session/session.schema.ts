import { z } from 'zod';
import { ACCOUNT_ROLES, PASSWORD_PROFILES } from '@app/domain';
import { accountIdSchema, bilingualSchema, instantSchema } from '../shared/shared.schema.js';

export { ACCOUNT_ROLES, type AccountRole } from '@app/domain';

/** Sign-in with a local account. */
export const signInSchema = z.strictObject({
  accountName: z.string().trim().min(1).max(64),
  password: z.string().min(1).max(200),
});
/** Sign-in with a local account. */
export type SignIn = z.infer<typeof signInSchema>;

/** Change of the own password; the profile of the deployment says what it must be like. */
export const changePasswordSchema = z.strictObject({
  current: z.string().min(1).max(200),
  next: z.string().min(1).max(200),
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
  /** `null` for a person to whom none was granted yet: nothing but the own account is open then. */
  role: z.enum(ACCOUNT_ROLES).nullable(),
  powers: z.array(z.string()),
  /** True while the one-time password is in use, or the password is too old: only its change is allowed then. */
  mustChangePassword: z.boolean(),
  /** True while the role asks for a second factor and there is none: only setting one up is allowed then. */
  mustSetSecondFactor: z.boolean(),
  /** When an administrator has taken the second factor away, told in the first session after it; else `null`. */
  secondFactorResetAt: instantSchema.nullable(),
  /** What a password of this deployment must be like. */
  passwordProfile: z.enum(PASSWORD_PROFILES),
  /** The browser locks its pages after so many minutes without a touch. */
  lockAfterMinutes: z.int(),
  /** Whether it came through the provider of single sign-on, where it is signed out too. */
  viaProvider: z.boolean(),
  today: z.string(),
  zone: z.string(),
});
/** Who is signed in. */
export type Session = z.infer<typeof sessionSchema>;
