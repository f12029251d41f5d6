import { describe, expect, it } from '@jest/globals';
import { readEnvironment } from './environment.js';

const SERVERS = { DATABASE_URL: 'postgres://db/liandu', TEMPORAL_ADDRESS: 'temporal:7233' };
const LEAST = { ...SERVERS, LIANDU_KEY_FILE: '/keys/keys.json' };

describe('readEnvironment', () => {
  it('needs the keys: without them nobody behind a complaint could be sealed', () => {
    expect(() => readEnvironment(SERVERS)).toThrow(/LIANDU_KEY_FILE: needs the path of a key file/);
  });

  it('needs only the keys and the addresses of the two servers', () => {
    expect(readEnvironment(LEAST)).toMatchObject({
      HTTP_PORT: 3000,
      SECURE_COOKIES: false,
      TEMPORAL_NAMESPACE: 'default',
    });
  });

  it('refuses a payload key that is not 32 bytes', () => {
    expect(() => readEnvironment({ ...LEAST, LIANDU_PAYLOAD_KEY: 'c2hvcnQ=' })).toThrow(/LIANDU_PAYLOAD_KEY: needs 32/);
  });

  it('does not take any text for true', () => {
    expect(() => readEnvironment({ ...LEAST, SECURE_COOKIES: 'yes' })).toThrow(/SECURE_COOKIES/);
  });
});
