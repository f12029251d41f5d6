import { createCipheriv, createDecipheriv, createHash, createHmac } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { CIPHER_SUITES, keyFor, openBytes, sealBytes, UnreadableSealError } from './cipher-suite.js';

const KEY = Buffer.alloc(32, 7);
const PLAIN = Buffer.from('柳惜弱');
const hex = (text: string): Buffer => Buffer.from(text.replaceAll(' ', ''), 'hex');

describe.each(CIPHER_SUITES)('the suite %s', (suite) => {
  const sealed = sealBytes(suite, KEY, { plain: PLAIN, place: 'field|1|name' });

  it('opens what it sealed', () => {
    expect(openBytes(suite, KEY, { sealed, place: 'field|1|name' })).toEqual(PLAIN);
  });

  it('never seals the same text to the same bytes', () => {
    expect(sealBytes(suite, KEY, { plain: PLAIN, place: 'field|1|name' })).not.toEqual(sealed);
  });

  it.each([
    ['another key', { key: Buffer.alloc(32, 8) }],
    ['another person', { place: 'field|2|name' }],
    ['another field', { place: 'field|1|phone' }],
    ['a shortened text', { sealed: sealed.subarray(0, -1) }],
    ['nothing', { sealed: Buffer.alloc(0) }],
  ])('does not open with %s', (_, change) => {
    const { key, ...given } = { key: KEY, sealed, place: 'field|1|name', ...change };
    expect(() => openBytes(suite, key, given)).toThrow(UnreadableSealError);
  });

  it('does not open when any single byte was changed', () => {
    for (let index = 0; index < sealed.length; index += 1) {
      const changed = Buffer.from(sealed);
      changed.writeUInt8(changed.readUInt8(index) ^ 1, index);
      expect(() => openBytes(suite, KEY, { sealed: changed, place: 'field|1|name' })).toThrow(UnreadableSealError);
    }
  });

  it('gives each purpose a key of its own', () => {
    expect(keyFor(suite, KEY, 'a')).not.toEqual(keyFor(suite, KEY, 'b'));
    expect(keyFor(suite, KEY, 'a')).toHaveLength(32);
  });
});

/** Known answers: published test vectors, so that a build of Node with other ciphers is found out. */
describe('the ciphers below the suites', () => {
  it('compute SM3 as GB/T 32905-2016 says, annex A', () => {
    expect(createHash('sm3').update('abc').digest('hex')).toBe(
      '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0',
    );
  });

  it('encrypt by SM4 as GB/T 32907-2016 says, annex A', () => {
    const key = hex('0123456789abcdef fedcba9876543210');
    const cipher = createCipheriv('sm4-ecb', key, null).setAutoPadding(false);
    expect(Buffer.concat([cipher.update(key), cipher.final()]).toString('hex')).toBe(
      '681edf34d206965e86b3e94f536e4246',
    );
  });

  it('encrypt by SM4-CBC as draft-ribose-cfrg-sm4 says, A.2.2.1', () => {
    const key = hex('0123456789abcdef fedcba9876543210');
    const iv = hex('000102030405060708090a0b0c0d0e0f');
    const plain = hex('aaaaaaaabbbbbbbb ccccccccdddddddd eeeeeeeeffffffff aaaaaaaabbbbbbbb');
    const cipher = createCipheriv('sm4-cbc', key, iv).setAutoPadding(false);
    expect(Buffer.concat([cipher.update(plain), cipher.final()]).toString('hex')).toBe(
      '78ebb11cc40b0a48312aaeb2040244cb4cb7016951909226979b0d15dc6a8f6d',
    );
  });

  it('encrypt by AES-256-GCM as the case 16 of the GCM specification says', () => {
    const key = hex('feffe9928665731c6d6a8f9467308308 feffe9928665731c6d6a8f9467308308');
    const plain = hex(
      'd9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39',
    );
    const cipher = createCipheriv('aes-256-gcm', key, hex('cafebabefacedbaddecaf888')).setAAD(
      hex('feedfacedeadbeeffeedfacedeadbeefabaddad2'),
    );
    cipher.update(plain);
    cipher.final();
    expect(cipher.getAuthTag().toString('hex')).toBe('76fc6ece0f4e1768cddf8853bb2d551b');
  });

  it('compute HMAC-SM3 as RFC 2104 composes it', () => {
    const key = Buffer.alloc(64);
    Buffer.from('key').copy(key);
    const pad = (byte: number): Buffer => Buffer.from(key.map((one) => one ^ byte));
    const inner = createHash('sm3').update(pad(0x36)).update('text').digest();
    const outer = createHash('sm3').update(pad(0x5c)).update(inner).digest('hex');
    expect(createHmac('sm3', 'key').update('text').digest('hex')).toBe(outer);
  });

  it('decrypt by SM4-CBC what they encrypted', () => {
    const decipher = createDecipheriv('sm4-cbc', hex('0123456789abcdeffedcba9876543210'), Buffer.alloc(16));
    const cipher = createCipheriv('sm4-cbc', hex('0123456789abcdeffedcba9876543210'), Buffer.alloc(16));
    const sealed = Buffer.concat([cipher.update(PLAIN), cipher.final()]);
    expect(Buffer.concat([decipher.update(sealed), decipher.final()])).toEqual(PLAIN);
  });
});
