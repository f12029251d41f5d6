import { describe, expect, it } from '@jest/globals';
import { provesSecondFactor } from './provider-proof.js';

describe('provesSecondFactor', () => {
  it.each([
    [null, ['mfa'], true],
    [null, ['pwd', 'otp'], true],
    [null, ['pin', 'sc'], true],
    [null, ['hwk', 'face'], true],
    ['urn:gov:level-3', null, true],
    ['urn:gov:level-1', ['pwd'], false],
    [null, ['pwd'], false],
    [null, ['otp'], false],
    [null, ['pwd', 'pin'], false],
    [null, ['otp', 'sms'], false],
    [null, ['pwd', 'constructor'], false],
    [null, ['pwd', 'something-new'], false],
    [null, [], false],
    [null, null, false],
    ['mfa', null, false],
  ])('with acr %j and amr %j answers %j', (acr, amr, answer) => {
    expect(provesSecondFactor({ acr, amr }, ['urn:gov:level-3'])).toBe(answer);
  });
});
