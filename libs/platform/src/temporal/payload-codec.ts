import { createDecipheriv } from 'node:crypto';
import { METADATA_ENCODING_KEY, type Payload, type PayloadCodec } from '@temporalio/common';
import proto from '@temporalio/proto';
import {
  CIPHER_SUITES,
  keyFor,
  openBytes,
  sealBytes,
  UnreadableSealError,
  type CipherSuite,
} from '../sealing/cipher-suite.js';
import type { SealingKeys } from '../sealing/key-settings.js';

const ENCODING = 'binary/sealed';
/** What was written with LIANDU_PAYLOAD_KEY, before payloads named their key. */
const OLD_ENCODING = 'binary/aes-256-gcm';
const OLD = { iv: 12, tag: 16 } as const;

/** Payloads are bound to no place: Temporal moves them between events, and a command bears its own id inside. */
const PLACE = 'temporal payload';

/** A payload that this process cannot read: another key, or a changed byte. */
export class UnreadablePayloadError extends Error {}

/** Encrypts what goes into Temporal's histories, so that they hold no plain text of a case; each payload names its key. */
export class EncryptingCodec implements PayloadCodec {
  constructor(private readonly material: SealingKeys) {}

  /** Encrypts payloads with the primary key. */
  async encode(payloads: Payload[]): Promise<Payload[]> {
    return Promise.resolve(payloads.map((payload) => this.seal(payload)));
  }

  /** Decrypts payloads with the keys that they name; payloads that were not encrypted pass. @throws UnreadablePayloadError */
  async decode(payloads: Payload[]): Promise<Payload[]> {
    return Promise.resolve(payloads.map((payload) => this.unseal(payload)));
  }

  private seal(payload: Payload): Payload {
    const { keys, suite } = this.material;
    const { primary } = keys.ring();
    const plain = Buffer.from(proto.temporal.api.common.v1.Payload.encode(payload).finish());
    const data = sealBytes(suite, this.keyOf(suite, primary), { plain, place: PLACE });
    const metadata = { [METADATA_ENCODING_KEY]: ENCODING, suite, 'key-id': primary };
    return {
      metadata: Object.fromEntries(Object.entries(metadata).map(([name, text]) => [name, Buffer.from(text)])),
      data,
    };
  }

  private unseal(payload: Payload): Payload {
    const encoding = metadataIn(payload, METADATA_ENCODING_KEY);
    if (encoding !== ENCODING && encoding !== OLD_ENCODING) return payload;
    try {
      return proto.temporal.api.common.v1.Payload.decode(
        encoding === ENCODING ? this.open(payload) : this.openOld(payload),
      );
    } catch (cause) {
      throw new UnreadablePayloadError('payload cannot be decrypted with the configured keys', { cause });
    }
  }

  private open(payload: Payload): Buffer {
    const named = metadataIn(payload, 'suite');
    const suite = CIPHER_SUITES.find((one) => one === named);
    if (suite === undefined) throw new UnreadableSealError(`unknown suite ${named.slice(0, 40)}`);
    const key = this.keyOf(suite, metadataIn(payload, 'key-id'));
    return openBytes(suite, key, { sealed: Buffer.from(payload.data ?? []), place: PLACE });
  }

  private openOld({ data }: Payload): Buffer {
    if (this.material.oldKey === undefined) throw new UnreadableSealError('LIANDU_PAYLOAD_KEY is not set');
    const sealed = Buffer.from(data ?? []);
    const decipher = createDecipheriv('aes-256-gcm', this.material.oldKey, sealed.subarray(0, OLD.iv));
    decipher.setAuthTag(sealed.subarray(-OLD.tag));
    return Buffer.concat([decipher.update(sealed.subarray(OLD.iv, -OLD.tag)), decipher.final()]);
  }

  private keyOf(suite: CipherSuite, keyId: string): Buffer {
    const key = this.material.keys.ring().keys.get(keyId);
    if (key === undefined) throw new UnreadableSealError(`key ${keyId.slice(0, 40)} is not in the key file`);
    return keyFor(suite, key, 'encrypt payloads of Temporal');
  }
}

function metadataIn({ metadata }: Payload, name: string): string {
  return Buffer.from(metadata?.[name] ?? []).toString();
}
