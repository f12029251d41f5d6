import { describe, expect, it } from '@jest/globals';
import { ACCOUNT_ROLES } from '@app/contracts';
import { isOrigin, secondFactorRoles } from './sign-in-settings.js';

describe('secondFactorRoles', () => {
  it.each([
    [undefined, undefined],
    ['', undefined],
    ['none', []],
    ['all', ACCOUNT_ROLES],
    ['supervisor, audit-admin', ['supervisor', 'audit-admin']],
  ])('reads %p as %p', (text, roles) => {
    expect(secondFactorRoles.parse(text)).toEqual(roles);
  });

  it('names what it knows when a role is misspelt, so that nobody is left out unseen', () => {
    expect(secondFactorRoles.safeParse('auditor').error?.issues[0]?.message).toMatch(/audit-admin, or all, or none/);
  });
});

describe('isOrigin', () => {
  it.each([
    ['https://liandu.example.gov.cn', true],
    ['https://liandu.example.gov.cn:8443/', true],
    ['http://localhost:3000', true],
    ['http://liandu.example.gov.cn', false],
    ['https://liandu.example.gov.cn/liandu', false],
    ['https://liandu.example.gov.cn/?x=1', false],
  ])('takes %s: %s', (address, isTaken) => {
    expect(isOrigin(address)).toBe(isTaken);
  });
});
