import { z } from 'zod';
import { instantSchema, passageSchema } from '../shared/shared.schema.js';

/** A passkey as its holder sees it. */
export const ownPasskeySchema = z.object({
  passkeyId: z.uuid(),
  name: z.string(),
  addedAt: instantSchema,
  /** `null` as long as it was not used. */
  lastUsedAt: instantSchema.nullable(),
});
/** A passkey as its holder sees it. */
export type OwnPasskey = z.infer<typeof ownPasskeySchema>;

/** The own second factor. */
export const secondFactorSchema = z.object({
  /** Since when an authenticator app is set up; `null` when none is. */
  codesSince: instantSchema.nullable(),
  passkeys: z.array(ownPasskeySchema),
  recoveryCodesLeft: z.int(),
  /** The role asks for one, so that the last one cannot be taken away. */
  isRequired: z.boolean(),
  /** Whether the deployment has an address that passkeys can be bound to. */
  offersPasskeys: z.boolean(),
});
/** The own second factor. */
export type SecondFactor = z.infer<typeof secondFactorSchema>;

/** What an authenticator app must know; it is told once. */
export const codeSecretSchema = z.object({
  /** In base32, for typing. */
  secret: z.string(),
  /** The same as an `otpauth:` address, for the picture that an app reads. */
  address: z.string(),
});
/** What an authenticator app must know. */
export type CodeSecret = z.infer<typeof codeSecretSchema>;

/** The first code of the app, as proof that it works. */
export const firstCodeSchema = z.strictObject({ code: z.string().trim().min(1).max(20) });

/** Recovery codes, told once; `null` when there are some already. */
export const recoveryCodesSchema = z.object({ recoveryCodes: z.array(z.string()).nullable() });
/** Recovery codes. */
export type RecoveryCodes = z.infer<typeof recoveryCodesSchema>;

/** Why the second factor of somebody is taken away. */
export const factorResetSchema = z.strictObject({ reason: passageSchema });

/** How one can sign in here. */
export const signInWaysSchema = z.object({
  passkeys: z.boolean(),
  /** The provider of single sign-on, as people call it; `null` when there is none. */
  provider: z.string().nullable(),
});
/** How one can sign in here. */
export type SignInWays = z.infer<typeof signInWaysSchema>;
