import { describe, expect, it } from '@jest/globals';
import { newRecoveryCodes, recoveryCodeHash } from './recovery-code.js';

describe('newRecoveryCodes', () => {
  it('are ten different ones, in groups that can be read aloud', () => {
    const codes = newRecoveryCodes();
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(code).toMatch(/^[0-9a-hjkmnp-tv-z]{6}(-[0-9a-hjkmnp-tv-z]{6}){3}$/);
  });
});

describe('recoveryCodeHash', () => {
  const hash = recoveryCodeHash('a', '01abcd-efghjk-mnpqrs-tvwxyz');

  it.each(['01ABCD-EFGHJK-MNPQRS-TVWXYZ', '01abcdefghjkmnpqrstvwxyz', ' Oi abcd efghjk mnpqrs tvwxyz '])(
    'is the same for %p',
    (typed) => {
      expect(recoveryCodeHash('a', typed)).toBe(hash);
    },
  );

  it('is another one for another account and another code', () => {
    expect(recoveryCodeHash('b', '01abcd-efghjk-mnpqrs-tvwxyz')).not.toBe(hash);
    expect(recoveryCodeHash('a', '11abcd-efghjk-mnpqrs-tvwxyz')).not.toBe(hash);
  });
});
