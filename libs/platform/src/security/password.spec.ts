import { describe, expect, it } from '@jest/globals';
import { hashPassword, isPassword } from './password.js';

describe('isPassword', () => {
  it('accepts the password that was hashed', async () => {
    expect(await isPassword('correct horse battery', await hashPassword('correct horse battery'))).toBe(true);
  });

  it('refuses another password', async () => {
    expect(await isPassword('correct horse batterz', await hashPassword('correct horse battery'))).toBe(false);
  });

  it('refuses every password of an account that does not exist', async () => {
    expect(await isPassword('', null)).toBe(false);
  });

  it('takes the same password typed with composed and decomposed characters', async () => {
    expect(await isPassword('Zu\u0308rich-passwort', await hashPassword('Z\u00fcrich-passwort'))).toBe(true);
  });
});

describe('hashPassword', () => {
  it('salts: the same password gives another hash each time', async () => {
    expect(await hashPassword('one')).not.toBe(await hashPassword('one'));
  });
});
