/** Algorithms of signatures: the usual one, and that of the Chinese standards GB/T 32918 (SM2) and GB/T 32905 (SM3). */
export type SignatureAlgorithm = 'ed25519' | 'sm2-sm3';

/** The key with which others verify. */
export interface VerifyingKey {
  readonly algorithm: SignatureAlgorithm;
  /** SubjectPublicKeyInfo in DER. */
  readonly spki: Buffer;
  /** Whether the signature belongs to the text; never throws, whatever the signature is. */
  readonly isSigned: (text: Buffer, signature: Buffer) => boolean;
}

/** The key that signs. */
export interface SigningKey {
  readonly publicHalf: VerifyingKey;
  readonly sign: (text: Buffer) => Buffer;
}
