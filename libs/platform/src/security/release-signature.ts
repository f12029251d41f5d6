import { createHash, createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';

/** A signature under a text, and which key made it. */
export interface TextSignature {
  readonly algorithm: 'ed25519';
  /** SHA-256 of the public key (SPKI, DER), in lower-case hexadecimal. */
  readonly key: string;
  /** Base64. */
  readonly value: string;
}

/** Reads a private key for Ed25519; `null` for anything else. @param key - PKCS #8 in DER, in base64 */
export function signingKey(key: string): KeyObject | null {
  try {
    const read = createPrivateKey({ key: Buffer.from(key, 'base64'), format: 'der', type: 'pkcs8' });
    return read.asymmetricKeyType === 'ed25519' ? read : null;
  } catch {
    return null;
  }
}

/** Reads a public key for Ed25519; `null` for anything else. @param pem - as `openssl pkey -pubout` writes it */
export function verifyingKey(pem: string): KeyObject | null {
  try {
    const read = createPublicKey(pem);
    return read.asymmetricKeyType === 'ed25519' ? read : null;
  } catch {
    return null;
  }
}

/** Signs a text in UTF-8. */
export function signText(text: string, key: KeyObject): TextSignature {
  const value = sign(null, Buffer.from(text, 'utf8'), key).toString('base64');
  return { algorithm: 'ed25519', key: fingerprint(createPublicKey(key)), value };
}

/** Whether a text is as it was when the key signed it. */
export function isSignedText(text: string, { value, key: named }: TextSignature, key: KeyObject): boolean {
  return fingerprint(key) === named && verify(null, Buffer.from(text, 'utf8'), key, Buffer.from(value, 'base64'));
}

/** SHA-256 of a public key (SPKI, DER), in lower-case hexadecimal. */
export function fingerprint(key: KeyObject): string {
  return createHash('sha256')
    .update(key.export({ format: 'der', type: 'spki' }))
    .digest('hex');
}
