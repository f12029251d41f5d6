import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { METADATA_ENCODING_KEY, type Payload, type PayloadCodec } from '@temporalio/common';
import proto from '@temporalio/proto';

const ENCODING = 'binary/aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** A payload that this process cannot read: another key, or a changed byte. */
export class UnreadablePayloadError extends Error {}

/** Encrypts what goes into Temporal's histories (AES-256-GCM), so that they hold no plain text of a case. */
export class EncryptingCodec implements PayloadCodec {
  /** @param key - 32 bytes */
  constructor(private readonly key: Buffer) {}

  /** Encrypts payloads. */
  async encode(payloads: Payload[]): Promise<Payload[]> {
    return Promise.resolve(payloads.map((payload) => this.seal(payload)));
  }

  /** Decrypts payloads; payloads that were not encrypted pass. @throws UnreadablePayloadError */
  async decode(payloads: Payload[]): Promise<Payload[]> {
    return Promise.resolve(payloads.map((payload) => this.unseal(payload)));
  }

  private seal(payload: Payload): Payload {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.key, iv);
    const plain = proto.temporal.api.common.v1.Payload.encode(payload).finish();
    const sealed = Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
    return { metadata: { [METADATA_ENCODING_KEY]: Buffer.from(ENCODING) }, data: sealed };
  }

  private unseal(payload: Payload): Payload {
    const encoding = Buffer.from(payload.metadata?.[METADATA_ENCODING_KEY] ?? []).toString();
    if (encoding !== ENCODING) return payload;
    const data = Buffer.from(payload.data ?? []);
    const decipher = createDecipheriv('aes-256-gcm', this.key, data.subarray(0, IV_BYTES));
    decipher.setAuthTag(data.subarray(-TAG_BYTES));
    try {
      const plain = Buffer.concat([decipher.update(data.subarray(IV_BYTES, -TAG_BYTES)), decipher.final()]);
      return proto.temporal.api.common.v1.Payload.decode(plain);
    } catch (cause) {
      throw new UnreadablePayloadError('payload cannot be decrypted with the configured key', { cause });
    }
  }
}
