import type { FastifyReply, FastifyRequest } from 'fastify';
import { sha256 } from '@app/platform';

/** A step of a sign-in is awaited so long. */
export const STEP_MINUTES = 5;

/** How the cookie of a session travels. */
export interface CookieSettings {
  readonly SECURE_COOKIES: boolean;
  readonly SESSION_MAX_MINUTES: number;
}

/** The hash of the token that a request bears; `null` when it bears none. */
export function tokenHashOf(request: FastifyRequest, settings: Pick<CookieSettings, 'SECURE_COOKIES'>): string | null {
  const token = request.cookies[sessionCookieName(settings)];
  return token === undefined || token === '' ? null : sha256(token);
}

/** Gives the browser the token; scripts cannot read it, other sites cannot send it with changes. */
export function setSessionCookie(reply: FastifyReply, token: string, settings: CookieSettings): void {
  void reply.setCookie(sessionCookieName(settings), token, {
    ...attributesOf(settings),
    maxAge: settings.SESSION_MAX_MINUTES * 60,
  });
}

/** Takes the token away again. */
export function clearSessionCookie(reply: FastifyReply, settings: CookieSettings): void {
  void reply.clearCookie(sessionCookieName(settings), attributesOf(settings));
}

/** The token of the browser whose sign-in waits for a step; `null` when it bears none. */
export function stepTokenOf(request: FastifyRequest, settings: Pick<CookieSettings, 'SECURE_COOKIES'>): string | null {
  const token = request.cookies[stepCookieName(settings)];
  return token === undefined || token === '' ? null : token;
}

/** Ties the next step of a sign-in to this browser. */
export function setStepCookie(reply: FastifyReply, token: string, settings: CookieSettings): void {
  void reply.setCookie(stepCookieName(settings), token, { ...attributesOf(settings), maxAge: STEP_MINUTES * 60 });
}

/** No step is awaited from this browser any more. */
export function clearStepCookie(reply: FastifyReply, settings: CookieSettings): void {
  void reply.clearCookie(stepCookieName(settings), attributesOf(settings));
}

function stepCookieName(settings: Pick<CookieSettings, 'SECURE_COOKIES'>): string {
  return `${sessionCookieName(settings)}-step`;
}

function attributesOf({ SECURE_COOKIES: secure }: CookieSettings): object {
  return { path: '/', httpOnly: true, sameSite: 'strict', secure };
}

/** The name of the cookie; behind HTTPS browsers tie it to this host. */
export function sessionCookieName({ SECURE_COOKIES: secure }: Pick<CookieSettings, 'SECURE_COOKIES'>): string {
  return secure ? '__Host-liandu' : 'liandu';
}
