import { createCipheriv } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import proto from '@temporalio/proto';
import { fixedKeys, newKeyRing, withNewKey, type KeyRing } from '../sealing/key-ring.js';
import { EncryptingCodec, UnreadablePayloadError } from './payload-codec.js';

const ring = newKeyRing('k-1');
const PAYLOAD = { metadata: { encoding: Buffer.from('json/plain') }, data: Buffer.from('"柳惜弱"') };
const codecOf = (keys: KeyRing, oldKey?: Buffer): EncryptingCodec =>
  new EncryptingCodec({ keys: fixedKeys(keys), suite: 'aes-256-gcm', oldKey });
const textOf = (payload: { data?: Uint8Array | null } | undefined): string =>
  Buffer.from(payload?.data ?? []).toString();

/** A payload as versions before the key file encrypted it. */
function old(key: Buffer): { metadata: Record<string, Buffer>; data: Buffer } {
  const iv = Buffer.alloc(12, 9);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  const plain = proto.temporal.api.common.v1.Payload.encode(PAYLOAD).finish();
  const data = Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  return { metadata: { encoding: Buffer.from('binary/aes-256-gcm') }, data };
}

describe('EncryptingCodec', () => {
  it('leaves nothing readable, and names the key', async () => {
    const [sealed] = await codecOf(ring).encode([PAYLOAD]);
    expect(textOf(sealed)).not.toContain('柳惜弱');
    expect(Buffer.from(sealed?.metadata?.['key-id'] ?? []).toString()).toBe('k-1');
    expect(textOf((await codecOf(ring).decode([sealed ?? {}]))[0])).toBe('"柳惜弱"');
  });

  it('reads what an older key encrypted after a rotation, and writes with the new one', async () => {
    const sealed = await codecOf(ring).encode([PAYLOAD]);
    const rotated = codecOf(withNewKey(ring, 'k-2'));
    expect(textOf((await rotated.decode(sealed))[0])).toBe('"柳惜弱"');
    const [newer] = await rotated.encode([PAYLOAD]);
    expect(Buffer.from(newer?.metadata?.['key-id'] ?? []).toString()).toBe('k-2');
    await expect(codecOf(ring).decode([newer ?? {}])).rejects.toThrow(UnreadablePayloadError);
  });

  it('reads what was written with the single key of earlier versions, and what was never encrypted', async () => {
    const key = Buffer.alloc(32, 5);
    expect(textOf((await codecOf(ring, key).decode([old(key)]))[0])).toBe('"柳惜弱"');
    expect(await codecOf(ring).decode([PAYLOAD])).toEqual([PAYLOAD]);
    await expect(codecOf(ring).decode([old(key)])).rejects.toThrow(UnreadablePayloadError);
  });
});
