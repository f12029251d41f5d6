import { z } from 'zod';

const bytes = z
  .string()
  .max(20_000)
  .regex(/^[\w-]+$/);
const common = {
  id: bytes,
  rawId: bytes,
  type: z.literal('public-key'),
  authenticatorAttachment: z.enum(['platform', 'cross-platform']).optional(),
  clientExtensionResults: z.object({}),
} as const;

/** What a browser answers when a passkey was used (WebAuthn, bytes in base64url). */
export const passkeyAssertionSchema = z.object({
  ...common,
  response: z.object({
    clientDataJSON: bytes,
    authenticatorData: bytes,
    signature: bytes,
    userHandle: bytes.optional(),
  }),
});
/** What a browser answers when a passkey was used. */
export type PasskeyAssertion = z.infer<typeof passkeyAssertionSchema>;

/** What a browser answers when a passkey was made (WebAuthn, bytes in base64url). */
export const passkeyAttestationSchema = z.object({
  ...common,
  response: z.object({
    clientDataJSON: bytes,
    attestationObject: bytes,
    transports: z.array(z.string().max(20)).max(10).default([]),
  }),
});
/** What a browser answers when a passkey was made. */
export type PasskeyAttestation = z.infer<typeof passkeyAttestationSchema>;

/** How a person calls a passkey. */
export const passkeyNameSchema = z.string().trim().min(1).max(40);

/** A passkey to be kept. */
export const newPasskeySchema = z.strictObject({ name: passkeyNameSchema, response: passkeyAttestationSchema });
/** A passkey to be kept. */
export type NewPasskey = z.infer<typeof newPasskeySchema>;

/** The options that a browser is given to use or make a passkey; their shape is WebAuthn's. */
export const passkeyOptionsSchema = z.object({ options: z.record(z.string(), z.unknown()) });
/** The options that a browser is given. */
export type PasskeyOptions = z.infer<typeof passkeyOptionsSchema>;
