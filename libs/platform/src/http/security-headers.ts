import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { ProblemError, problemOf } from './problem-error.js';

/**
 * What a page may load: our own origin, nothing inline. The component library writes its style sheets at run time; they
 * bear the nonce of the page that they are written in.
 *
 * @param nonce - of the page; `null` for every other answer
 */
export function contentSecurityPolicy(nonce: string | null): string {
  return [
    "default-src 'self'",
    "script-src 'self'",
    nonce === null ? "style-src 'self'" : `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

const HEADERS = {
  'content-security-policy': contentSecurityPolicy(null),
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
} as const;

/** Whether browsers reach us by TLS. */
export type Transport = 'https' | 'http';

/** The headers of every answer; strict transport only where cookies are secure too. */
export function securityHeaders(transport: Transport): Readonly<Record<string, string>> {
  return transport === 'https' ? { ...HEADERS, 'strict-transport-security': 'max-age=31536000' } : { ...HEADERS };
}

/** Puts the security headers on every answer. */
export function addSecurityHeaders(server: FastifyInstance, transport: Transport): void {
  const headers = securityHeaders(transport);
  server.addHook('onRequest', async (request, reply) => {
    void reply.headers(headers).header('x-request-id', request.id);
    return Promise.resolve();
  });
}

const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS'];

/** Refuses changing requests that another site sends with the browser's cookies. Beside SameSite the second wall. */
export function refuseCrossSite(server: FastifyInstance): void {
  server.addHook('onRequest', async ({ method, headers }) => {
    if (SAFE_METHODS.includes(method) || isOwn(headers)) return Promise.resolve();
    return Promise.reject(new ProblemError(problemOf(403, 'request.cross-site')));
  });
}

/** A browser says where a request comes from; an old one names only its origin, and a program nothing at all. */
function isOwn({ 'sec-fetch-site': site, origin, host }: IncomingHttpHeaders): boolean {
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
}

/** Takes cookies off an answer that is a problem: what failed at its end must not have handed out a session. After the plugin that sets them. */
export function withholdCookies(server: FastifyInstance): void {
  server.addHook('onSend', async (_, reply, payload) => {
    if (reply.statusCode >= 400) void reply.removeHeader('set-cookie');
    return Promise.resolve(payload);
  });
}
