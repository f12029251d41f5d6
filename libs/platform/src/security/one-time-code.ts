import { Secret, TOTP } from 'otpauth';

/** What every authenticator app can do: RFC 6238 with SHA-1, six digits, half a minute. */
const TERMS = { algorithm: 'SHA1', digits: 6, period: 30 } as const;
/** A clock may be a step off to either side. Source: RFC 6238, section 5.2. */
const WINDOW = 1;
/** 160 bits, as RFC 4226, section 4 recommends. */
const SECRET_BYTES = 20;

/** A new secret for an authenticator app, in base32. */
export function newCodeSecret(): string {
  return new Secret({ size: SECRET_BYTES }).base32;
}

/** The secret as an address that an app reads from a picture. */
export function codeSecretAddress(secret: string, { issuer, label }: { issuer: string; label: string }): string {
  return new TOTP({ ...TERMS, issuer, label, secret: Secret.fromBase32(secret) }).toString();
}

/** The step of time whose code was typed, within a step of the present one; `null` when the code is none of them. */
export function codeStep(secret: string, typed: string, at: Date): number | null {
  const token = typed.replace(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return null;
  const clock = { period: TERMS.period, timestamp: at.getTime() };
  const delta = TOTP.validate({ ...TERMS, ...clock, token, secret: Secret.fromBase32(secret), window: WINDOW });
  return delta === null ? null : TOTP.counter(clock) + delta;
}
