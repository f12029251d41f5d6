import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { SigningKey } from './signature-keys.js';
import { isSignedText, publicPem, signingKey, signText, verifyingKey } from './text-signature.js';

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });

const ofEd25519 = (): string =>
  generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');
const ofCurve = (namedCurve: string): string =>
  generateKeyPairSync('ec', { namedCurve }).privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');
const keyOf = (secret: string): SigningKey => {
  const key = signingKey(secret);
  if (key === null) throw new TypeError('no key');
  return key;
};

describe.each([
  ['ed25519', ofEd25519],
  ['sm2-sm3', () => ofCurve('SM2')],
])('a signature by %s', (algorithm, makeSecret) => {
  const key = keyOf(makeSecret());
  const signature = signText('规则', key);

  it('names its algorithm', () => {
    expect(signature.algorithm).toBe(algorithm);
  });

  it('is recognised by the public key, and by no other', () => {
    expect(isSignedText('规则', signature, key.publicHalf)).toBe(true);
    expect(isSignedText('规则', signature, keyOf(makeSecret()).publicHalf)).toBe(false);
  });

  it('is recognised under no other text', () => {
    expect(isSignedText('规则 ', signature, key.publicHalf)).toBe(false);
  });

  it.each(['', 'AAAA', 'MAYCAQECAQE=', signature.value.slice(0, -8)])('is not %p', (value) => {
    expect(isSignedText('规则', { ...signature, value }, key.publicHalf)).toBe(false);
  });

  it('is recognised by the public key that was written and read again', () => {
    const read = verifyingKey(publicPem(key.publicHalf));
    expect(read !== null && isSignedText('规则', signature, read)).toBe(true);
  });
});

describe('SM2', () => {
  const BY_OPENSSL = {
    secret:
      'MIGHAgEAMBMGByqGSM49AgEGCCqBHM9VAYItBG0wawIBAQQg7QAv+jiQ8hKzLbQOdEn0Uu4aO2m5aSOIvMtCADL83ayhRANCAAQhNGAlQy6auHBGgjTqmbwOiDp1bCJS8jgtY5Lm30DHFoXk1P0XcIqnr3G0Gl85887O/JrStVlTg2jlaN8tm+Hc',
    pem: [
      '-----BEGIN PUBLIC KEY-----',
      'MFkwEwYHKoZIzj0CAQYIKoEcz1UBgi0DQgAEITRgJUMumrhwRoI06pm8Dog6dWwi',
      'UvI4LWOS5t9AxxaF5NT9F3CKp69xtBpfOfPOzvya0rVZU4No5WjfLZvh3A==',
      '-----END PUBLIC KEY-----',
    ].join('\n'),
    value: 'MEUCIQDGNBmkSF3QbeJGoq2LZddl+pqSPBZazDIbDkCOyc7z7AIgCJdPhU6Z3uuMUA9EyP3dzbK5CiKhpNDkPVvvJQU7v/U=',
  };

  it('recognises what OpenSSL 3 signed with the usual name of the signer', () => {
    const key = keyOf(BY_OPENSSL.secret);
    const { key: named } = signText('规则', key);
    expect(isSignedText('规则', { key: named, value: BY_OPENSSL.value }, key.publicHalf)).toBe(true);
  });

  it('writes the public key as OpenSSL does', () => {
    expect(publicPem(keyOf(BY_OPENSSL.secret).publicHalf)).toBe(BY_OPENSSL.pem);
  });

  it('recognises the signature that GM/T 0003.5-2012 gives as its example, annex A', () => {
    const point =
      '0409f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13';
    const r = 'f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3';
    const s = 'b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa';
    const spki = Buffer.from(`3059301306072a8648ce3d020106082a811ccf5501822d034200${point}`, 'hex');
    const key = verifyingKey(`-----BEGIN PUBLIC KEY-----\n${spki.toString('base64')}\n-----END PUBLIC KEY-----`);
    const signature = Buffer.from(`3046022100${r}022100${s}`, 'hex');
    expect(key?.isSigned(Buffer.from('message digest'), signature)).toBe(true);
    expect(key?.isSigned(Buffer.from('message digesT'), signature)).toBe(false);
  });

  it('takes no private key whose public half is of another', () => {
    const [one, other] = [ofCurve('SM2'), ofCurve('SM2')].map((secret) => Buffer.from(secret, 'base64'));
    if (one === undefined || other === undefined) throw new TypeError('two keys');
    const mixed = Buffer.concat([one.subarray(0, -65), other.subarray(-65)]);
    expect(signingKey(mixed.toString('base64'))).toBeNull();
  });
});

describe('signingKey and verifyingKey', () => {
  it('take no other kind of key, and no other text', () => {
    expect(signingKey(rsa.privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'))).toBeNull();
    expect(signingKey(ofCurve('P-256'))).toBeNull();
    expect(verifyingKey(rsa.publicKey.export({ format: 'pem', type: 'spki' }).toString())).toBeNull();
    expect([signingKey('c2hvcnQ='), signingKey(''), verifyingKey('pub')]).toEqual([null, null, null]);
  });
});
