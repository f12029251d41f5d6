import type { FastifyReply, FastifyRequest } from 'fastify';
import { sha256 } from '@app/platform';
import { sessionCookieName, type CookieSettings } from '../access/session-cookie.js';
import type { SignOnMarks } from './oidc/identity-provider.js';

/** A sign-on at the provider is awaited so long. */
export const SIGN_ON_MINUTES = 10;

type Settings = Pick<CookieSettings, 'SECURE_COOKIES'>;

/** The token of the sign-on that a browser has begun; `null` when it bears none. */
export function signOnTokenOf(request: FastifyRequest, settings: Settings): string | null {
  const token = request.cookies[nameOf(settings)];
  return token === undefined || token === '' ? null : token;
}

/** Ties a sign-on to this browser. Our own page finishes it, so the cookie never travels with another site's request. */
export function setSignOnCookie(reply: FastifyReply, token: string, settings: Settings): void {
  void reply.setCookie(nameOf(settings), token, { ...attributesOf(settings), maxAge: SIGN_ON_MINUTES * 60 });
}

/** The sign-on is over. */
export function clearSignOnCookie(reply: FastifyReply, settings: Settings): void {
  void reply.clearCookie(nameOf(settings), attributesOf(settings));
}

/** What goes to the provider: it all follows from the token, which stays in the browser, and leads back to none of it. */
export function marksOf(token: string, purpose: string): SignOnMarks {
  return {
    state: `${purpose}.${sha256(`state\n${token}`)}`,
    nonce: sha256(`nonce\n${token}`),
    verifier: sha256(`verifier\n${token}`),
  };
}

function nameOf(settings: Settings): string {
  return `${sessionCookieName(settings)}-sign-on`;
}

function attributesOf({ SECURE_COOKIES: secure }: Settings): object {
  return { path: '/', httpOnly: true, sameSite: 'strict', secure };
}
