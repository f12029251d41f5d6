import { describe, expect, it } from '@jest/globals';
import { newToken, withoutTokens } from './opaque-token.js';

describe('withoutTokens', () => {
  it('leaves a token out of a path', () => {
    const paths = Array.from({ length: 100 }, () => `/api/calendar-feeds/${newToken()}.ics`);
    expect(new Set(paths.map(withoutTokens))).toEqual(new Set(['/api/calendar-feeds/….ics']));
  });

  it.each(['/api/cases/01940000-0000-7000-8000-000000000001/commands', `/api/rule-packs/${'a1'.repeat(32)}`])(
    'keeps what opens nothing: %s',
    (path) => {
      expect(withoutTokens(path)).toBe(path);
    },
  );
});
