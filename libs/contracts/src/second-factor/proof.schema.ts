import { z } from 'zod';
import { sessionSchema } from '../session/session.schema.js';
import { passkeyAssertionSchema } from './passkey.schema.js';

/** Ways to prove who one is. A passkey asks for finger, face or number by itself, so it is two factors in one. */
export const PROOF_WAYS = ['password', 'code', 'recovery-code', 'passkey'] as const;
/** One way. */
export type ProofWay = (typeof PROOF_WAYS)[number];

/**
 * What a session was begun with. `provider` is another house's sign-in that says that it has asked for two factors,
 * `provider-alone` one that does not say so.
 */
export const SESSION_PROOFS = [...PROOF_WAYS, 'provider', 'provider-alone'] as const;
/** One of them. */
export type SessionProof = (typeof SESSION_PROOFS)[number];

/** A code as it is typed, with or without blanks; one that cannot be right is a wrong one. */
const codeSchema = z.string().trim().min(1).max(60);

/** The second step of a sign-in, after the password. */
export const factorProofSchema = z.discriminatedUnion('way', [
  z.strictObject({ way: z.literal('code'), code: codeSchema }),
  z.strictObject({ way: z.literal('recovery-code'), code: codeSchema }),
]);
/** The second step of a sign-in. */
export type FactorProof = z.infer<typeof factorProofSchema>;

/** Proving again, within a session, that it is still the same person. */
export const proofSchema = z.discriminatedUnion('way', [
  z.strictObject({ way: z.literal('password'), password: z.string().min(1).max(200) }),
  z.strictObject({ way: z.literal('code'), code: codeSchema }),
  z.strictObject({ way: z.literal('passkey'), response: passkeyAssertionSchema }),
]);
/** Proving again. */
export type Proof = z.infer<typeof proofSchema>;

/** The password was right and is not enough: nothing is open yet. */
export const secondStepSchema = z.object({ ways: z.array(z.enum(PROOF_WAYS)) });
/** The password was right and is not enough. */
export type SecondStep = z.infer<typeof secondStepSchema>;

/** What a right password is answered with: a session, or what is still to be proven. */
export const signInAnswerSchema = z.union([secondStepSchema, sessionSchema]);
/** What a right password is answered with. */
export type SignInAnswer = z.infer<typeof signInAnswerSchema>;
