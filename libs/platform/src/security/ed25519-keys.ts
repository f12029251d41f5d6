import { createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import type { SigningKey, VerifyingKey } from './signature-keys.js';

/** Reads a private key for Ed25519; `null` for anything else. @param der - PKCS #8 */
export function ed25519SigningKey(der: Buffer): SigningKey | null {
  const key = readOrNull(() => createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }));
  if (key === null) return null;
  return { publicHalf: verifyingHalf(createPublicKey(key)), sign: (text) => sign(null, text, key) };
}

/** Reads a public key for Ed25519; `null` for anything else. @param spki - SubjectPublicKeyInfo in DER */
export function ed25519VerifyingKey(spki: Buffer): VerifyingKey | null {
  const key = readOrNull(() => createPublicKey({ key: spki, format: 'der', type: 'spki' }));
  return key === null ? null : verifyingHalf(key);
}

function verifyingHalf(key: KeyObject): VerifyingKey {
  return {
    algorithm: 'ed25519',
    spki: key.export({ format: 'der', type: 'spki' }),
    isSigned: (text, signature) => verify(null, text, key, signature),
  };
}

function readOrNull(read: () => KeyObject): KeyObject | null {
  try {
    const key = read();
    return key.asymmetricKeyType === 'ed25519' ? key : null;
  } catch {
    return null;
  }
}
