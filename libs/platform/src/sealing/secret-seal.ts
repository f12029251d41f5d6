import { keyFor, openBytes, sealBytes, type CipherSuite } from './cipher-suite.js';
import { keyNamed, type KeySource } from './key-ring.js';
import { partsOf, sealedText } from './sealed-text.js';

/** A secret under a key of the deployment. */
export interface SealedSecretText {
  /** Key of the key file that it is sealed with. */
  readonly keyId: string;
  /** `suite:key id:base64url`. */
  readonly sealed: string;
}

/** Seals short secrets of the deployment, each for its place, and opens them again. */
export class SecretSeal {
  constructor(
    private readonly keys: KeySource,
    private readonly suite: CipherSuite = 'aes-256-gcm',
  ) {}

  /** Seals a secret. @param place - what it is bound to; not secret, needed to open */
  seal(place: string, secret: string): SealedSecretText {
    const { primary: keyId } = this.keys.ring();
    const bytes = sealBytes(this.suite, this.keyOf(this.suite, keyId), { plain: Buffer.from(secret), place });
    return { keyId, sealed: sealedText(this.suite, keyId, bytes) };
  }

  /** Opens a secret. @throws UnreadableSealError @throws KeyRingError when the key is not in the key file */
  open(place: string, sealed: string): string {
    const { suite, keyId, bytes } = partsOf(sealed);
    return openBytes(suite, this.keyOf(suite, keyId), { sealed: bytes, place }).toString();
  }

  /** The same secret under the primary key. */
  reseal(place: string, sealed: string): SealedSecretText {
    return this.seal(place, this.open(place, sealed));
  }

  private keyOf(suite: CipherSuite, keyId: string): Buffer {
    return keyFor(suite, keyNamed(this.keys.ring(), keyId), 'seal secrets');
  }
}
