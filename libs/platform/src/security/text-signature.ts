import { createHash } from 'node:crypto';
import { ed25519SigningKey, ed25519VerifyingKey } from './ed25519-keys.js';
import type { SignatureAlgorithm, SigningKey, VerifyingKey } from './signature-keys.js';
import { sm2SigningKey, sm2VerifyingKey } from './sm2-keys.js';

/** A signature under a text, and which key made it. */
export interface TextSignature {
  readonly algorithm: SignatureAlgorithm;
  /** SHA-256 of the public key (SPKI, DER), in lower-case hexadecimal. */
  readonly key: string;
  /** Base64; of SM2 it is the sequence of r and s in DER, as OpenSSL writes it. */
  readonly value: string;
}

/** Reads a private key for Ed25519 or SM2; `null` for anything else. @param key - PKCS #8 in DER, in base64 */
export function signingKey(key: string): SigningKey | null {
  const der = Buffer.from(key, 'base64');
  return sm2SigningKey(der) ?? ed25519SigningKey(der);
}

/** Reads a public key for Ed25519 or SM2; `null` for anything else. @param pem - as `openssl pkey -pubout` writes it */
export function verifyingKey(pem: string): VerifyingKey | null {
  const lines = /-----BEGIN PUBLIC KEY-----([^-]+)-----END PUBLIC KEY-----/.exec(pem)?.[1];
  if (lines === undefined) return null;
  const spki = Buffer.from(lines, 'base64');
  return sm2VerifyingKey(spki) ?? ed25519VerifyingKey(spki);
}

/** The PEM that `verifyingKey` reads. */
export function publicPem({ spki }: VerifyingKey): string {
  const lines = spki.toString('base64').match(/.{1,64}/g) ?? [];
  return ['-----BEGIN PUBLIC KEY-----', ...lines, '-----END PUBLIC KEY-----'].join('\n');
}

/** Signs a text in UTF-8. */
export function signText(text: string, { sign, publicHalf }: SigningKey): TextSignature {
  const value = sign(Buffer.from(text, 'utf8')).toString('base64');
  return { algorithm: publicHalf.algorithm, key: fingerprint(publicHalf), value };
}

/** Whether a text is as it was when the key signed it. */
export function isSignedText(
  text: string,
  { value, key: named }: Pick<TextSignature, 'key' | 'value'>,
  key: VerifyingKey,
): boolean {
  return fingerprint(key) === named && key.isSigned(Buffer.from(text, 'utf8'), Buffer.from(value, 'base64'));
}

/** SHA-256 of a public key (SPKI, DER), in lower-case hexadecimal. */
export function fingerprint({ spki }: VerifyingKey): string {
  return createHash('sha256').update(spki).digest('hex');
}
