import type { Route } from '../route.js';
import { signInAnswerSchema } from '../second-factor/proof.schema.js';
import { ownIdentitiesSchema, signOnEndSchema, signOnPlaceSchema, signOnReturnSchema } from './sign-on.schema.js';

/** Single sign-on through the provider of the deployment, and the own identities there. */
export const SIGN_ON_ROUTES = {
  beginSignOn: {
    method: 'POST',
    path: '/api/sign-on',
    summary: 'Begin to sign in through the provider of single sign-on',
    answer: signOnPlaceSchema,
    open: true,
  },
  finishSignOn: {
    method: 'POST',
    path: '/api/sign-on/return',
    summary: 'Sign in with what the provider has answered',
    body: signOnReturnSchema,
    answer: signInAnswerSchema,
    open: true,
  },
  readSignOnEnd: {
    method: 'GET',
    path: '/api/sign-on/end',
    summary: 'Where to sign out at the provider too',
    answer: signOnEndSchema,
    open: true,
  },
  listOwnIdentities: {
    method: 'GET',
    path: '/api/identities',
    summary: 'The own identities at the provider of single sign-on',
    answer: ownIdentitiesSchema,
  },
  beginIdentityLink: {
    method: 'POST',
    path: '/api/identities',
    summary: 'Begin to link an identity at the provider to the own account',
    answer: signOnPlaceSchema,
  },
  finishIdentityLink: {
    method: 'POST',
    path: '/api/identities/return',
    summary: 'Link the identity that the provider has answered with',
    body: signOnReturnSchema,
    answer: null,
  },
  unlinkIdentity: {
    method: 'DELETE',
    path: '/api/identities/{identityId}',
    summary: 'End the link with an identity',
    answer: null,
  },
} as const satisfies Readonly<Record<string, Route>>;
