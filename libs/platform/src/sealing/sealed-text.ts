import { CIPHER_SUITES, UnreadableSealError, type CipherSuite } from './cipher-suite.js';

/** Sealed bytes as they are kept: `suite:id of the key:base64url`. */
export function sealedText(suite: CipherSuite, keyId: string, bytes: Buffer): string {
  return `${suite}:${keyId}:${bytes.toString('base64url')}`;
}

/** Takes such a text apart. @throws UnreadableSealError for a suite that nobody knows */
export function partsOf(text: string): { suite: CipherSuite; keyId: string; bytes: Buffer } {
  const [named = '', keyId = '', body = ''] = text.split(':');
  const suite = CIPHER_SUITES.find((one) => one === named);
  if (suite === undefined) throw new UnreadableSealError(`unknown suite ${named.slice(0, 40)}`);
  return { suite, keyId, bytes: Buffer.from(body, 'base64url') };
}
