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

  it('refuses half a provider of single sign-on, and a list of places that nobody can read', () => {
    const issuer = { ...LEAST, OIDC_ISSUER: 'https://sso.example.gov.cn' };
    expect(() => readEnvironment(issuer)).toThrow(/OIDC_ISSUER: needs OIDC_CLIENT_ID, OIDC_CLIENT_SECRET_FILE and/);
    const whole = {
      OIDC_CLIENT_ID: 'a',
      OIDC_CLIENT_SECRET_FILE: '/secret',
      PUBLIC_URL: 'https://liandu.example.gov.cn',
    };
    expect(readEnvironment({ ...issuer, ...whole })).toMatchObject({ OIDC_LABEL: '统一身份认证', OIDC_STRONG_ACR: [] });
    expect(() => readEnvironment({ ...LEAST, OUTBOUND_ALLOW: '0.0.0.0/0' })).toThrow(/OUTBOUND_ALLOW: needs hosts/);
  });
});
