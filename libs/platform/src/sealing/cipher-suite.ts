import { createCipheriv, createDecipheriv, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/**
 * Suites that texts may be sealed with: the usual one, and one of the Chinese standards GB/T 32905 (SM3) and GB/T 32907
 * (SM4). OpenSSL has no SM4-GCM, so the second encrypts by SM4-CBC and then authenticates by HMAC-SM3.
 */
export const CIPHER_SUITES = ['aes-256-gcm', 'sm4-cbc-hmac-sm3'] as const;
/** One suite. */
export type CipherSuite = (typeof CIPHER_SUITES)[number];

/** A sealed text that cannot be opened: another key, another place, or a changed byte. */
export class UnreadableSealError extends Error {}

interface SuiteWork {
  readonly digest: 'sha256' | 'sm3';
  readonly seal: (key: Buffer, plain: Buffer, place: Buffer) => Buffer;
  readonly open: (key: Buffer, sealed: Buffer, place: Buffer) => Buffer;
}

/** Seals bytes. @param key - 32 bytes @param place - what the bytes are bound to; not secret, needed to open */
export function sealBytes(suite: CipherSuite, key: Buffer, { plain, place }: { plain: Buffer; place: string }): Buffer {
  return WORKS[suite].seal(key, plain, Buffer.from(place));
}

/** Opens what sealBytes has sealed. @throws UnreadableSealError */
export function openBytes(
  suite: CipherSuite,
  key: Buffer,
  { sealed, place }: { sealed: Buffer; place: string },
): Buffer {
  try {
    return WORKS[suite].open(key, sealed, Buffer.from(place));
  } catch (cause) {
    throw new UnreadableSealError('sealed with another key, for another place, or changed', { cause });
  }
}

/** A key for one purpose from a key of the key file, 32 bytes: what opens one thing opens no other. */
export function keyFor(suite: CipherSuite, key: Buffer, purpose: string): Buffer {
  return createHmac(WORKS[suite].digest, key).update(purpose).digest();
}

/** The print of a text under a key: equal texts have equal prints, and without the key nobody can try texts out. */
export function printOf(suite: CipherSuite, key: Buffer, text: string): Buffer {
  return createHmac(WORKS[suite].digest, key).update(text).digest();
}

const GCM = { iv: 12, tag: 16 } as const;

const aes256Gcm: SuiteWork = {
  digest: 'sha256',
  seal: (key, plain, place) => {
    const iv = randomBytes(GCM.iv);
    const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(place);
    return Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  },
  open: (key, sealed, place) => {
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, GCM.iv), { authTagLength: GCM.tag });
    decipher.setAAD(place).setAuthTag(sealed.subarray(-GCM.tag));
    return Buffer.concat([decipher.update(sealed.subarray(GCM.iv, -GCM.tag)), decipher.final()]);
  },
};

const SM4 = { iv: 16, key: 16, tag: 32 } as const;

const sm4CbcHmacSm3: SuiteWork = {
  digest: 'sm3',
  seal: (key, plain, place) => {
    const iv = randomBytes(SM4.iv);
    const cipher = createCipheriv('sm4-cbc', encryptionKey(key), iv);
    const body = Buffer.concat([iv, cipher.update(plain), cipher.final()]);
    return Buffer.concat([body, tagOf(key, body, place)]);
  },
  open: (key, sealed, place) => {
    const body = sealed.subarray(0, -SM4.tag);
    const isWhole =
      sealed.length > SM4.iv + SM4.tag && timingSafeEqual(tagOf(key, body, place), sealed.subarray(-SM4.tag));
    if (!isWhole) throw new UnreadableSealError('the authentication code differs');
    const decipher = createDecipheriv('sm4-cbc', encryptionKey(key), body.subarray(0, SM4.iv));
    return Buffer.concat([decipher.update(body.subarray(SM4.iv)), decipher.final()]);
  },
};

function encryptionKey(key: Buffer): Buffer {
  return createHmac('sm3', key).update('encrypt').digest().subarray(0, SM4.key);
}

/** The length of the place goes first, so that no byte can move between the place and the text. */
function tagOf(key: Buffer, body: Buffer, place: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(place.length);
  const tagKey = createHmac('sm3', key).update('authenticate').digest();
  return createHmac('sm3', tagKey).update(length).update(place).update(body).digest();
}

const WORKS = { 'aes-256-gcm': aes256Gcm, 'sm4-cbc-hmac-sm3': sm4CbcHmacSm3 } as const satisfies Record<
  CipherSuite,
  SuiteWork
>;
