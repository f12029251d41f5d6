import { describe, expect, it } from '@jest/globals';
import { checkCreditCode } from './credit-code.js';

describe('checkCreditCode', () => {
  it.each([
    '91350100M000100Y43',
    '91511902MA65Q6UM1D',
    '91990000MA00004100',
    '91990000MA0DEM0138',
    '91990000MA0DEM03XT',
  ])('accepts %s', (code) => {
    expect(checkCreditCode(code)).toBe('valid');
  });

  it('reads small letters and surrounding blanks', () => {
    expect(checkCreditCode(' 91350100m000100y43 ')).toBe('valid');
  });

  it('notices a wrong check digit', () => {
    expect(checkCreditCode('91350100M000100Y44')).toBe('wrong-check-digit');
  });

  it.each(['', '9135', '91350100M000100I43', '91350100M000100Y4'])('calls %p malformed', (code) => {
    expect(checkCreditCode(code)).toBe('malformed');
  });
});
