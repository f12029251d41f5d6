import type { PasskeyAssertion, PasskeyAttestation } from '@app/contracts';
import type { startAuthentication, startRegistration } from '@simplewebauthn/browser';
import { call } from '../api/client';

/** The person has closed the browser's dialog, or has no passkey that fits. */
export class PasskeyGivenUpError extends Error {}

type CreationOptions = Parameters<typeof startRegistration>[0]['optionsJSON'];
type RequestOptions = Parameters<typeof startAuthentication>[0]['optionsJSON'];

/** A number is no name, and passkeys are bound to one. */
const IS_NUMBER = /^[\d.]+$|^\[/;

/** Whether this browser knows passkeys here; over plain HTTP, and at an address without a name, it does not. */
export function knowsPasskeys(): boolean {
  return typeof window.PublicKeyCredential === 'function' && !IS_NUMBER.test(window.location.hostname);
}

/** Lets the person use a passkey. @throws PasskeyGivenUpError @throws ProblemError */
export async function usePasskeyOnce(): Promise<PasskeyAssertion> {
  const { options } = await call('challengePasskey');
  const browser = await import('@simplewebauthn/browser');
  const optionsJSON = options as unknown as RequestOptions; // WebAuthn's own shape, as the server's library made it
  const answer: unknown = await withinBrowser(async () => browser.startAuthentication({ optionsJSON }));
  return answer as PasskeyAssertion; // WebAuthn's own shape; the server checks it
}

/** Lets the person make a passkey. @throws PasskeyGivenUpError @throws ProblemError */
export async function makePasskey(): Promise<PasskeyAttestation> {
  const { options } = await call('challengeNewPasskey');
  const browser = await import('@simplewebauthn/browser');
  const optionsJSON = options as unknown as CreationOptions; // WebAuthn's own shape, as the server's library made it
  const answer: unknown = await withinBrowser(async () => browser.startRegistration({ optionsJSON }));
  return answer as PasskeyAttestation; // WebAuthn's own shape; the server checks it
}

/** Browsers say no more than that it did not come about, so as not to tell a site which passkeys there are. */
async function withinBrowser<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  try {
    return await ask();
  } catch (cause) {
    throw new PasskeyGivenUpError('no passkey was used', { cause });
  }
}
