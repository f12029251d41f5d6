import type { FastifyInstance } from 'fastify';
import { ProblemError, problemOf } from './problem-error.js';

/** Only our own origin; styles inline because the component library writes its style sheets at run time. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const HEADERS = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
} as const;

/** Puts the security headers on every answer; strict transport only where cookies are secure too. */
export function addSecurityHeaders(server: FastifyInstance, transport: 'https' | 'http'): void {
  const headers =
    transport === 'https' ? { ...HEADERS, 'strict-transport-security': 'max-age=31536000' } : { ...HEADERS };
  server.addHook('onRequest', async (request, reply) => {
    void reply.headers(headers).header('x-request-id', request.id);
    return Promise.resolve();
  });
}

const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS'];

/** Refuses changing requests that another site sends with the browser's cookies. Beside SameSite=Lax the second wall. */
export function refuseCrossSite(server: FastifyInstance): void {
  server.addHook('onRequest', async (request) => {
    const site = request.headers['sec-fetch-site'];
    const isOwn = site === undefined || site === 'same-origin' || site === 'none';
    if (isOwn || SAFE_METHODS.includes(request.method)) return Promise.resolve();
    return Promise.reject(new ProblemError(problemOf(403, 'request.cross-site')));
  });
}

/** Takes cookies off an answer that is a problem: what failed at its end must not have handed out a session. After the plugin that sets them. */
export function withholdCookies(server: FastifyInstance): void {
  server.addHook('onSend', async (_, reply, payload) => {
    if (reply.statusCode >= 400) void reply.removeHeader('set-cookie');
    return Promise.resolve(payload);
  });
}
