import { sm2 } from 'sm-crypto-v2';
import type { SigningKey, VerifyingKey } from './signature-keys.js';

/**
 * OpenSSL reads keys for SM2 and signs with them by ECDSA, which is not what GB/T 32918.2 says, and Node ends the
 * process when it is to write such a key that it has read. So keys are read here, in the one layout that OpenSSL and
 * Node write: uncompressed points, the public key inside the private one.
 */
const CURVE = '06082a811ccf5501822d';
const PRIVATE = layout(`308187020100301306072a8648ce3d0201${CURVE}046d306b0201010420`, 32, 'a144034200', 65);
const PUBLIC = layout(`3059301306072a8648ce3d0201${CURVE}034200`, 65);

/** The signer's name that both sides take where none was agreed. Source: GB/T 35276-2017, as OpenSSL and GmSSL use it. */
const SIGNER = '1234567812345678';
const OPTIONS = { hash: true, der: true, userId: SIGNER } as const;

/** Reads a private key for SM2; `null` for anything else. @param der - PKCS #8 */
export function sm2SigningKey(der: Buffer): SigningKey | null {
  const [scalar, point] = PRIVATE(der) ?? [];
  if (scalar === undefined || point === undefined || !isPair(scalar, point)) return null;
  const sign = (text: Buffer): Buffer =>
    Buffer.from(sm2.doSignature(text, scalar, { ...OPTIONS, publicKey: point }), 'hex');
  return { publicHalf: verifyingHalf(point), sign };
}

/** Reads a public key for SM2; `null` for anything else. @param spki - SubjectPublicKeyInfo in DER */
export function sm2VerifyingKey(spki: Buffer): VerifyingKey | null {
  const [point] = PUBLIC(spki) ?? [];
  return point !== undefined && sm2.verifyPublicKey(point) ? verifyingHalf(point) : null;
}

function verifyingHalf(point: string): VerifyingKey {
  const spki = Buffer.from(`3059301306072a8648ce3d0201${CURVE}034200${point}`, 'hex');
  const isSigned = (text: Buffer, signature: Buffer): boolean => {
    try {
      return sm2.doVerifySignature(text, signature.toString('hex'), point, OPTIONS);
    } catch {
      return false; // no signature in DER at all
    }
  };
  return { algorithm: 'sm2-sm3', spki, isSigned };
}

function isPair(scalar: string, point: string): boolean {
  try {
    return sm2.comparePublicKeyHex(sm2.getPublicKeyFromPrivateKey(scalar), point);
  } catch {
    return false; // a scalar outside the order of the curve
  }
}

/** Reads bytes of a fixed layout: constants in hexadecimal, and lengths of what lies between; `null` for any other bytes. */
function layout(...parts: readonly (string | number)[]): (bytes: Buffer) => readonly string[] | null {
  const pattern = parts.map((part) => (typeof part === 'string' ? part : `([0-9a-f]{${part * 2}})`)).join('');
  const whole = new RegExp(`^${pattern}$`);
  return (bytes) => whole.exec(bytes.toString('hex'))?.slice(1) ?? null;
}
