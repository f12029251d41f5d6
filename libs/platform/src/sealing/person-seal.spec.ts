import { describe, expect, it } from '@jest/globals';
import { UnreadableSealError } from './cipher-suite.js';
import { fixedKeys, KeyRingError, keyRingText, newKeyRing, parseKeyRing, withNewKey, withoutKey } from './key-ring.js';
import { PersonSeal } from './person-seal.js';

const ring = newKeyRing('k-1');
const seal = new PersonSeal(fixedKeys(ring));
const OPEN = { personId: 'p1', fields: { name: '柳惜弱', phone: '138-9176 5524' }, searched: ['phone'] };

describe('PersonSeal', () => {
  const { wrapped, sealed, prints, keyId } = seal.seal(OPEN);
  const field = (name: string): { name: string; sealed: string } => ({ name, sealed: sealed[name] ?? '' });

  it('opens a field by its person and its name, and nowhere else', () => {
    expect(seal.open('p1', wrapped, field('name'))).toBe('柳惜弱');
    expect(() => seal.open('p2', wrapped, field('name'))).toThrow(UnreadableSealError);
    expect(() => seal.open('p1', wrapped, { ...field('name'), name: 'phone' })).toThrow(UnreadableSealError);
  });

  it('writes suite and key into every cipher text', () => {
    expect([keyId, wrapped.split(':').slice(0, 2)]).toEqual(['k-1', ['aes-256-gcm', 'k-1']]);
    expect(sealed['name']?.split(':').slice(0, 2)).toEqual(['aes-256-gcm', 'p1']);
  });

  it('finds an exact value however it is spaced, by a print under the key', () => {
    expect(seal.print('phone', '138 9176-5524')).toBe(prints['phone']);
    expect(seal.print('idNumber', '138-9176 5524')).not.toBe(prints['phone']);
    expect(new PersonSeal(fixedKeys(newKeyRing('k-1'))).print('phone', '138-9176 5524')).not.toBe(prints['phone']);
    expect(Object.keys(prints)).toEqual(['phone']);
  });

  it('reads under an older key after a rotation, and wraps anew without touching a field', () => {
    const rotated = withNewKey(ring, 'k-2');
    const later = new PersonSeal(fixedKeys(rotated));
    expect(later.open('p1', wrapped, field('name'))).toBe('柳惜弱');
    const anew = later.rewrap('p1', wrapped);
    expect(anew.keyId).toBe('k-2');
    const withoutOld = new PersonSeal(fixedKeys(withoutKey(rotated, 'k-1')));
    expect(withoutOld.open('p1', anew.wrapped, field('name'))).toBe('柳惜弱');
    expect(() => withoutOld.open('p1', wrapped, field('name'))).toThrow(KeyRingError);
  });

  it('goes over to the suite of Chinese standards and still reads what was sealed before', () => {
    const chinese = new PersonSeal(fixedKeys(ring), 'sm4-cbc-hmac-sm3');
    const newer = chinese.seal(OPEN);
    expect(newer.sealed['name']).toMatch(/^sm4-cbc-hmac-sm3:p1:/);
    expect(chinese.open('p1', newer.wrapped, { name: 'name', sealed: newer.sealed['name'] ?? '' })).toBe('柳惜弱');
    expect(chinese.open('p1', wrapped, field('name'))).toBe('柳惜弱');
  });
});

describe('parseKeyRing', () => {
  it('reads what keyRingText writes', () => {
    expect(parseKeyRing(keyRingText(ring))).toEqual(ring);
  });

  it.each([
    ['no JSON', 'secret'],
    [
      'a short key',
      JSON.stringify({ primary: 'a', keys: { a: 'c2hvcnQ=' }, index: Buffer.alloc(32).toString('base64') }),
    ],
    ['a primary key that is not there', keyRingText({ ...ring, primary: 'k-9' })],
  ])('refuses %s, without repeating what it holds', (_, text) => {
    expect(() => parseKeyRing(text)).toThrow(KeyRingError);
    try {
      parseKeyRing(text);
    } catch (fault) {
      expect(String(fault)).not.toMatch(/secret|c2hvcnQ/);
    }
  });
});
