import type { Route } from '../route.js';
import { ownSessionsSchema } from './own-session.schema.js';
import { signInAnswerSchema } from '../second-factor/proof.schema.js';
import { changePasswordSchema, sessionSchema, signInSchema } from './session.schema.js';

/** Signing in and out. */
export const SESSION_ROUTES = {
  signIn: {
    method: 'POST',
    path: '/api/session',
    summary: 'Sign in; an account with a second factor is then asked for it',
    body: signInSchema,
    answer: signInAnswerSchema,
    open: true,
  },
  readSession: { method: 'GET', path: '/api/session', summary: 'Who is signed in', answer: sessionSchema },
  signOut: { method: 'DELETE', path: '/api/session', summary: 'Sign out', answer: null },
  changePassword: {
    method: 'POST',
    path: '/api/session/password',
    summary: 'Change the own password',
    body: changePasswordSchema,
    answer: sessionSchema,
  },
  listOwnSessions: {
    method: 'GET',
    path: '/api/sessions',
    summary: 'The own sessions that live',
    answer: ownSessionsSchema,
  },
  endOwnSession: {
    method: 'DELETE',
    path: '/api/sessions/{sessionId}',
    summary: 'End an own session',
    answer: null,
  },
  endOwnSessions: { method: 'DELETE', path: '/api/sessions', summary: 'Sign out everywhere', answer: null },
} as const satisfies Readonly<Record<string, Route>>;
