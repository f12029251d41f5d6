import { randomBytes } from 'node:crypto';
import { keyFor, openBytes, printOf, sealBytes, type CipherSuite } from './cipher-suite.js';
import { keyNamed, type KeySource } from './key-ring.js';
import { partsOf, sealedText } from './sealed-text.js';

const KEY_BYTES = 32;

/** A data key under the key of the deployment: who lacks the one cannot use the other. */
export interface WrappedKey {
  /** Key of the key file that it is wrapped with. */
  readonly keyId: string;
  /** `suite:key id:base64url`. */
  readonly wrapped: string;
}

/** A person's fields, each sealed for its place with a data key of that person alone. */
export interface SealedFields extends WrappedKey {
  /** Sealed text by field; each begins with its suite and the id of the data key. */
  readonly sealed: Readonly<Record<string, string>>;
  /** Prints of the fields that exact search compares. */
  readonly prints: Readonly<Record<string, string>>;
}

/** What is to be sealed for a person. */
export interface OpenFields {
  readonly personId: string;
  readonly fields: Readonly<Record<string, string>>;
  /** Fields among them that may be searched by their exact value. */
  readonly searched: readonly string[];
}

/** Seals the particulars of persons, field by field, and opens them again. */
export class PersonSeal {
  constructor(
    private readonly keys: KeySource,
    private readonly suite: CipherSuite = 'aes-256-gcm',
  ) {}

  /** Seals all fields of a person with a new data key. */
  seal({ personId, fields, searched }: OpenFields): SealedFields {
    const dataKey = randomBytes(KEY_BYTES);
    const sealed = Object.entries(fields).map(([field, text]) => {
      const bytes = sealBytes(this.suite, dataKey, { plain: Buffer.from(text), place: fieldPlace(personId, field) });
      return [field, sealedText(this.suite, personId, bytes)];
    });
    const prints = searched.flatMap((field) => {
      const text = fields[field];
      return text === undefined ? [] : [[field, this.print(field, text)]];
    });
    return {
      ...this.wrap(personId, dataKey),
      sealed: Object.fromEntries(sealed) as Record<string, string>,
      prints: Object.fromEntries(prints) as Record<string, string>,
    };
  }

  /** Opens one field. @throws UnreadableSealError @throws KeyRingError when the key is not in the key file */
  open(personId: string, wrapped: string, field: { readonly name: string; readonly sealed: string }): string {
    const dataKey = this.unwrap(personId, wrapped);
    const { suite, bytes } = partsOf(field.sealed);
    return openBytes(suite, dataKey, { sealed: bytes, place: fieldPlace(personId, field.name) }).toString();
  }

  /** Seals another text for one field with the data key that the person has. @throws KeyRingError */
  resealField(personId: string, wrapped: string, field: { readonly name: string; readonly text: string }): string {
    const dataKey = this.unwrap(personId, wrapped);
    const place = fieldPlace(personId, field.name);
    return sealedText(this.suite, personId, sealBytes(this.suite, dataKey, { plain: Buffer.from(field.text), place }));
  }

  /** Wraps a data key anew with the primary key; the fields stay as they are. */
  rewrap(personId: string, wrapped: string): WrappedKey {
    return this.wrap(personId, this.unwrap(personId, wrapped));
  }

  /** The print by which an exact value of a field is found. Blanks, hyphens and case do not count. */
  print(field: string, text: string): string {
    const { index } = this.keys.ring();
    const bare = text
      .normalize('NFKC')
      .replace(/[\s\-+()]/g, '')
      .toUpperCase();
    const key = keyFor(this.suite, index, `print of ${field}`);
    return `${this.suite}:${printOf(this.suite, key, bare).toString('base64url')}`;
  }

  /** The print of a whole request, so that its hash gives no word of it away. Hexadecimal. */
  fingerprint(text: string): string {
    return printOf(this.suite, keyFor(this.suite, this.keys.ring().index, 'request'), text).toString('hex');
  }

  private wrap(personId: string, dataKey: Buffer): WrappedKey {
    const { primary: keyId } = this.keys.ring();
    const bytes = sealBytes(this.suite, this.wrappingKey(this.suite, keyId), {
      plain: dataKey,
      place: keyPlace(personId),
    });
    return { keyId, wrapped: sealedText(this.suite, keyId, bytes) };
  }

  private unwrap(personId: string, wrapped: string): Buffer {
    const { suite, keyId, bytes } = partsOf(wrapped);
    return openBytes(suite, this.wrappingKey(suite, keyId), { sealed: bytes, place: keyPlace(personId) });
  }

  private wrappingKey(suite: CipherSuite, keyId: string): Buffer {
    return keyFor(suite, keyNamed(this.keys.ring(), keyId), 'wrap data keys of persons');
  }
}

function keyPlace(personId: string): string {
  return `sealed.person|${personId}|data-key`;
}

function fieldPlace(personId: string, field: string): string {
  return `sealed.field|${personId}|${field}`;
}
