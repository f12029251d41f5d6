import { describe, expect, it } from '@jest/globals';
import { PASSWORD_RULES, passwordFaults, type PasswordFault, type PasswordProfile } from './password-policy.js';

const TABLE: readonly (readonly [PasswordProfile, string, readonly PasswordFault[]])[] = [
  ['modern', 'correct horse battery', []],
  ['modern', '青山绿水之间一只白鹭飞过长桥边', []],
  ['modern', 'k7mp-x3vd-r9hq-new', []],
  ['modern', 'fourteen-chars', ['too-short']],
  ['modern', 'Password123456!', ['obvious']],
  ['modern', 'P@ssw0rd P@ssw0rd', ['obvious']],
  ['modern', 'aaaaaaaaaaaaaaaaaaaa', ['obvious']],
  ['modern', 'qwertyuiop asdfghjkl', ['obvious']],
  ['modern', 'li.chen li.chen 2026', ['obvious']],
  ['modern', 'liandu-admin-2026-123', ['obvious']],
  ['modern', 'abcabcabcabcabcabc', ['obvious']],
  ['mlps3', 'Wutong-74x', []],
  ['mlps3', 'wutong74xlk', ['too-few-classes']],
  ['mlps3', 'Wutong-74', ['too-short']],
  ['mlps3', '梧桐Wutong74', []],
  ['mlps3', 'Admin@123456', ['obvious']],
  ['mlps3', 'abc', ['too-short', 'too-few-classes', 'obvious']],
];

describe('passwordFaults', () => {
  it.each(TABLE)('by %s of %s are %j', (profile, password, faults) => {
    expect(passwordFaults(password, 'li.chen', PASSWORD_RULES[profile])).toEqual(faults);
  });

  it('counts characters as people do, not their halves', () => {
    expect(passwordFaults('𠮷野家𠮷野家', 'li.chen', { ...PASSWORD_RULES.modern, minimum: 7 })).toContain('too-short');
  });
});

describe('the profiles', () => {
  it('ask for what they are known for', () => {
    expect(PASSWORD_RULES).toMatchObject({
      modern: { minimum: 15, longestDays: null },
      mlps3: { minimum: 10, classes: 3, longestDays: 90, history: 5 },
    });
  });
});
