import { describe, expect, it } from '@jest/globals';
import { CIPHER_SUITES, UnreadableSealError } from './cipher-suite.js';
import { fixedKeys, KeyRingError, newKeyRing, withNewKey } from './key-ring.js';
import { SecretSeal } from './secret-seal.js';

const RING = newKeyRing();

describe('SecretSeal', () => {
  it.each(CIPHER_SUITES)('opens by %s what it has sealed, and shows nothing of it', (suite) => {
    const seal = new SecretSeal(fixedKeys(RING), suite);
    const { keyId, sealed } = seal.seal('here', 'GEZDGNBVGY3TQOJQ');
    expect(keyId).toBe(RING.primary);
    expect(sealed).toMatch(new RegExp(`^${suite}:${keyId}:`));
    expect(sealed).not.toContain('GEZDGNBV');
    expect(seal.open('here', sealed)).toBe('GEZDGNBVGY3TQOJQ');
  });

  it('opens nothing in another place, and nothing that was changed', () => {
    const seal = new SecretSeal(fixedKeys(RING));
    const { sealed } = seal.seal('here', 'secret');
    expect(() => seal.open('there', sealed)).toThrow(UnreadableSealError);
    expect(() => seal.open('here', `${sealed.slice(0, -2)}AA`)).toThrow(UnreadableSealError);
  });

  it('seals anew with the primary key of a ring that was rotated', () => {
    const { sealed } = new SecretSeal(fixedKeys(RING)).seal('here', 'secret');
    const rotated = withNewKey(RING);
    const anew = new SecretSeal(fixedKeys(rotated)).reseal('here', sealed);
    expect(anew.keyId).toBe(rotated.primary);
    expect(() => new SecretSeal(fixedKeys(RING)).open('here', anew.sealed)).toThrow(KeyRingError);
    expect(new SecretSeal(fixedKeys(rotated)).open('here', anew.sealed)).toBe('secret');
  });
});
