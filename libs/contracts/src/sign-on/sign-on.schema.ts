import { z } from 'zod';
import { instantSchema } from '../shared/shared.schema.js';

/** Where the browser goes next. */
export const signOnPlaceSchema = z.object({ location: z.url() });
/** Where the browser goes next. */
export type SignOnPlace = z.infer<typeof signOnPlaceSchema>;

/** What the provider has put into the address to which it sent the browser back. */
export const signOnReturnSchema = z.strictObject({ parameters: z.string().min(1).max(8_000) });

/** Where the browser goes after its sign-out; `null` when the provider asks for nothing. */
export const signOnEndSchema = z.object({ location: z.url().nullable() });
/** Where the browser goes after its sign-out. */
export type SignOnEnd = z.infer<typeof signOnEndSchema>;

/** An identity at the provider of single sign-on, as the person who has linked it sees it. */
export const ownIdentitySchema = z.object({
  identityId: z.uuid(),
  issuer: z.string(),
  linkedAt: instantSchema,
  /** `null` as long as nobody has signed in through it. */
  lastUsedAt: instantSchema.nullable(),
});
/** An identity at the provider. */
export type OwnIdentity = z.infer<typeof ownIdentitySchema>;

/** The own identities, and what the provider of this deployment is called. */
export const ownIdentitiesSchema = z.object({
  /** `null`: the deployment has no single sign-on. */
  provider: z.object({ label: z.string(), issuer: z.string() }).nullable(),
  items: z.array(ownIdentitySchema),
});
/** The own identities. */
export type OwnIdentities = z.infer<typeof ownIdentitiesSchema>;
