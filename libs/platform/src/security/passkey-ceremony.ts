import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type { PasskeyAssertion, PasskeyAttestation } from '@app/contracts';

/** The house that passkeys are bound to. */
export interface PasskeyHouse {
  /** What people see, e.g. `Liandu`. */
  readonly name: string;
  /** Its host: passkeys of one host never answer another. */
  readonly host: string;
  /** Scheme, host and port of its pages. */
  readonly origin: string;
}

/** For whom a passkey is made. */
export interface PasskeyHolder {
  readonly accountId: string;
  readonly accountName: string;
  readonly displayName: string;
}

/** A credential that a browser knows already. */
export interface KnownCredential {
  readonly id: string;
  readonly transports: string[];
}

/** The public half of a passkey. */
export interface PasskeyCredential {
  readonly credentialId: string;
  /** COSE key, base64url. */
  readonly publicKey: string;
  readonly counter: number;
}

/** What a browser is given; `challenge` is to be remembered. */
export interface PasskeyCeremony {
  readonly challenge: string;
  readonly options: Record<string, unknown>;
}

/** Asks a browser to make a passkey, which it must be able to find by itself and open by finger, face or number only. */
export async function beginPasskey(
  house: PasskeyHouse,
  holder: PasskeyHolder,
  known: readonly KnownCredential[],
): Promise<PasskeyCeremony> {
  const options = await generateRegistrationOptions({
    rpName: house.name,
    rpID: house.host,
    userName: holder.accountName,
    userDisplayName: holder.displayName,
    userID: Uint8Array.from(Buffer.from(holder.accountId)),
    attestationType: 'none',
    excludeCredentials: [...known],
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  return { challenge: options.challenge, options: { ...options } };
}

/** The passkey that a browser has made; `null` when it is not an answer to the challenge, from this house's own pages. */
export async function passkeyMade(
  house: PasskeyHouse,
  challenge: string,
  response: PasskeyAttestation,
): Promise<PasskeyCredential | null> {
  const verified = await verifyRegistrationResponse({
    response: response as Parameters<typeof verifyRegistrationResponse>[0]['response'], // checked by its schema
    expectedChallenge: challenge,
    expectedOrigin: house.origin,
    expectedRPID: house.host,
    requireUserVerification: true,
  }).catch(() => null); // every fault of the library says what does not fit
  if (verified?.verified !== true) return null;
  const { id, publicKey, counter } = verified.registrationInfo.credential;
  return { credentialId: id, publicKey: Buffer.from(publicKey).toString('base64url'), counter };
}

/** Asks a browser to use a passkey: one of those named, or any that it finds for this house. */
export async function challengePasskeys(
  { host }: PasskeyHouse,
  allowed: readonly KnownCredential[],
): Promise<PasskeyCeremony> {
  const options = await generateAuthenticationOptions({
    rpID: host,
    userVerification: 'required',
    ...(allowed.length === 0 ? {} : { allowCredentials: [...allowed] }),
  });
  return { challenge: options.challenge, options: { ...options } };
}

/** A use of a passkey. */
export interface PasskeyUse {
  readonly challenge: string;
  readonly credential: PasskeyCredential;
  readonly response: PasskeyAssertion;
}

/** The counter after a right use; `null` when the answer is not one, or the authenticator was copied. */
export async function passkeyUsed(house: PasskeyHouse, use: PasskeyUse): Promise<number | null> {
  const { challenge, credential, response } = use;
  const { credentialId: id, publicKey, counter } = credential;
  const verified = await verifyAuthenticationResponse({
    response: response as Parameters<typeof verifyAuthenticationResponse>[0]['response'], // checked by its schema
    expectedChallenge: challenge,
    expectedOrigin: house.origin,
    expectedRPID: house.host,
    credential: { id, publicKey: Uint8Array.from(Buffer.from(publicKey, 'base64url')), counter },
    requireUserVerification: true,
  }).catch(() => null); // every fault of the library says what does not fit
  return verified?.verified === true ? verified.authenticationInfo.newCounter : null;
}
