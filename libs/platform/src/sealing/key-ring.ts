import { randomBytes } from 'node:crypto';
import { z } from 'zod';

const KEY_BYTES = 32;
const ID_BYTES = 4;
const keySchema = z
  .base64()
  .refine((text) => Buffer.from(text, 'base64').length === KEY_BYTES, `needs ${KEY_BYTES} bytes in base64`);
const keyIdSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/);

const keyRingSchema = z
  .strictObject({
    /** The key that new things are sealed with. */
    primary: keyIdSchema,
    /** Every key that something may still be sealed with. */
    keys: z.record(keyIdSchema, keySchema),
    /** Key of the prints that exact search compares; it stays when keys are rotated. */
    index: keySchema,
  })
  .refine(({ primary, keys }) => primary in keys, 'the primary key is not among the keys');

/** The keys of a deployment, as its key file or its environment holds them. */
export interface KeyRing {
  readonly primary: string;
  readonly keys: ReadonlyMap<string, Buffer>;
  readonly index: Buffer;
}

/** Where the keys come from; asked each time, because a rotation adds keys while the program runs. */
export interface KeySource {
  readonly ring: () => KeyRing;
}

/** Keys that are missing or cannot be read; the message says where and what is wrong, never a key. */
export class KeyRingError extends Error {}

/** Reads the text of a key file. @throws KeyRingError */
export function parseKeyRing(text: string): KeyRing {
  const read = keyRingSchema.safeParse(jsonIn(text));
  if (!read.success) {
    const problems = read.error.issues.map(({ path, message }) => `${path.map(String).join('.')}: ${message}`);
    throw new KeyRingError(`not a key file: ${problems.join('; ')}`);
  }
  const { primary, keys, index } = read.data;
  const decoded = Object.entries(keys).map(([id, key]) => [id, Buffer.from(key, 'base64')] as const);
  return { primary, keys: new Map(decoded), index: Buffer.from(index, 'base64') };
}

/** The text of a key file. */
export function keyRingText({ primary, keys, index }: KeyRing): string {
  const encoded = [...keys].map(([id, key]) => [id, key.toString('base64')]);
  const content = { primary, keys: Object.fromEntries(encoded) as object, index: index.toString('base64') };
  return `${JSON.stringify(content, null, 2)}\n`;
}

/** A new ring with one key. */
export function newKeyRing(id: string = newKeyId()): KeyRing {
  return { primary: id, keys: new Map([[id, randomBytes(KEY_BYTES)]]), index: randomBytes(KEY_BYTES) };
}

/** The ring with one key more, which is the primary one from now on. @throws KeyRingError when the id is taken */
export function withNewKey(ring: KeyRing, id: string = newKeyId()): KeyRing {
  if (ring.keys.has(id)) throw new KeyRingError(`key ${id} exists already`);
  return { ...ring, primary: id, keys: new Map([...ring.keys, [id, randomBytes(KEY_BYTES)]]) };
}

/** The ring without a key that nothing is sealed with any more. @throws KeyRingError for the primary key */
export function withoutKey(ring: KeyRing, id: string): KeyRing {
  if (ring.primary === id) throw new KeyRingError(`key ${id} is the primary one`);
  return { ...ring, keys: new Map([...ring.keys].filter(([one]) => one !== id)) };
}

/** A key of the ring. @throws KeyRingError when it is not in it */
export function keyNamed(ring: KeyRing, id: string): Buffer {
  const key = ring.keys.get(id);
  if (key === undefined) throw new KeyRingError(`key ${id} is not in the key file`);
  return key;
}

function newKeyId(): string {
  return `k-${randomBytes(ID_BYTES).toString('hex')}`;
}

/** Keys that do not change while the program runs. */
export function fixedKeys(ring: KeyRing): KeySource {
  return { ring: () => ring };
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // told as a file of another shape, without repeating what it holds
  }
}
