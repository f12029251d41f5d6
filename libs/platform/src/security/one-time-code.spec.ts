import { describe, expect, it } from '@jest/globals';
import { codeSecretAddress, codeStep, newCodeSecret } from './one-time-code.js';

/** The SHA-1 secret `12345678901234567890` of RFC 6238, appendix B, in base32. */
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
/** Its test vectors, of which six digits are the last six of eight. */
const VECTORS = [
  [59, '94287082'],
  [1_111_111_109, '07081804'],
  [1_111_111_111, '14050471'],
  [1_234_567_890, '89005924'],
  [2_000_000_000, '69279037'],
  [20_000_000_000, '65353130'],
] as const;
const at = (seconds: number): Date => new Date(seconds * 1000);

describe('codeStep', () => {
  it.each(VECTORS)('knows the code of second %d in RFC 6238', (seconds, code) => {
    expect(codeStep(SECRET, code.slice(-6), at(seconds))).toBe(Math.floor(seconds / 30));
  });

  it.each([
    [-31, null],
    [-29, 41_152_263],
    [0, 41_152_263],
    [30, 41_152_263],
    [60, null],
  ])('takes the code of a step when the clock is %d seconds off: %p', (seconds, step) => {
    const begun = 41_152_263 * 30;
    expect(codeStep(SECRET, '005924', at(begun + seconds))).toBe(step);
  });

  it('takes a code with blanks in it', () => {
    expect(codeStep(SECRET, ' 287 082 ', at(59))).toBe(1);
  });

  it.each(['', '28708', '2870820', '94287082', '28708a', '-87082', '２８７０８２'])('takes %p for no code', (typed) => {
    expect(codeStep(SECRET, typed, at(59))).toBeNull();
  });
});

describe('newCodeSecret', () => {
  it('is of 160 bits and never the same', () => {
    expect(newCodeSecret()).toMatch(/^[A-Z2-7]{32}$/);
    expect(newCodeSecret()).not.toBe(newCodeSecret());
  });
});

describe('codeSecretAddress', () => {
  it('tells an app everything that it must know', () => {
    const address = new URL(codeSecretAddress(SECRET, { issuer: 'Liandu 联督', label: 'li.lead' }));
    expect(address.protocol).toBe('otpauth:');
    expect(decodeURIComponent(address.pathname)).toContain('Liandu 联督:li.lead');
    expect(Object.fromEntries(address.searchParams)).toEqual({
      ...{ issuer: 'Liandu 联督', secret: SECRET },
      ...{ algorithm: 'SHA1', digits: '6', period: '30' },
    });
  });
});
