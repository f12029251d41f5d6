import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { isSignedText, signingKey, signText, verifyingKey } from './release-signature.js';

const pair = generateKeyPairSync('ed25519');
const secret = pair.privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');
const pem = pair.publicKey.export({ format: 'pem', type: 'spki' }).toString();
const other = generateKeyPairSync('ed25519').publicKey;
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });

describe('signText', () => {
  it('makes a signature that the public key recognises, and no other', () => {
    const key = signingKey(secret);
    if (key === null) throw new TypeError('no key');
    const signature = signText('规则', key);
    expect(isSignedText('规则', signature, verifyingKey(pem) ?? other)).toBe(true);
    expect(isSignedText('规则 ', signature, pair.publicKey)).toBe(false);
    expect(isSignedText('规则', signature, other)).toBe(false);
    expect(isSignedText('规则', { ...signature, value: 'AAAA' }, pair.publicKey)).toBe(false);
  });
});

describe('signingKey and verifyingKey', () => {
  it('take no other kind of key, and no other text', () => {
    expect(signingKey(rsa.privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'))).toBeNull();
    expect(verifyingKey(rsa.publicKey.export({ format: 'pem', type: 'spki' }).toString())).toBeNull();
    expect([signingKey('c2hvcnQ='), verifyingKey('pub')]).toEqual([null, null]);
  });
});
