import { z } from 'zod';
import type { Route } from '../route.js';
import { sessionSchema } from '../session/session.schema.js';
import { newPasskeySchema, passkeyAssertionSchema, passkeyNameSchema, passkeyOptionsSchema } from './passkey.schema.js';
import { factorProofSchema, proofSchema } from './proof.schema.js';
import {
  codeSecretSchema,
  factorResetSchema,
  firstCodeSchema,
  recoveryCodesSchema,
  secondFactorSchema,
  signInWaysSchema,
} from './second-factor.schema.js';

/** Signing in with a second factor or a passkey, proving again, and the own factors. */
export const SECOND_FACTOR_ROUTES = {
  readSignInWays: {
    method: 'GET',
    path: '/api/sign-in-ways',
    summary: 'How one can sign in here',
    answer: signInWaysSchema,
    open: true,
  },
  proveSecondFactor: {
    method: 'POST',
    path: '/api/session/second-factor',
    summary: 'Second step of a sign-in, after the password',
    body: factorProofSchema,
    answer: sessionSchema,
    open: true,
  },
  challengePasskey: {
    method: 'POST',
    path: '/api/session/passkey-challenge',
    summary: 'What a passkey is to sign: for a sign-in, its second step, or to prove again',
    answer: passkeyOptionsSchema,
    open: true,
  },
  signInByPasskey: {
    method: 'POST',
    path: '/api/session/passkey',
    summary: 'Sign in with a passkey, alone or as the second step',
    body: passkeyAssertionSchema,
    answer: sessionSchema,
    open: true,
  },
  proveAgain: {
    method: 'POST',
    path: '/api/session/proof',
    summary: 'Prove again who one is, before something grave',
    body: proofSchema,
    answer: sessionSchema,
  },
  readSecondFactor: {
    method: 'GET',
    path: '/api/second-factor',
    summary: 'The own second factor',
    answer: secondFactorSchema,
  },
  beginCodes: {
    method: 'POST',
    path: '/api/second-factor/codes',
    summary: 'Begin to set up an authenticator app',
    answer: codeSecretSchema,
  },
  confirmCodes: {
    method: 'POST',
    path: '/api/second-factor/codes/confirmation',
    summary: 'Set up the authenticator app, with its first code',
    body: firstCodeSchema,
    answer: recoveryCodesSchema,
  },
  removeCodes: {
    method: 'DELETE',
    path: '/api/second-factor/codes',
    summary: 'Take the authenticator app away',
    answer: null,
  },
  renewRecoveryCodes: {
    method: 'POST',
    path: '/api/second-factor/recovery-codes',
    summary: 'New recovery codes; the old ones no longer open',
    answer: recoveryCodesSchema,
  },
  challengeNewPasskey: {
    method: 'POST',
    path: '/api/second-factor/passkey-challenge',
    summary: 'Begin to add a passkey',
    answer: passkeyOptionsSchema,
  },
  addPasskey: {
    method: 'POST',
    path: '/api/second-factor/passkeys',
    summary: 'Add a passkey',
    body: newPasskeySchema,
    answer: recoveryCodesSchema,
  },
  renamePasskey: {
    method: 'POST',
    path: '/api/second-factor/passkeys/{passkeyId}/name',
    summary: 'Rename a passkey',
    body: z.strictObject({ name: passkeyNameSchema }),
    answer: null,
  },
  removePasskey: {
    method: 'DELETE',
    path: '/api/second-factor/passkeys/{passkeyId}',
    summary: 'Take a passkey away',
    answer: null,
  },
  resetSecondFactor: {
    method: 'POST',
    path: '/api/accounts/{accountId}/second-factor/reset',
    summary: 'Take every second factor from an account whose holder has lost them; its sessions end',
    body: factorResetSchema,
    answer: null,
  },
} as const satisfies Readonly<Record<string, Route>>;
